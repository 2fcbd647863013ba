/** What a change of the record is to whoever keeps it. */
import type { LearnerRecord } from '../model/record.ts';

/**
 * `typed`: an answer or a choice. `step`: an exercise was finished, which is rare and worth keeping
 * at once. `place`: where the learner is and what they have seen, none of their work.
 */
export type Change = 'typed' | 'step' | 'place';

export function changeFrom(
  before: Readonly<LearnerRecord> | undefined,
  now: Readonly<LearnerRecord>,
): Change {
  if (finishedIn(now) !== finishedIn(before)) return 'step';
  return now.answers === before?.answers && now.choices === before.choices ? 'place' : 'typed';
}

function finishedIn(record: Readonly<LearnerRecord> | undefined): number {
  return Object.values(record?.exercises ?? {}).filter((one) => one.finished).length;
}
