/** The question that an answer answers, with the learner's own criterion or reason it is about. */
import { reviewMessages as say } from '../../messages/review.ts';
import type { LearnerRecord } from '../../model/record.ts';
import type { ReviewContent } from '../content.ts';
import { questionOf } from './question-of.ts';

export function answerTitle(content: ReviewContent, id: string, record: LearnerRecord): string {
  const question = questionOf(content, id);
  const [exercise = '', slot, item] = id.split('.');
  if (slot === undefined || item === undefined) return question;
  const name = record.answers[`${exercise}.${slot}.nombre`]?.text.trim();
  return item === 'nombre' ? question : `${name || say.work.unnamed}: ${question}`;
}
