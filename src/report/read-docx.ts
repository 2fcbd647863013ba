/** The record inside a Word document, which is a zip: only the parts that can hold it are unpacked, and never to more than they declare. */
import { strFromU8, unzipSync } from 'fflate';
import { err, type Result } from '../model/result.ts';
import { jsonOf } from './docx-part.ts';
import { unseal, type OpenedReport } from './envelope.ts';
import { MOST_RECORD_CHARS, type ReportError } from './errors.ts';

/** Custom XML parts that are looked at. */
const MOST_PARTS = 20;

export function readDocx(bytes: Uint8Array): Result<OpenedReport, ReportError> {
  const files = unzip(bytes);
  if (!files.ok) return files;
  const { parts, isWord, tooLarge } = files.value;
  if (!isWord) return err({ code: 'not-a-report' });
  let outcome: Result<OpenedReport, ReportError> = err({ code: tooLarge ? 'too-large' : 'no-record' });
  for (const part of parts) {
    const json = jsonOf(strFromU8(part));
    if (json === undefined) continue;
    const opened = unseal(json);
    if (opened.ok) return opened;
    outcome = opened;
  }
  return outcome;
}

function unzip(bytes: Uint8Array): Result<{ parts: Uint8Array[]; isWord: boolean; tooLarge: boolean }, ReportError> {
  let isWord = false;
  let tooLarge = false;
  let room = MOST_RECORD_CHARS;
  let left = MOST_PARTS;
  try {
    const files = unzipSync(bytes, {
      // fflate unpacks into a buffer of the declared size and no further, so a size that lies cannot grow.
      filter({ name, originalSize }) {
        if (name === 'word/document.xml') isWord = true;
        if (!/^customXml\/item\d+\.xml$/.test(name) || left-- <= 0) return false;
        room -= originalSize;
        if (room >= 0) return true;
        tooLarge = true;
        return false;
      },
    });
    return { ok: true, value: { parts: Object.values(files), isWord, tooLarge } };
  } catch {
    return err({ code: 'damaged' });
  }
}
