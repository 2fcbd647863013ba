/**
 * The attached JSON of a PDF, without a PDF library (ISO 32000-1, 7.11.4): an embedded file is a
 * stream object, so its dictionary is in the clear wherever the file was saved again, also where
 * everything else went into object streams.
 */
import { err, ok, type Result } from '../model/result.ts';
import { unseal, type OpenedReport } from './envelope.ts';
import { MOST_RECORD_CHARS, type ReportError } from './errors.ts';
import { inflate } from './inflate.ts';

/** More attachments than this are not looked at. */
const MOST_ATTACHMENTS = 50;

export function readPdf(bytes: Uint8Array): Result<OpenedReport, ReportError> {
  // One character a byte, whatever the byte.
  const text = new TextDecoder('latin1').decode(bytes);
  if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(text)) return err({ code: 'encrypted' });
  let outcome: Result<OpenedReport, ReportError> = err({
    code: text.includes('%%EOF') ? 'no-record' : 'damaged',
  });
  for (const stream of attachments(bytes, text)) {
    const json = stream.packed ? inflate(stream.data, MOST_RECORD_CHARS) : ok(stream.data);
    const opened = json.ok ? unseal(new TextDecoder().decode(json.value)) : json;
    if (opened.ok) return opened;
    if (opened.error.code !== 'no-record') outcome = opened;
  }
  return outcome;
}

/** Embedded files, packed or not, 50 at most. */
export function* attachments(
  bytes: Uint8Array,
  text: string,
): Generator<{ data: Uint8Array; packed: boolean }> {
  let from = 0;
  for (let found = 0; found < MOST_ATTACHMENTS; found++) {
    const mark = text.indexOf('/EmbeddedFile', from);
    if (mark < 0) return;
    from = mark + 13;
    // `/EmbeddedFiles` is the name tree, not a stream.
    if (/[A-Za-z]/.test(text[from] ?? '')) continue;
    const open = text.lastIndexOf(' obj', mark);
    const start = text.indexOf('stream', mark);
    if (open < 0 || start < 0 || start - open > 4096) continue;
    const dictionary = text.slice(open, start);
    if (dictionary.includes('endobj')) continue;
    const begin = start + 6 + (text.startsWith('\r\n', start + 6) ? 2 : 1);
    const end = endOf({ text, begin, dictionary });
    yield { data: bytes.subarray(begin, end), packed: dictionary.includes('/FlateDecode') };
    from = end;
  }
}

/**
 * `Length` may be a number, a reference to one, or wrong; the keyword that closes the stream is the
 * last resort.
 */
function endOf({
  text,
  begin,
  dictionary,
}: {
  text: string;
  begin: number;
  dictionary: string;
}): number {
  const [, number, generation] = /\/Length\s+(\d+)(?:\s+(\d+)\s+R)?/.exec(dictionary) ?? [];
  const length =
    generation === undefined
      ? Number(number)
      : Number(new RegExp(`(?:^|\\s)${number}\\s+${generation}\\s+obj\\s+(\\d+)`).exec(text)?.[1]);
  if (
    Number.isInteger(length) &&
    /^\s*endstream/.test(text.slice(begin + length, begin + length + 16))
  )
    return begin + length;
  const close = text.indexOf('endstream', begin);
  return close < 0 ? text.length : close;
}
