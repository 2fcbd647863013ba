import type { UseStore } from 'idb-keyval';
import type { LearnerRecord } from '../model/record.ts';
import { joinedWrite } from './joined.ts';
import { forgetLast, LAST, lastWords } from './last-words.ts';

/** Before the copies are read. What cannot be joined stays where it is. */
export async function joinLast(store: UseStore): Promise<void> {
  for (const name of lastWords())
    try {
      const copy = name.slice(LAST.length);
      const record = JSON.parse(localStorage.getItem(name)!) as LearnerRecord;
      await joinedWrite(`${copy}/record`, record, store);
      forgetLast(copy);
    } catch {}
}
