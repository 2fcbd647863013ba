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
