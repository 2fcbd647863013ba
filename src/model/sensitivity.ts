/**
 * How firm a place in the matrix is: what it would take to bring an index to the other side of the
 * cut.
 */
import { isHigh, rebalanced, weightedIndex, type Weighted } from './portfolio.ts';

export interface WeightChange {
  /** The criterion whose weight changes; the others of its axis give or take in proportion. */
  id: string;
  from: number;
  to: number;
}

/**
 * Most that whole weights, each less than 1 off its exact share, can move an index of scores 1–5.
 */
const rounding = (count: number) => 0.02 * count + 0.01;

/** The index can only come near what the criterion alone says, or what the others say together. */
function couldCross(
  criteria: readonly Weighted[],
  { id, weight }: Weighted,
  scores: Readonly<Record<string, number>>,
  cut: number,
): boolean {
  const others = criteria.filter((one) => one.id !== id);
  const total = criteria.reduce((sum, one) => sum + one.weight * (scores[one.id] ?? 0), 0);
  const rest = 100 - weight;
  const mean =
    rest > 0
      ? (total - weight * (scores[id] ?? 0)) / rest
      : others.reduce((sum, one) => sum + (scores[one.id] ?? 0), 0) / Math.max(1, others.length);
  const ends = [scores[id] ?? 0, mean];
  const slack = rounding(criteria.length);
  return isHigh(total / 100, cut)
    ? Math.min(...ends) < cut + slack
    : Math.max(...ends) >= cut - slack;
}

/**
 * The smallest change of a single weight that takes the index across the cut; undefined when none
 * does. `criteria` sum 100 and their weights are whole; `scores` are 1–5. Of two equal changes, the
 * first criterion's, and raising before lowering.
 */
export function crossingOf(
  criteria: readonly Weighted[],
  scores: Readonly<Record<string, number>>,
  cut: number,
): WeightChange | undefined {
  if (criteria.length < 2) return undefined;
  const high = isHigh(weightedIndex(criteria, scores), cut);
  const candidates = criteria.filter((one) => couldCross(criteria, one, scores, cut));
  for (let step = 1; step <= 100; step++) {
    for (const { id, weight } of candidates) {
      for (const to of [weight + step, weight - step]) {
        if (to < 0 || to > 100) continue;
        if (isHigh(weightedIndex(rebalanced(criteria, { id, weight: to }), scores), cut) !== high)
          return { id, from: weight, to };
      }
    }
  }
  return undefined;
}
