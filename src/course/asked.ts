/** Exercises as a course.yaml asks for them, otherwise than their own files say. */
import type { Course } from '../model/course.ts';
import { withMinimum } from '../model/minimum.ts';

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
