/** The record as an exercise shows it. */
import { useEffect, useState } from 'preact/hooks';
import type { LearnerRecord } from '../model/record.ts';
import { emptyRecord } from '../model/new-record.ts';
import { $record } from '../record/store.ts';
import { followWork } from './follow-work.ts';

/** Preact does not patch attributes while it hydrates: the first render must equal the server's. */
const NOTHING = emptyRecord();

/** Whatever draws the exercise, it sees the newest record. */
export function useRecord(exercise: string): LearnerRecord {
  const [isHydrated, draw] = useState<object>();
  useEffect(() => {
    const again = () => draw({});
    again();
    return followWork(exercise, again);
  }, [exercise]);
  return isHydrated ? $record.get() : NOTHING;
}
