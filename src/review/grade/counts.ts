/** What the group's charts show, as numbers. */
import type { Rubric } from '../../model/rubric.ts';
import type { ReviewContent } from '../content.ts';
import type { Submission } from '../open/submission.ts';
import { keyOf, markOf, type Review } from './marks.ts';
import { shareOf, type Slot } from './score.ts';
import { workOf } from './submission-content.ts';

/** Upper limits of the classes of a criterion's share; the first holds 0 alone. */
const LIMITS = [0, 0.4, 0.7, 0.9, 1];

export interface CriterionCount {
  label: string;
  /** Submissions by class of share. */
  counts: number[];
}

export function criterionCounts(
  rubric: Rubric,
  judged: readonly { review: Review; slots: readonly Slot[] }[],
): CriterionCount[] {
  return rubric.criteria.map((criterion) => {
    const counts = LIMITS.map(() => 0);
    for (const { review, slots } of judged) {
      const value = markOf(review, keyOf(rubric, criterion));
      const share = value && shareOf(rubric, criterion, value, slots);
      if (share !== undefined) counts[LIMITS.findIndex((limit) => share <= limit + 1e-9)]!++;
    }
    return { label: criterion.label, counts };
  });
}

export interface AccountCount {
  account: string;
  right: string;
  /** First attempts by group. */
  first: Record<string, number>;
  tried: number;
  wrong: number;
}

/** One work a learner: of several documents, any holds the whole record. */
export function accountCounts(
  { practice }: ReviewContent,
  submissions: readonly Submission[],
): AccountCount[] {
  const learners = [
    ...new Map(submissions.map((one) => [one.id.slice(0, one.id.lastIndexOf(':')), one])).values(),
  ].map(({ record }) => workOf(record));
  return practice.flatMap(({ exercise, accounts }) =>
    accounts.map(({ id, name, right }) => {
      const count: AccountCount = { account: name, right, first: {}, tried: 0, wrong: 0 };
      for (const work of learners) {
        const [first] = work.choice(`${exercise}.${id}`).split('>');
        if (!first || !/^[a-z]+$/.test(first)) continue;
        count.first[first] = (count.first[first] ?? 0) + 1;
        count.tried++;
        if (first !== right) count.wrong++;
      }
      return count;
    }),
  );
}
