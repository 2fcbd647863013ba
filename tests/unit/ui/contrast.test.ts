import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const tokens = new Map(
  [
    ...readFileSync('src/ui/tokens.css', 'utf8').matchAll(
      /--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g,
    ),
  ].map(([, name, light, dark]) => [name!, { light: light!, dark: dark! }]),
);

/** Where each text colour may stand. */
const SURFACES = [
  'paper',
  'surface',
  'sunken',
  'key-wash',
  'edition-wash',
  'good-wash',
  'warn-wash',
];
const TEXTS: Record<string, string[]> = {
  ink: SURFACES,
  'ink-soft': SURFACES,
  key: SURFACES,
  'key-strong': SURFACES,
  edition: ['paper', 'surface', 'edition-wash'],
  good: ['paper', 'surface', 'sunken', 'good-wash'],
  warn: ['paper', 'surface', 'sunken', 'warn-wash'],
  'on-key': ['key', 'key-strong'],
};
/** Lines that show where a control or a drawing is (WCAG 1.4.11). */
const EDGES: Record<string, string[]> = {
  'line-strong': ['paper', 'surface', 'sunken', 'edition-wash'],
  key: SURFACES,
  box: ['paper', 'surface', 'sunken', 'box-wash'],
};

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** WCAG 2.2 contrast ratio, 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

const colour = (name: string, theme: Theme) => {
  const token = tokens.get(name);
  if (!token)
    throw new Error(`src/ui/tokens.css has no colour --${name} as light-dark(#rrggbb, #rrggbb)`);
  return token[theme];
};
const pairs = (of: Record<string, string[]>) =>
  Object.entries(of).flatMap(([text, surfaces]) => surfaces.map((surface) => ({ text, surface })));

describe.each(THEMES)('in the %s theme', (theme) => {
  it.each(pairs(TEXTS))('$text reads on $surface', ({ text, surface }) => {
    expect(contrast(colour(text, theme), colour(surface, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(EDGES))('the edge $text shows on $surface', ({ text, surface }) => {
    expect(contrast(colour(text, theme), colour(surface, theme))).toBeGreaterThanOrEqual(3);
  });
});

describe('the measure of contrast', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#777777')).toBe(1);
  });

  it('knows every colour of the design: a new one gets its surfaces here', () => {
    const decorative = ['line', 'box-wash'];
    const known = [...Object.keys(TEXTS), ...SURFACES, ...Object.keys(EDGES), ...decorative];
    for (const name of tokens.keys()) expect(known).toContain(name);
  });
});
