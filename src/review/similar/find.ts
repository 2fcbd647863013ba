/**
 * Texts that are nearly the same, between learners and with the course's own. Candidates come from
 * MinHash in bands (Broder 1997; Leskovec, Rajaraman and Ullman, 3.4), and each is measured exactly
 * afterwards, so that what is told is true.
 */
import { sharedCount, shinglesOf } from './shingles.ts';

export interface Answer {
  /** Index of the learner. */
  who: number;
  /** Full id of the answer. */
  id: string;
  text: string;
}

export interface Pair {
  /** Indices of answers. */
  a: number;
  b: number;
  /** 0–1 of the phrases of the shorter text that the other has too. */
  share: number;
}

export interface FromCourse {
  answer: number;
  passage: number;
  share: number;
}

export const BANDS = 16;
const ROWS = 3;
const HASHES = BANDS * ROWS;
/** Texts with fewer phrases agree by chance. */
const FEWEST = 8;
/** From this share on, two texts are told. */
const NEAR = 0.6;
/**
 * Texts that fall in one bucket are compared with so many others: a text that a whole group shares
 * makes no million of pairs.
 */
const MOST_PER_BUCKET = 40;

const SEEDS = Array.from(
  { length: HASHES },
  (_, i) => [Math.imul(i + 1, 0x9e3779b1) | 1, Math.imul(i + 7, 0x85ebca6b)] as const,
);

export function signatureOf(shingles: Uint32Array): Uint32Array {
  const signature = new Uint32Array(HASHES).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let i = 0; i < HASHES; i++) {
      let mixed = Math.imul(shingle ^ SEEDS[i]![1], SEEDS[i]![0]);
      mixed = (mixed ^ (mixed >>> 15)) >>> 0;
      if (mixed < signature[i]!) signature[i] = mixed;
    }
  }
  return signature;
}

/** Overlap by the shorter: a copied half is told as well as a copied whole. */
const shareOf = (a: Uint32Array, b: Uint32Array) =>
  sharedCount(a, b) / Math.min(a.length, b.length);

/** Pairs of different learners, nearest first. `onProgress` gets 0–1. */
export function nearPairs(
  answers: readonly Answer[],
  onProgress: (share: number) => void = () => {},
): Pair[] {
  const shingles = answers.map(({ text }) => shinglesOf(text));
  onProgress(0.3);
  const usable = shingles.flatMap((set, i) => (set.length >= FEWEST ? [i] : []));
  const signatures = new Map(usable.map((i) => [i, signatureOf(shingles[i]!)]));
  onProgress(0.6);
  const seen = new Set<number>();
  const pairs: Pair[] = [];
  for (let band = 0; band < BANDS; band++) {
    for (const bucket of bucketsOf(usable, signatures, band)) {
      for (let x = 0; x < bucket.length; x++) {
        for (let y = x + 1; y < Math.min(bucket.length, x + MOST_PER_BUCKET); y++) {
          const [a, b] = [bucket[x]!, bucket[y]!];
          const key = a * answers.length + b;
          if (answers[a]!.who === answers[b]!.who || seen.has(key)) continue;
          seen.add(key);
          const share = shareOf(shingles[a]!, shingles[b]!);
          if (share >= NEAR) pairs.push({ a, b, share });
        }
      }
    }
    onProgress(0.6 + (0.4 * (band + 1)) / BANDS);
  }
  return pairs.sort((one, other) => other.share - one.share || one.a - other.a);
}

export const bandKey = (signature: Uint32Array, band: number) =>
  signature.subarray(band * ROWS, (band + 1) * ROWS).join('.');

function bucketsOf(
  usable: readonly number[],
  signatures: ReadonlyMap<number, Uint32Array>,
  band: number,
): number[][] {
  const buckets = new Map<string, number[]>();
  for (const i of usable) {
    const key = bandKey(signatures.get(i)!, band);
    const bucket = buckets.get(key);
    if (bucket) bucket.push(i);
    else buckets.set(key, [i]);
  }
  return [...buckets.values()].filter(({ length }) => length > 1);
}

/** Answers most of whose phrases stand in one passage of the course. */
export function fromCourse(
  answers: readonly Answer[],
  passages: readonly { text: string }[],
): FromCourse[] {
  const holders = new Map<number, number[]>();
  passages.forEach(({ text }, passage) => {
    for (const shingle of shinglesOf(text))
      holders.set(shingle, [...(holders.get(shingle) ?? []), passage]);
  });
  return answers
    .flatMap(({ text }, answer) => {
      const shingles = shinglesOf(text);
      if (shingles.length < FEWEST) return [];
      const counts = new Map<number, number>();
      for (const shingle of shingles)
        for (const passage of holders.get(shingle) ?? [])
          counts.set(passage, (counts.get(passage) ?? 0) + 1);
      const [passage, shared] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
      return shared / shingles.length >= NEAR
        ? [{ answer, passage, share: shared / shingles.length }]
        : [];
    })
    .sort((a, b) => b.share - a.share);
}
