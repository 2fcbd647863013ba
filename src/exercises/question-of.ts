/** The question that an answer's id answers, as the course asks it. */
import { questionOf as questionIn } from './report.ts';
import type { ReportedExercise } from './reported.ts';

export function questionOf(
  { exercises }: { exercises: readonly ReportedExercise[] },
  id: string,
): string {
  const [exercise = '', ...rest] = id.split('.');
  const definition = exercises.find((one) => one.id === exercise);
  return definition ? questionIn(definition, rest.at(-1) ?? '') : id;
}
