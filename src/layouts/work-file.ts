/** The learner's work as a file of their own, and back. */
import { parseRecord, type LearnerRecord, type RecordError } from '../model/record.ts';
import { err, type Result } from '../model/result.ts';

const KIND = 'cuentas-clave/copia';

export function fileOf(record: LearnerRecord): string {
  return JSON.stringify({ kind: KIND, record });
}

/** `not-a-copy`: no file that `fileOf` made. */
export function recordIn(text: string): Result<LearnerRecord, RecordError | { code: 'not-a-copy' }> {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return err({ code: 'not-a-copy' });
  }
  if (typeof found !== 'object' || found === null || !('kind' in found) || found.kind !== KIND || !('record' in found)) return err({ code: 'not-a-copy' });
  return parseRecord(found.record);
}
