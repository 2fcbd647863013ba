import { mergeRecords } from '../model/merge.ts';
import { parseRecord, type LearnerRecord } from '../model/record.ts';

/** With the copy that this browser holds under the same key; throws where that cannot be read. */
export function joined(held: unknown, record: LearnerRecord): LearnerRecord {
  if (held === undefined) return record;
  const parsed = parseRecord(held);
  if (!parsed.ok) throw new DOMException('There is a copy that cannot be read', 'DataError');
  return mergeRecords(parsed.value, record);
}
