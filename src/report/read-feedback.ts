/**
 * The feedback in a file that the course was given: untrusted, as reports are. Bounded before
 * anything is unpacked; a foreign, locked, cut or changed file says which it is.
 */
import { strFromU8 } from 'fflate';
import { err, type Result } from '../model/result.ts';
import { readPart } from './docx-part.ts';
import { MOST_FILE_BYTES, type ReportError } from './errors.ts';
import {
  FEEDBACK_NAMESPACE,
  MOST_FEEDBACK_CHARS,
  unsealFeedback,
  type FeedbackFile,
} from './feedback-envelope.ts';
import { inflate } from './inflate.ts';
import { kindOf } from './read.ts';
import { customParts } from './read-docx.ts';
import { attachedTo } from './read-pdf.ts';

export async function readFeedback(bytes: Uint8Array): Promise<Result<FeedbackFile, ReportError>> {
  if (bytes.length > MOST_FILE_BYTES) return err({ code: 'too-large' });
  const kind = kindOf(bytes);
  if (kind === 'pdf') return fromPdf(bytes);
  if (kind === 'docx') return fromDocx(bytes);
  if (kind === 'json') return unsealFeedback(new TextDecoder().decode(bytes).trim());
  return err({ code: 'not-a-report' });
}

async function fromPdf(bytes: Uint8Array): Promise<Result<FeedbackFile, ReportError>> {
  const attached = await attachedTo(bytes);
  if (!attached.ok) return attached;
  let fault: ReportError = { code: attached.value.isWhole ? 'no-record' : 'damaged' };
  // One budget for all that is attached, whatever it is.
  let room = MOST_FEEDBACK_CHARS;
  for (const { data, isPacked } of attached.value.files) {
    const json = isPacked ? inflate(data, room) : undefined;
    const found = json ? (json.ok ? json.value : undefined) : data;
    room -= found?.length ?? room;
    if (found) {
      const opened = unsealFeedback(new TextDecoder().decode(found));
      if (opened.ok) return opened;
      if (opened.error.code !== 'no-record') fault = opened.error;
    }
    if (room <= 0) break;
  }
  return err(fault);
}

function fromDocx(bytes: Uint8Array): Result<FeedbackFile, ReportError> {
  const found = customParts(bytes);
  if (!found.ok) return found;
  let fault: ReportError = { code: 'no-record' };
  for (const part of found.value) {
    const inside = readPart(strFromU8(part), FEEDBACK_NAMESPACE);
    if (!inside) continue;
    const opened = unsealFeedback(inside.json);
    if (opened.ok) return opened;
    fault = opened.error;
  }
  return err(fault);
}
