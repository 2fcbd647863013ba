/** Points from marks. Pure; points are rounded only for people. */
import type { Rubric, RubricCriterion } from '../../model/rubric.ts';
import { isSaid, keyOf, markOf, type MarkValue, type Review } from './marks.ts';

/** Points by `<rubric>.<criterion>` where the instructor changed them. */
export type Weights = Readonly<Record<string, number>>;

const BEST = 3;

/**
 * A criterion of the learner's and the axis where it stands now; its id keeps the letter of the one
 * where it began.
 */
export interface Slot {
  exercise: string;
  slot: string;
  axis: 'a' | 'r';
}

/** Those that the criterion judges one by one; none where it judges otherwise. */
export const slotsFor = <One extends Slot>(
  criterion: RubricCriterion,
  slots: readonly One[],
): One[] =>
  criterion.kind === 'answers'
    ? slots.filter(({ exercise }) => exercise === criterion.exercise)
    : [];

function bestOf(
  scores: Readonly<Record<string, number>>,
  slots: readonly Slot[],
  best: number,
): number {
  const own = slots.map(({ slot }) => scores[slot] ?? 0);
  return own
    .sort((a, b) => b - a)
    .slice(0, best)
    .reduce((sum, one) => sum + one, 0);
}

/**
 * 0–1 of the criterion's points; undefined where the mark is of another kind (the rubric was
 * changed after it).
 */
export function shareOf(
  rubric: Rubric,
  criterion: RubricCriterion,
  value: MarkValue,
  slots: readonly Slot[],
): number | undefined {
  if (criterion.kind === 'levels' && value.kind === 'level') {
    const level = rubric.levels.find(({ id }) => id === value.level);
    return level && level.percent / 100;
  }
  if (criterion.kind === 'count' && value.kind === 'count')
    return Math.min(value.count, criterion.most) / criterion.most;
  if (criterion.kind === 'answers' && value.kind === 'quick') return value.score / BEST;
  if (criterion.kind === 'answers' && value.kind === 'answers') {
    const on = (axis: Slot['axis']) =>
      bestOf(
        value.scores,
        slotsFor(criterion, slots).filter((one) => one.axis === axis),
        criterion.best,
      );
    return (on('a') + on('r')) / (BEST * 2 * criterion.best);
  }
  return undefined;
}

export function pointsOf(rubric: Rubric, criterion: RubricCriterion, weights: Weights): number {
  return weights[keyOf(rubric, criterion)] ?? criterion.points;
}

export interface Grade {
  points: number;
  /** Of all criteria, marked or not. */
  of: number;
  marked: number;
  criteria: number;
}

/**
 * A question of kind `answers` counts as marked once every shown slot has its 0–3; `slots`: the
 * learner's own criteria.
 */
export function gradeOf(
  rubrics: readonly Rubric[],
  review: Review,
  weights: Weights,
  slots: readonly Slot[],
): Grade {
  const grade: Grade = { points: 0, of: 0, marked: 0, criteria: 0 };
  for (const rubric of rubrics) {
    for (const criterion of rubric.criteria) {
      const points = pointsOf(rubric, criterion, weights);
      const value = markOf(review, keyOf(rubric, criterion));
      const share = value && shareOf(rubric, criterion, value, slots);
      grade.of += points;
      grade.criteria++;
      if (value === undefined || share === undefined) continue;
      grade.points += points * share;
      if (
        value.kind !== 'answers' ||
        slotsFor(criterion, slots).every(({ slot }) => value.scores[slot] !== undefined)
      )
        grade.marked++;
    }
  }
  return grade;
}

/** `again`: a former version was judged, and this one not yet wholly. */
export type Standing = 'again' | 'untouched' | 'begun' | 'done';

export function standingOf({ marked, criteria }: Grade, review: Review): Standing {
  if (marked === criteria) return 'done';
  if (Object.values(review.earlier).some(isSaid)) return 'again';
  return isSaid(review) ? 'begun' : 'untouched';
}

/** The share of all points, 0–1, as a grade out of `most`, to the hundredth. */
export function scaled({ points, of }: Grade, most: number): number {
  return of === 0 ? 0 : Math.round((100 * most * points) / of) / 100;
}
