/** The question that an answer answers, with the learner's own criterion or reason it is about. */
import { reportMessages as say } from '../messages/report.ts';
import type { LearnerRecord } from '../model/record.ts';
import { questionOf } from './question-of.ts';
import type { ReportedExercise } from './reported.ts';

export function answerTitle(
  content: { exercises: readonly ReportedExercise[] },
  id: string,
  record: Pick<LearnerRecord, 'answers'>,
): string {
  const question = questionOf(content, id);
  const [exercise = '', slot, item] = id.split('.');
  if (slot === undefined || item === undefined) return question;
  const name = record.answers[`${exercise}.${slot}.nombre`]?.text.trim();
  return item === 'nombre' ? question : `${name || say.criterionUnnamed}: ${question}`;
}
