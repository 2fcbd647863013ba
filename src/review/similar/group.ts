/**
 * Answers that say nearly the same, put together, so that one judgement can be given to all of
 * them. Candidates come from MinHash in bands, as for similar texts; each is measured exactly
 * against the first of its group, so that no chain of small steps joins what differs.
 */
import { BANDS, bandKey, signatureOf } from './find.ts';
import { sharedCount, wordShinglesOf } from './shingles.ts';

/** From this share of words and pairs of words in common on (Jaccard), two say nearly the same. */
const NEAR = 0.7;
/** Groups that are looked at for one answer and band. */
const MOST_PER_BUCKET = 40;
/** Answers between two reports of progress. */
const STEP = 500;

const jaccard = (a: Uint32Array, b: Uint32Array) => {
  const shared = sharedCount(a, b);
  return shared / (a.length + b.length - shared);
};

/**
 * Indices of the texts, group by group: the largest first, and of the same size as their first
 * texts came. Texts without words are one group. `onProgress` gets 0–1.
 */
export function groupsOf(
  texts: readonly string[],
  onProgress: (share: number) => void = () => {},
): number[][] {
  const groups: { shingles: Uint32Array; members: number[] }[] = [];
  const byWords = new Map<string, number>();
  const buckets = new Map<string, number[]>();
  texts.forEach((text, i) => {
    if (i % STEP === 0) onProgress(i / texts.length);
    const shingles = wordShinglesOf(text);
    const words = shingles.join(' ');
    const same = byWords.get(words);
    if (same !== undefined) {
      groups[same]!.members.push(i);
      return;
    }
    const signature = signatureOf(shingles);
    const keys = Array.from({ length: BANDS }, (_, band) => `${band} ${bandKey(signature, band)}`);
    const near = new Set(keys.flatMap((key) => buckets.get(key) ?? []));
    let best: { at: number; share: number } | undefined;
    for (const at of shingles.length === 0 ? [] : near) {
      const share = jaccard(shingles, groups[at]!.shingles);
      if (share >= NEAR && share > (best?.share ?? 0)) best = { at, share };
    }
    if (best) {
      groups[best.at]!.members.push(i);
      byWords.set(words, best.at);
      return;
    }
    const at = groups.push({ shingles, members: [i] }) - 1;
    byWords.set(words, at);
    for (const key of keys) {
      const bucket = buckets.get(key);
      if (!bucket) buckets.set(key, [at]);
      else if (bucket.length < MOST_PER_BUCKET) bucket.push(at);
    }
  });
  return groups.map(({ members }) => members).sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}
