/** The question that an answer's id answers, as the course asks it. */
import type { ReportedExercise } from './reported.ts';

export function questionOf(
  { exercises }: { exercises: readonly ReportedExercise[] },
  id: string,
): string {
  const [exercise = '', ...rest] = id.split('.');
  const item = rest.at(-1) ?? '';
  const definition = exercises.find((one) => one.id === exercise);
  if (!definition) return id;
  if (definition.type === 'questions')
    return definition.items.find((one) => one.item === item)?.label ?? definition.title;
  if (definition.type === 'reasons')
    return definition.questions.find((one) => one.item === item)?.label ?? definition.label;
  if (definition.type === 'criteria')
    return definition.questions.find((one) => one.item === item)?.label ?? definition.title;
  return definition.title;
}
