/** A change that is one key's, or a few keys' that came together. */
import type { LearnerRecord } from '../model/record.ts';
import { isSame } from './change.ts';

/** One answer has other words, had some before, and nothing else changed. */
export function isTyped(
  before: Readonly<LearnerRecord> | undefined,
  now: Readonly<LearnerRecord>,
): boolean {
  if (!before || !isSame(before, now, 'choices', 'exercises', 'elsewhere')) return false;
  const ids = Object.keys(now.answers).filter((id) => now.answers[id] !== before.answers[id]);
  return ids.length === 1 && ids.every((id) => before.answers[id]?.text && now.answers[id]!.text);
}
