/**
 * The arithmetic of the portfolio matrix: how a fact becomes a score, scores an index, and two
 * indices a quadrant.
 */

export interface Weighted {
  id: string;
  /** Percent of its axis; an axis sums 100. */
  weight: number;
}

/** How a fact is read on the 1–5 scale; `cuts` are the four limits between scores, lowest first. */
export type Reading =
  { direction: 'asc' | 'desc'; cuts: readonly number[] } | { direction: 'juicio'; cuts: null };

/**
 * 1 to 5. `asc`: a cut reached adds a point; `desc`: a cut exceeded takes one; `juicio`: the fact
 * already is the score.
 */
export function scoreOf({ direction, cuts }: Reading, fact: number): number {
  if (direction === 'asc') return 1 + cuts.filter((cut) => cut <= fact).length;
  if (direction === 'desc') return 5 - cuts.filter((cut) => cut < fact).length;
  return fact;
}

/** Σ(weight × score) / 100, to the hundredth; a score that is missing counts as 0. */
export function weightedIndex(
  criteria: readonly Weighted[],
  scores: Readonly<Record<string, number>>,
): number {
  return (
    Math.round(criteria.reduce((sum, { id, weight }) => sum + weight * (scores[id] ?? 0), 0)) / 100
  );
}

/** High from the cut on, the cut included. */
export function isHigh(index: number, cut: number): boolean {
  return index >= cut;
}

/**
 * The importance given to each criterion as whole weights that sum `total` (100 unless told), in
 * the same order: larger points never weigh less. All 0 is all the same.
 */
export function weightsOf(points: readonly number[], total = 100): number[] {
  const sum = points.reduce((all, one) => all + one, 0);
  const exact = points.map((one) => (sum === 0 ? total / points.length : (total * one) / sum));
  const whole = exact.map(Math.floor);
  const left = total - whole.reduce((all, one) => all + one, 0);
  const byRemainder = exact
    .map((one, i) => ({ i, remainder: one - Math.floor(one) }))
    .sort((a, b) => b.remainder - a.remainder);
  for (const { i } of byRemainder.slice(0, left)) whole[i]! += 1;
  return whole;
}

/**
 * The weights of an axis after one is set, whole and summing 100, in the same order. What is left
 * goes to the others in proportion to what they had; those in `fixed` keep theirs (they sum at most
 * 100), so the one that is set gets at most what they leave, and exactly that when nothing else can
 * move.
 */
export function rebalanced(
  weights: readonly Weighted[],
  { id, weight }: Weighted,
  fixed: ReadonlySet<string> = new Set(),
): Weighted[] {
  const others = weights.filter((one) => one.id !== id && !fixed.has(one.id));
  const room = weights
    .filter((one) => one.id !== id && fixed.has(one.id))
    .reduce((left, one) => left - one.weight, 100);
  const set = others.length === 0 ? room : Math.min(Math.max(Math.round(weight), 0), room);
  const shares = weightsOf(
    others.map((one) => one.weight),
    room - set,
  );
  const shared = new Map(others.map((one, i) => [one.id, shares[i]!]));
  return weights.map((one) => ({
    id: one.id,
    weight: one.id === id ? set : (shared.get(one.id) ?? one.weight),
  }));
}
