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
import { attachments } from './read-pdf.ts';

export function readFeedback(bytes: Uint8Array): Result<FeedbackFile, ReportError> {
  if (bytes.length > MOST_FILE_BYTES) return err({ code: 'too-large' });
  const kind = kindOf(bytes);
  if (kind === 'pdf') return fromPdf(bytes);
  if (kind === 'docx') return fromDocx(bytes);
  if (kind === 'json') return unsealFeedback(new TextDecoder().decode(bytes).trim());
  return err({ code: 'not-a-report' });
}

function fromPdf(bytes: Uint8Array): Result<FeedbackFile, ReportError> {
  // One character a byte, whatever the byte.
  const text = new TextDecoder('latin1').decode(bytes);
  const isLocked = /\/Encrypt\s+\d+\s+\d+\s+R/.test(text);
  let fault: ReportError = {
    code: isLocked ? 'encrypted' : text.includes('%%EOF') ? 'no-record' : 'damaged',
  };
  // One budget for all that is attached, whatever it is.
  let room = MOST_FEEDBACK_CHARS;
  for (const { data, packed } of attachments(bytes, text)) {
    const json = packed ? inflate(data, room) : undefined;
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
