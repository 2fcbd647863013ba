import type { UseStore } from 'idb-keyval';
import { parseRecord } from '../model/record.ts';
import { joinedWrite } from './joined.ts';
import { forgetLast, LAST, lastWords } from './last-words.ts';

/** Before the copies are read. What cannot be joined stays where it is. */
export async function joinLast(store: UseStore): Promise<void> {
  for (const name of lastWords())
    try {
      const copy = name.slice(LAST.length);
      const parsed = parseRecord(JSON.parse(localStorage.getItem(name)!));
      if (!parsed.ok) continue;
      await joinedWrite(`${copy}/record`, parsed.value, store);
      forgetLast(copy);
    } catch {}
}
