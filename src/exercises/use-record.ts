/** The record as an exercise shows it. */
import { useEffect, useState } from 'preact/hooks';
import type { LearnerRecord } from '../model/record.ts';
import { $record } from '../record/store.ts';
import { followWork } from './follow-work.ts';

/** Whatever draws the exercise, it sees the newest record. */
export function useRecord(exercise: string): LearnerRecord {
  const [, draw] = useState({});
  const record = $record.get();
  useEffect(() => {
    const again = () => draw({});
    // What changed between the drawing and this.
    if (record !== $record.get()) again();
    return followWork(exercise, again);
  }, [exercise]);
  return record;
}
