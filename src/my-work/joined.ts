import type { LearnerRecord } from '../model/record.ts';

/**
 * What a merge brought, in answers: written where there was nothing, a newer text instead of an
 * older one, or two that differ of which one is kept aside. `chosen`: a choice is another than
 * before.
 */
export function joinedAnswers(
  before: LearnerRecord,
  after: LearnerRecord,
): { added: number; changed: number; conflicts: number; chosen: boolean } {
  const joined = {
    added: 0,
    changed: 0,
    conflicts: 0,
    chosen: Object.entries(after.choices).some(
      ([id, { value }]) => before.choices[id]?.value !== value,
    ),
  };
  for (const [id, { text, earlier }] of Object.entries(after.answers)) {
    const had = before.answers[id];
    if ((earlier?.length ?? 0) > (had?.earlier?.length ?? 0)) joined.conflicts++;
    else if (text !== (had?.text ?? '')) joined[had && had.text !== '' ? 'changed' : 'added']++;
  }
  return joined;
}
