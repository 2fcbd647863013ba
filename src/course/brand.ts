/**
 * The institution's colour in place of the course's: what follows from it, and whether it can be
 * read (WCAG 2.2, 1.4.3).
 */
import * as v from 'valibot';
import { CourseSchema, type Course } from '../model/course.ts';

export type Theme = 'light' | 'dark';
type Rgb = [number, number, number];
export type Accent = NonNullable<Course['accent']>;

export const THEMES = ['light', 'dark'] as const;
/** Text on every surface and on the colour itself. */
const CONTRAST = 4.5;
const INK: Record<Theme, string> = { light: '#ffffff', dark: '#0d1113' };
/** What the colour stands on: paper, surface and sunken of `src/ui/tokens.css`. */
export const GROUNDS: Record<Theme, { paper: string; surface: string; sunken: string }> = {
  light: { paper: '#fbfaf6', surface: '#ffffff', sunken: '#f1eee6' },
  dark: { paper: '#14171a', surface: '#1b2024', sunken: '#101315' },
};
/** The course's own colour, `--key` of `src/ui/tokens.css`. */
export const OWN_ACCENT: Accent = { light: '#0b5a56', dark: '#7fd1c6' };

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

/** What follows from an accent: its stronger and its faint form, and the ink that stands on it. */
function shades(accent: string, theme: Theme) {
  const away = theme === 'light' ? '#000000' : '#ffffff';
  return {
    key: accent,
    strong: mixed(accent, away, 0.3),
    wash: mixed(GROUNDS[theme].surface, accent, theme === 'light' ? 0.1 : 0.14),
    on: INK[theme],
  };
}

/** The lowest contrast of the accent with what it stands on and what stands on it (WCAG 1.4.3). */
function lowestContrast(accent: string, theme: Theme): number {
  const { key, wash, on } = shades(accent, theme);
  const grounds = [...Object.values(GROUNDS[theme]), wash, on];
  return Math.min(...grounds.map((ground) => contrast(key, ground)));
}

export const isReadable = (accent: string, theme: Theme): boolean =>
  lowestContrast(accent, theme) >= CONTRAST;

/** The first colour that can be read on the way to black (light theme) or white (dark theme). */
export function nearestReadable(accent: string, theme: Theme): string {
  const away = theme === 'light' ? '#000000' : '#ffffff';
  const way = Array.from({ length: 101 }, (_, i) => mixed(accent, away, i / 100));
  return way.find((one) => isReadable(one, theme)) ?? away;
}

/**
 * The course's schema that also refuses a colour nobody can read; `expected` of its issue is the
 * nearest that passes.
 */
export const BrandedCourseSchema = v.pipe(
  CourseSchema,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed || !dataset.value.accent) return;
    const { accent } = dataset.value;
    for (const theme of THEMES.filter((one) => !isReadable(accent[one], one))) {
      const at = { type: 'object', origin: 'value' } as const;
      addIssue({
        message: 'contrast',
        expected: nearestReadable(accent[theme], theme),
        received: accent[theme],
        path: [
          { ...at, input: { ...dataset.value }, key: 'accent', value: accent },
          { ...at, input: { ...accent }, key: theme, value: accent[theme] },
        ],
      });
    }
  }),
);

/**
 * The style sheet that puts the colour in the course's pages, after their own. Without
 * `light-dark()`, which browsers know only since 2024.
 */
export function brandCss(accent: Accent): string {
  const rule = (theme: Theme) => {
    const { key, strong, wash, on } = shades(accent[theme].toLowerCase(), theme);
    return `:root { --key: ${key}; --key-strong: ${strong}; --key-wash: ${wash}; --on-key: ${on}; }`;
  };
  return `${rule('light')}\n@media (prefers-color-scheme: dark) { ${rule('dark')} }\n`;
}
