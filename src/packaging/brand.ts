/**
 * The institution's colour in place of the course's: what follows from it, and whether it can be
 * read (WCAG 2.2, 1.4.3).
 */
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { CourseSchema, type Course } from '../model/course.ts';

type Theme = 'light' | 'dark';
type Rgb = [number, number, number];
type Tokens = Record<string, Record<Theme, string>>;

const TOKENS = 'src/ui/tokens.css';
const THEMES = ['light', 'dark'] as const;
/** Text on every surface and on the colour itself. */
const CONTRAST = 4.5;
const INK: Record<Theme, string> = { light: '#ffffff', dark: '#0d1113' };

const rgb = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as Rgb;

function mixed(hex: string, other: string, share: number): string {
  const [from, to] = [rgb(hex), rgb(other)];
  return `#${from
    .map((one, i) =>
      Math.round(one + (to[i]! - one) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

function luminance(hex: string): number {
  const [r, g, b] = rgb(hex).map((one) =>
    one <= 10 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4,
  ) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** A colour of `src/ui/tokens.css`, by its name without dashes. */
export async function readTokens(): Promise<Tokens> {
  const css = await readFile(TOKENS, 'utf8');
  return Object.fromEntries(
    [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
      ([, name, light, dark]) => [name!, { light: light!, dark: dark! }],
    ),
  );
}

function shades(accent: string, theme: Theme, surface: string) {
  const away = theme === 'light' ? '#000000' : '#ffffff';
  return {
    key: accent,
    strong: mixed(accent, away, 0.3),
    wash: mixed(surface, accent, theme === 'light' ? 0.1 : 0.14),
    on: INK[theme],
  };
}

function readable(accent: string, theme: Theme, tokens: Tokens): boolean {
  const surface = tokens['surface']![theme];
  const { key, wash, on } = shades(accent, theme, surface);
  return [tokens['paper']![theme], surface, tokens['sunken']![theme], wash, on].every(
    (ground) => contrast(key, ground) >= CONTRAST,
  );
}

/** The first colour that can be read on the way to black (light theme) or white (dark theme). */
function nearest(accent: string, theme: Theme, tokens: Tokens): string {
  const away = theme === 'light' ? '#000000' : '#ffffff';
  const way = Array.from({ length: 101 }, (_, i) => mixed(accent, away, i / 100));
  return way.find((one) => readable(one, theme, tokens)) ?? away;
}

/**
 * The course's schema that also refuses a colour nobody can read; `expected` of its issue is the
 * nearest that passes.
 */
export async function brandedCourse() {
  const tokens = await readTokens();
  return v.pipe(
    CourseSchema,
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed || !dataset.value.accent) return;
      const { accent } = dataset.value;
      for (const theme of THEMES.filter((one) => !readable(accent[one], one, tokens))) {
        const at = { type: 'object', origin: 'value' } as const;
        addIssue({
          message: 'contrast',
          expected: nearest(accent[theme], theme, tokens),
          received: accent[theme],
          path: [
            { ...at, input: { ...dataset.value }, key: 'accent', value: accent },
            { ...at, input: { ...accent }, key: theme, value: accent[theme] },
          ],
        });
      }
    }),
  );
}

/** The style sheet that puts the colour in the course's pages, after their own. */
export function brandCss(accent: NonNullable<Course['accent']>): string {
  const [light, dark] = [
    shades(accent.light, 'light', '#ffffff'),
    shades(accent.dark, 'dark', '#1b2024'),
  ];
  const pair = (name: keyof typeof light) => `light-dark(${light[name]}, ${dark[name]})`;
  return (
    `:root { --key: ${pair('key')}; --key-strong: ${pair('strong')}; --key-wash: ` +
    `${pair('wash')}; --on-key: ${pair('on')}; }\n`
  );
}
