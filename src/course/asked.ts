/** Exercises and rubrics as a course.yaml asks for them, otherwise than their own files say. */
import type { Course } from '../model/course.ts';
import { withMinimum } from '../model/minimum.ts';
import type { Rubric } from '../model/rubric.ts';

type Asks = Pick<Course, 'minimums' | 'required'>;

/** The exercise with the number that the course asks for, and whether the course needs it. */
export function asAsked<T extends { id: string; required: boolean }>(
  exercise: T,
  { minimums, required }: Asks,
): T {
  return {
    ...withMinimum(exercise, minimums),
    required: required[exercise.id] ?? exercise.required,
  };
}

/**
 * The rubric with as many reasons and criteria as the course asks for: each is then worth its share
 * of the same points.
 */
export function rubricAsAsked(rubric: Rubric, { minimums }: Asks): Rubric {
  return {
    ...rubric,
    criteria: rubric.criteria.map((criterion) => {
      if (criterion.kind === 'answers')
        return { ...criterion, best: minimums[criterion.exercise] ?? criterion.best };
      return criterion.kind === 'count'
        ? { ...criterion, most: minimums[criterion.answers[0]!.split('.')[0]!] ?? criterion.most }
        : criterion;
    }),
  };
}
