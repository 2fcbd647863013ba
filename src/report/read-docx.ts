/**
 * The record inside a Word document, which is a zip: only the parts that can hold it are unpacked,
 * and never to more than they declare.
 */
import { strFromU8, unzipSync } from 'fflate';
import { err, ok, type Result } from '../model/result.ts';
import { editedIn, type Edited } from './docx-lines.ts';
import { readPart } from './docx-part.ts';
import { unseal, type OpenedReport } from './envelope.ts';
import { MOST_RECORD_CHARS, type ReportError } from './errors.ts';

/** Custom XML parts that are looked at. */
const MOST_PARTS = 20;

const DOCUMENT = 'word/document.xml';

/** `edited`: what was written into the document since, which the record does not hold. */
export function readDocx(
  bytes: Uint8Array,
): Result<OpenedReport & { edited?: Edited }, ReportError> {
  const files = unzip(bytes);
  if (!files.ok) return files;
  const { parts, document, isWord, tooLarge } = files.value;
  if (!isWord) return err({ code: 'not-a-report' });
  let outcome: Result<OpenedReport, ReportError> = err({
    code: tooLarge ? 'too-large' : 'no-record',
  });
  for (const part of parts) {
    const found = readPart(strFromU8(part));
    if (!found) continue;
    const opened = unseal(found.json);
    if (!opened.ok) {
      outcome = opened;
      continue;
    }
    const edited =
      document && found.marks !== '' ? editedIn(strFromU8(document), found.marks) : undefined;
    return ok({ ...opened.value, ...(edited ? { edited } : {}) });
  }
  return outcome;
}

function unzip(
  bytes: Uint8Array,
): Result<
  { parts: Uint8Array[]; document: Uint8Array | undefined; isWord: boolean; tooLarge: boolean },
  ReportError
> {
  let isWord = false;
  let tooLarge = false;
  let room = MOST_RECORD_CHARS;
  let left = MOST_PARTS;
  try {
    const files = unzipSync(bytes, {
      // fflate unpacks into a buffer of the declared size and no further, so a size that lies
      // cannot grow.
      filter({ name, originalSize }) {
        if (name === DOCUMENT) {
          isWord = true;
          // A longer one is no report's: then nothing is told of it.
          return originalSize <= MOST_RECORD_CHARS;
        }
        if (!/^customXml\/item\d+\.xml$/.test(name) || left-- <= 0) return false;
        room -= originalSize;
        if (room >= 0) return true;
        tooLarge = true;
        return false;
      },
    });
    const { [DOCUMENT]: document, ...parts } = files;
    return ok({ parts: Object.values(parts), document, isWord, tooLarge });
  } catch {
    return err({ code: 'damaged' });
  }
}

/** The custom XML parts of any Word document, within the same bounds. */
export function customParts(bytes: Uint8Array): Result<Uint8Array[], ReportError> {
  const files = unzip(bytes);
  if (!files.ok) return files;
  const { parts, isWord, tooLarge } = files.value;
  if (!isWord) return err({ code: 'not-a-report' });
  return tooLarge && parts.length === 0 ? err({ code: 'too-large' }) : ok(parts);
}
