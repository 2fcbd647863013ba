/**
 * The source text cut into sentences, each with the line it stands in, with the listed corrections
 * applied.
 */
import type { Correction } from '../../../src/model/edition.ts';

export interface Sentence {
  line: number;
  text: string;
}

/** The source's lines of each page, first and last. */
export const PAGES = {
  'tema-16': [1, 86],
  'tema-17': [87, 163],
  'tema-18': [164, 238],
  cierre: [239, 261],
} as const;
export type Page = keyof typeof PAGES;

/** Lines that the course does not show, and why. */
const SKIPPED: Record<number, string> = {
  5: 'a logo as text; its use needs permission',
  6: 'a logo as text; its use needs permission',
  8: 'a logo as text; its use needs permission',
};

/**
 * Cover lines are metadata: they are looked for in the cover page and in each page's h1, not in the
 * lessons.
 */
export const COVERS: { page: Page; subject: number; heading: number[]; when: number }[] = [
  { page: 'tema-16', subject: 12, heading: [14, 15, 16], when: 18 },
  { page: 'tema-17', subject: 89, heading: [91, 92, 93], when: 95 },
  { page: 'tema-18', subject: 166, heading: [168, 169, 170], when: 172 },
];
const COVER_LINES = COVERS.flatMap(({ subject, heading, when }) => [subject, ...heading, when]);

/** First line → how many lines make the phrase: the slide broke it for its design. */
const WRAPPED: Record<number, number> = { 211: 2, 214: 2, 217: 2 };

const SENTENCE_END = /(?<=[.?!])\s+(?=[¿¡[]?\p{Lu})/u;
const unmarked = (line: string) =>
  line
    .replace(/^(-|\d\.) /, '')
    .replaceAll('*', '')
    .replace(/^<(.*)>$/, '$1')
    .trim();

export const linesOf = (seed: string) => seed.split('\n');

/** The line with its corrections. A correction that does not fit is the notes' mistake. */
function corrected(text: string, line: number, corrections: readonly Correction[]): string {
  return corrections
    .filter((one) => one.line === line)
    .reduce((now, { number, original, corrected: better }) => {
      if (now.split(original).length !== 2)
        throw new Error(
          `content/edition-notes.yaml, correction ${number}: expected «${original}» once in ` +
            `line ${line} of the source. Copy it from there.`,
        );
      return now.replace(original, better);
    }, text);
}

/** Every sentence of a page's part of the source, in order. */
export function sentencesOf(
  seed: string,
  page: Page,
  corrections: readonly Correction[],
): Sentence[] {
  const lines = linesOf(seed).map((text, i) => corrected(unmarked(text), i + 1, corrections));
  const [first, last] = PAGES[page];
  const sentences: Sentence[] = [];
  for (let line = first; line <= last && line <= lines.length; line += WRAPPED[line] ?? 1) {
    if (line in SKIPPED || COVER_LINES.includes(line)) continue;
    const phrase = lines.slice(line - 1, line - 1 + (WRAPPED[line] ?? 1)).join(' ');
    sentences.push(
      ...phrase
        .split(SENTENCE_END)
        .filter(Boolean)
        .map((text) => ({ line, text })),
    );
  }
  return sentences;
}
