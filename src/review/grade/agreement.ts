/**
 * How far two instructors who judged the same submissions differ. Only what each said without having
 * seen the other's counts: who corrects a colleague does not give a second opinion.
 */
import type { Rubric } from '../../model/rubric.ts';
import { keyOf, markOf, type Knows, type Review } from './marks.ts';
import { hasSeen } from './merge.ts';
import { gradeOf, scaled, shareOf, type Slot, type Weights } from './score.ts';

/** One submission as both judged it. */
export interface Pair {
  rubrics: readonly Rubric[];
  slots: readonly Slot[];
  mine: Review;
  theirs: Review;
}

export interface Agreement {
  /** That both judged, in one criterion at least. */
  submissions: number;
  /** Judged by both. */
  criteria: number;
  /** Of them, those with the same judgement. */
  same: number;
  /** Mean of theirs less mine over the criteria, in hundredths of a criterion's points. */
  lean: number;
  /** Differences of whole grades out of 100; undefined where both finished none. */
  grades: { count: number; mean: number; most: number } | undefined;
}

/** Shares, 0–1, of the criteria that both judged by themselves. */
function sharesOf(
  { rubrics, slots, mine, theirs }: Pair,
  [knowsMine, knowsTheirs]: readonly [Knows, Knows],
): { mine: number; theirs: number }[] {
  if (mine.version !== theirs.version) return [];
  return rubrics.flatMap((rubric) =>
    rubric.criteria.flatMap((criterion) => {
      const key = keyOf(rubric, criterion);
      const [a, b] = [mine.marks[key], theirs.marks[key]];
      if (!a?.value || !b?.value || a.by === b.by) return [];
      if (hasSeen(knowsTheirs, a) || hasSeen(knowsMine, b)) return [];
      const shares = [a.value, b.value].map((value) => shareOf(rubric, criterion, value, slots));
      const [own, other] = shares;
      return own === undefined || other === undefined ? [] : [{ mine: own, theirs: other }];
    }),
  );
}

const isWhole = ({ rubrics }: Pair, review: Review) =>
  rubrics.every((rubric) =>
    rubric.criteria.every((criterion) => markOf(review, keyOf(rubric, criterion)) !== undefined),
  );

const mean = (values: readonly number[]) =>
  values.reduce((sum, one) => sum + one, 0) / values.length;

/** Undefined where nothing was judged twice. `knows`: of this copy and of theirs, before a join. */
export function agreementOf(
  pairs: readonly Pair[],
  weights: Weights,
  knows: readonly [Knows, Knows],
): Agreement | undefined {
  const judged = pairs
    .map((pair) => ({ pair, shares: sharesOf(pair, knows) }))
    .filter(({ shares }) => shares.length > 0);
  const shares = judged.flatMap((one) => one.shares);
  if (shares.length === 0) return undefined;
  const differences = judged
    .filter(({ pair }) => isWhole(pair, pair.mine) && isWhole(pair, pair.theirs))
    .map(({ pair }) => {
      const [mine, theirs] = [pair.mine, pair.theirs].map((review) =>
        scaled(gradeOf(pair.rubrics, review, weights, pair.slots), 100),
      );
      return Math.abs(theirs! - mine!);
    });
  return {
    submissions: judged.length,
    criteria: shares.length,
    same: shares.filter((one) => one.mine === one.theirs).length,
    lean: Math.round(100 * mean(shares.map((one) => one.theirs - one.mine))),
    grades:
      differences.length === 0
        ? undefined
        : {
            count: differences.length,
            mean: Math.round(10 * mean(differences)) / 10,
            most: Math.max(...differences),
          },
  };
}
