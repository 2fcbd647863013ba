/** The criterion of the rubric that judges an answer. */
import type { Rubric, RubricCriterion } from '../../model/rubric.ts';
import type { ReviewContent } from '../content.ts';
import type { Submission } from '../open/submission.ts';
import { keyOf } from './marks.ts';
import { rubricsOf } from './submission-content.ts';

export interface PlacedCriterion {
  rubric: Rubric;
  criterion: RubricCriterion;
  key: string;
}

/** The one that names the answer most closely; undefined where none judges it. */
export function criterionOf(
  content: ReviewContent,
  submission: Pick<Submission, 'meta'>,
  answer: string,
): PlacedCriterion | undefined {
  const all = rubricsOf(content, submission).flatMap((rubric) =>
    rubric.criteria.map((criterion) => ({ rubric, criterion, key: keyOf(rubric, criterion) })),
  );
  const [exercise, , item] = answer.split('.');
  const closeness = ({ criterion }: PlacedCriterion) =>
    criterion.kind === 'answers'
      ? criterion.exercise === exercise && criterion.item === item
        ? 100
        : 0
      : Math.max(
          0,
          ...criterion.answers
            .filter((start) => answer === start || answer.startsWith(`${start}.`))
            .map((start) => start.split('.').length),
        );
  const [best] = [...all].sort((a, b) => closeness(b) - closeness(a));
  return best && closeness(best) > 0 ? best : undefined;
}
