/** Points that another instructor's review brings: which could be used here, and which cannot. */
import type { Rubric } from '../../model/rubric.ts';
import { keyOf } from './marks.ts';
import type { Weights } from './score.ts';

/** Most points of one criterion. A rubric's are 100 or so together. */
export const MOST_POINTS = 100;

interface WeightOffer {
  /** `<rubric>.<criterion>`. */
  key: string;
  label: string;
  mine: number;
  theirs: number;
}

export interface Offered {
  offers: WeightOffer[];
  /** Refused: of a criterion that is not in the rubrics, or no number from 0 to `MOST_POINTS`. */
  refused: { key: string; value: unknown }[];
  /** With theirs a rubric would have no points left. */
  zero: boolean;
}

/** `theirs` is untrusted. Where a file does not name a criterion, the course's points stand. */
export function offeredWeights(
  rubrics: readonly Rubric[],
  mine: Weights,
  theirs: Readonly<Record<string, unknown>>,
): Offered {
  const refused: Offered['refused'] = [];
  const sound: Record<string, number> = {};
  const known = new Set(
    rubrics.flatMap((rubric) => rubric.criteria.map((criterion) => keyOf(rubric, criterion))),
  );
  for (const [key, value] of Object.entries(theirs)) {
    if (known.has(key) && typeof value === 'number' && value >= 0 && value <= MOST_POINTS)
      sound[key] = value;
    else refused.push({ key, value });
  }
  const offers = rubrics.flatMap((rubric) =>
    rubric.criteria.flatMap((criterion): WeightOffer[] => {
      const key = keyOf(rubric, criterion);
      const own = mine[key] ?? criterion.points;
      const other = sound[key] ?? (refused.length > 0 ? own : criterion.points);
      return own === other ? [] : [{ key, label: criterion.label, mine: own, theirs: other }];
    }),
  );
  const zero = rubrics.some((rubric) =>
    rubric.criteria.every((criterion) => {
      const key = keyOf(rubric, criterion);
      const own = mine[key] ?? criterion.points;
      return (offers.find((one) => one.key === key)?.theirs ?? own) === 0;
    }),
  );
  return { offers: zero ? [] : offers, refused, zero };
}
