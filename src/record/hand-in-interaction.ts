/** What the LMS is told of a hand-in: that the learner says to have uploaded a document, or not. */
import type { Held } from '../model/hand-in.ts';
import type { Interaction } from '../model/lms.ts';
import type { LearnerRecord } from '../model/record.ts';

/** Undefined where the learner never said so. */
export function sentInteraction(
  record: LearnerRecord,
  { id, label, topics }: Held & { label: string },
  say: { told(label: string): string; toldWords: Record<'entregado' | 'retirado', string> },
): Interaction | undefined {
  const sent = record.choices[`hand-in.${id}.sent`];
  if (!sent) return undefined;
  const response = sent.value === '' ? 'retirado' : 'entregado';
  return {
    id: `hand-in.${id}`,
    objective: topics[0]!,
    type: 'choice',
    response,
    words: say.toldWords[response],
    description: say.told(label),
  };
}
