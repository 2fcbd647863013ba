import type { Rubric } from './rubric.ts';

/**
 * The exercise with as many as the course asks for. The catalogue of hints opens after some
 * criteria of one's own, never after more than are asked for.
 */
export function withMinimum<T extends { id: string }>(
  exercise: T,
  minimums: Readonly<Record<string, number>> = {},
): T {
  const minimum = minimums[exercise.id];
  if (minimum === undefined || !('minimum' in exercise)) return exercise;
  return {
    ...exercise,
    minimum,
    ...('hintsAfter' in exercise
      ? { hintsAfter: Math.min(Number(exercise.hintsAfter), minimum) }
      : {}),
  };
}

/**
 * The rubric with as many reasons and criteria as the course asks for: each is then worth its share
 * of the same points.
 */
export function rubricAsAsked<T extends Pick<Rubric, 'criteria'>>(
  rubric: T,
  minimums: Readonly<Record<string, number>> = {},
): T {
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
