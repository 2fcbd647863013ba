/** A share to grade for each instructor, the same on every computer. */

export interface Share {
  /** Learners to grade, by key. */
  own: string[];
  /** Of those, which a colleague grades too. */
  both: string[];
}

/** A number that looks drawn and is the same for the same text (FNV-1a, 32 bits). */
function drawn(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/**
 * Shares that differ by one at most, in an order that has nothing to do with names. `sample`: 0–1 of
 * all learners is graded by two, the next instructor being the second.
 */
export function shared(
  learners: readonly string[],
  instructors: readonly string[],
  sample: number,
): Map<string, Share> {
  const shares = new Map(instructors.map((name): [string, Share] => [name, { own: [], both: [] }]));
  if (instructors.length === 0) return shares;
  const ordered = [...learners].sort((a, b) => drawn(a) - drawn(b) || (a < b ? -1 : 1));
  const doubled = instructors.length > 1 ? Math.round(sample * ordered.length) : 0;
  for (const [i, learner] of ordered.entries()) {
    const first = shares.get(instructors[i % instructors.length]!)!;
    first.own.push(learner);
    if (i >= doubled) continue;
    const second = shares.get(instructors[(i + 1) % instructors.length]!)!;
    first.both.push(learner);
    second.own.push(learner);
    second.both.push(learner);
  }
  return shares;
}
