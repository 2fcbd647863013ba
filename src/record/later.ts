/** Questions from memory that the learner put off on purpose: `later.<exercise>.<item>` is `1`. */
import type { LearnerRecord } from '../model/record.ts';

/** The choice of a question, by the whole id of its answer. */
export const laterId = (question: string): string => `later.${question}`;

export function isPutOff({ choices }: LearnerRecord, question: string): boolean {
  return choices[laterId(question)]?.value === '1';
}
