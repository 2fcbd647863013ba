/** The arithmetic of the portfolio matrix: how a fact becomes a score, scores an index, and two indices a quadrant. */

export interface Weighted {
  id: string;
  /** Percent of its axis; an axis sums 100. */
  weight: number;
}

/** How a fact is read on the 1–5 scale; `cuts` are the four limits between scores, lowest first. */
export type Reading = { direction: 'asc' | 'desc'; cuts: readonly number[] } | { direction: 'juicio'; cuts: null };

/** 1 to 5. `asc`: a cut reached adds a point; `desc`: a cut exceeded takes one; `juicio`: the fact already is the score. */
export function scoreOf({ direction, cuts }: Reading, fact: number): number {
  if (direction === 'asc') return 1 + cuts.filter((cut) => cut <= fact).length;
  if (direction === 'desc') return 5 - cuts.filter((cut) => cut < fact).length;
  return fact;
}

/** Σ(weight × score) / 100, to the hundredth; a score that is missing counts as 0. */
export function weightedIndex(criteria: readonly Weighted[], scores: Readonly<Record<string, number>>): number {
  return Math.round(criteria.reduce((sum, { id, weight }) => sum + weight * (scores[id] ?? 0), 0)) / 100;
}

/** High from the cut on, the cut included. */
export function isHigh(index: number, cut: number): boolean {
  return index >= cut;
}

/** The importance given to each criterion as whole weights that sum 100, in the same order: larger points never weigh less. All 0 is all the same. */
export function weightsOf(points: readonly number[]): number[] {
  const sum = points.reduce((total, one) => total + one, 0);
  const exact = points.map((one) => (sum === 0 ? 100 / points.length : (100 * one) / sum));
  const whole = exact.map(Math.floor);
  const left = 100 - whole.reduce((total, one) => total + one, 0);
  const byRemainder = exact.map((one, i) => ({ i, remainder: one - Math.floor(one) })).sort((a, b) => b.remainder - a.remainder);
  for (const { i } of byRemainder.slice(0, left)) whole[i]! += 1;
  return whole;
}
