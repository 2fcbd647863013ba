/**
 * Any file that the course gives out, as the learner's record: a report in PDF or Word, its data,
 * or the copy of «Mi trabajo». Loads on demand. A feedback is told apart.
 */
import { NAME_ID } from '../model/name-answer.ts';
import { parseRecord, type LearnerRecord } from '../model/record.ts';
import { err, ok, type Result } from '../model/result.ts';
import type { Edited } from '../report/docx-lines.ts';
import type { ReportError } from '../report/errors.ts';
import { readFeedback } from '../report/read-feedback.ts';
import { readReport } from '../report/read.ts';
import { COPY } from './work-file.ts';

export interface OpenedFile {
  record: LearnerRecord;
  /** Whose it says it is; '' where it does not say. */
  name: string;
  /** What a Word document says that its record does not. */
  edited?: Edited;
}

export async function openFile(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<OpenedFile, ReportError | { code: 'feedback' }>> {
  const opened = await readReport(bytes, fileName);
  if (opened.ok)
    return ok({
      record: opened.value.record,
      name: opened.value.meta.name,
      ...(opened.value.meta.edited ? { edited: opened.value.meta.edited } : {}),
    });
  if ((await readFeedback(bytes)).ok) return err({ code: 'feedback' });
  return (opened.error.code === 'not-a-report' && copyIn(bytes)) || opened;
}

/** Undefined where it is no copy. */
function copyIn(bytes: Uint8Array): Result<OpenedFile, ReportError> | undefined {
  let found: unknown;
  try {
    found = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
  if (
    typeof found !== 'object' ||
    found === null ||
    !('kind' in found) ||
    found.kind !== COPY ||
    !('record' in found)
  )
    return undefined;
  const parsed = parseRecord(found.record);
  if (!parsed.ok)
    return err({ code: parsed.error.code === 'record-newer' ? 'newer-schema' : 'damaged' });
  return ok({ record: parsed.value, name: parsed.value.answers[NAME_ID]?.text ?? '' });
}
