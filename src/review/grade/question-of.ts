/** The question that an answer's id answers, as the course asks it. */
import { questionOf as asked } from '../../exercises/report.ts';
import type { ReviewContent } from '../content.ts';

export function questionOf({ exercises }: ReviewContent, id: string): string {
  const [exercise = '', ...rest] = id.split('.');
  const definition = exercises.find((one) => one.id === exercise);
  return definition ? asked(definition, rest.at(-1) ?? '') : id;
}
