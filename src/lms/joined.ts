import { update, type UseStore } from 'idb-keyval';
import { mergeRecords } from '../model/merge.ts';
import { parseRecord, type LearnerRecord } from '../model/record.ts';

/** Joined to what stands there; rejects where that cannot be read. */
export function joinedWrite(key: string, record: LearnerRecord, store: UseStore): Promise<void> {
  return update<unknown>(key, (held) => joined(held, record), store);
}

/** With the copy that this browser holds under the same key; throws where that cannot be read. */
function joined(held: unknown, record: LearnerRecord): LearnerRecord {
  if (held === undefined) return record;
  const parsed = parseRecord(held);
  if (!parsed.ok) throw new DOMException('There is a copy that cannot be read', 'DataError');
  return mergeRecords(parsed.value, record);
}
