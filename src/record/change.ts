/** What a change of the record is to whoever keeps it. */
import type { LearnerRecord } from '../model/record.ts';

/**
 * `typed`: an answer or a choice. `step`: an exercise was finished, which is rare and worth keeping
 * at once. `place`: where the learner is and what they have seen, none of their work.
 */
export type Change = 'typed' | 'step' | 'place';

type Before = Readonly<LearnerRecord> | undefined;

export function changeFrom(before: Before, now: Readonly<LearnerRecord>): Change {
  if (finishedIn(now) !== finishedIn(before)) return 'step';
  return isSame(before, now, 'answers', 'choices') ? 'place' : 'typed';
}

/** Whether none of these parts was touched: each verb makes only those anew that it changes. */
export function isSame(
  before: Before,
  now: Readonly<LearnerRecord>,
  ...parts: (keyof LearnerRecord)[]
): boolean {
  return parts.every((part) => now[part] === before?.[part]);
}

function finishedIn(record: Before): number {
  return Object.values(record?.exercises ?? {}).filter((one) => one.finished).length;
}
