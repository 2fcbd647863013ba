/**
 * What digits can be given to, in the order in which keys walk: told by the rubric and the record,
 * never by what is drawn.
 */
import type { Rubric, RubricCriterion } from '../../model/rubric.ts';
import type { ReviewContent } from '../content.ts';
import { keyOf, markOf, type MarkValue, type Review } from './marks.ts';
import { slotsFor, type Slot } from './score.ts';
import { ownCriteriaIn, rubricsOf, suggestedCount } from './submission-content.ts';
import type { Submission } from '../open/submission.ts';

export interface Target {
  /** Also the name of its group of options on the screen. */
  name: string;
  list: 'scores' | 'rubric';
  /** `<rubric>.<criterion>`. */
  key: string;
  /** The learner's criterion, where one answer is judged. */
  slot?: string;
  /** By digit; a count's suggestion by `Enter`. */
  values: Record<string, MarkValue>;
  /** Where digits make up a number: the highest. */
  most?: number;
  /** Nothing is given yet. */
  open: boolean;
}

const SCORES = [0, 1, 2, 3];

function rubricTargets(
  rubric: Rubric,
  {
    review,
    slots,
    suggested,
  }: {
    review: Review;
    slots: readonly Slot[];
    suggested(criterion: RubricCriterion): number;
  },
): Target[] {
  return rubric.criteria.flatMap((criterion): Target[] => {
    const key = keyOf(rubric, criterion);
    const mark = markOf(review, key);
    const common = { name: key, list: 'rubric' as const, key };
    if (criterion.kind === 'levels')
      return [
        {
          ...common,
          values: Object.fromEntries(
            rubric.levels.map(({ id }, i) => [i + 1, { kind: 'level', level: id }]),
          ),
          open: mark === undefined,
        },
      ];
    if (criterion.kind === 'count') {
      const count = Math.min(criterion.most, suggested(criterion));
      return [
        {
          ...common,
          values: { Enter: { kind: 'count', count } },
          most: criterion.most,
          open: mark === undefined,
        },
      ];
    }
    return [
      {
        ...common,
        values: Object.fromEntries(SCORES.map((score) => [score, { kind: 'quick', score }])),
        open: !(
          mark?.kind === 'quick' ||
          (mark?.kind === 'answers' &&
            slotsFor(criterion, slots).every(({ slot }) => mark.scores[slot] !== undefined))
        ),
      },
    ];
  });
}

export function targetsOf(
  content: ReviewContent,
  submission: Submission,
  { review, mode, item }: { review: Review; mode: 'read' | 'question' | 'criterion'; item: string },
): Target[] {
  const rubrics = rubricsOf(content, submission);
  const own = ownCriteriaIn(content, submission.record);
  const suggested = (criterion: RubricCriterion) =>
    suggestedCount(content, criterion, submission.record);
  const asked = rubrics.flatMap((rubric) =>
    rubric.criteria.flatMap((criterion) =>
      criterion.kind === 'answers' ? [{ key: keyOf(rubric, criterion), criterion }] : [],
    ),
  );
  const scored = (key: string, slot: string): Target => {
    const mark = markOf(review, key);
    const scores = mark?.kind === 'answers' ? mark.scores : {};
    return {
      name: `${key}.${slot}`,
      list: 'scores',
      key,
      slot,
      values: Object.fromEntries(
        SCORES.map((score) => [score, { kind: 'answers', scores: { ...scores, [slot]: score } }]),
      ),
      open: scores[slot] === undefined,
    };
  };
  const chosen = asked.find(({ criterion }) => criterion.item === item) ?? asked[0];
  const scores =
    mode === 'read' || asked.length === 0
      ? []
      : mode === 'question'
        ? slotsFor(chosen!.criterion, own).map(({ slot }) => scored(chosen!.key, slot))
        : own.flatMap((one) =>
            asked
              .filter(({ criterion }) => criterion.exercise === one.exercise)
              .map(({ key }) => scored(key, one.slot)),
          );
  return [
    ...scores,
    ...rubrics.flatMap((rubric) => rubricTargets(rubric, { review, slots: own, suggested })),
  ];
}
