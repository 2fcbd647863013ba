/**
 * Texts as sets of numbers: each run of three words is one, so that two texts share numbers where
 * they share phrases.
 */
import { unaccented } from '../../model/spelling.ts';

const RUN = 3;

interface Word {
  /** Without accents or capitals. */
  plain: string;
  /** In the text as written, half-open. */
  start: number;
  end: number;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({
    plain: unaccented(match[0]).toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** The hash of each run of words, in the order of the text. */
function runsOf(words: readonly Word[]): number[] {
  return Array.from({ length: Math.max(0, words.length - RUN + 1) }, (_, i) =>
    hash(
      words
        .slice(i, i + RUN)
        .map(({ plain }) => plain)
        .join(' '),
    ),
  );
}

/** Sorted, each once. */
export function shinglesOf(text: string): Uint32Array {
  return Uint32Array.from(new Set(runsOf(wordsOf(text)))).sort();
}

/** Words and pairs of words, for texts that are too short for phrases. */
export function wordShinglesOf(text: string): Uint32Array {
  const words = wordsOf(text).map(({ plain }) => plain);
  const pairs = words.slice(1).map((word, i) => `${words[i]} ${word}`);
  return Uint32Array.from(new Set([...words, ...pairs].map(hash))).sort();
}

export function sharedCount(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      shared++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return shared;
}

/** The stretches of a text whose runs of words another has too, half-open, in order. */
export function sharedStretches(text: string, other: string): [number, number][] {
  const theirs = new Set(runsOf(wordsOf(other)));
  const words = wordsOf(text);
  const stretches: [number, number][] = [];
  runsOf(words).forEach((run, i) => {
    if (!theirs.has(run)) return;
    const [start, end] = [words[i]!.start, words[i + RUN - 1]!.end];
    const last = stretches.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else stretches.push([start, end]);
  });
  return stretches;
}
