/**
 * The attached JSON of a PDF, without a PDF library (ISO 32000-1, 7.11.4): an embedded file is a
 * stream object, so its dictionary is in the clear wherever the file was saved again, also where
 * everything else went into object streams.
 */
import { err, ok, type Result } from '../model/result.ts';
import { unseal, type OpenedReport } from './envelope.ts';
import { MOST_RECORD_CHARS, type ReportError } from './errors.ts';
import { inflate, inflatedHead } from './inflate.ts';
import type { Decrypter } from './pdf-decrypt.ts';
import { dictionaryOf, trailerOf } from './pdf-trailer.ts';

/** Attachments that are looked at. A team's reports put together are a dozen. */
const MOST_ATTACHMENTS = 50;
/** Bytes that all reports of a file together may unpack to. */
const MOST_BYTES = 2 * MOST_RECORD_CHARS;

/** Every report in the file, each once. */
export async function readPdf(bytes: Uint8Array): Promise<Result<OpenedReport[], ReportError>> {
  const attached = await attachedTo(bytes);
  if (!attached.ok) return attached;
  let fault: ReportError = { code: attached.value.isWhole ? 'no-record' : 'damaged' };
  const reports = new Map<string, OpenedReport>();
  let room = MOST_BYTES;
  for (const { data, isPacked } of attached.value.files) {
    // Whatever else a learner attached is not unpacked.
    if (!isReport(isPacked ? inflatedHead(data, HEAD) : data.subarray(0, HEAD))) continue;
    const most = Math.min(room, MOST_RECORD_CHARS);
    const json = isPacked ? inflate(data, most) : ok(data);
    room -= json.ok ? json.value.length : most;
    const opened = json.ok ? unseal(new TextDecoder().decode(json.value)) : json;
    if (opened.ok) reports.set(JSON.stringify(opened.value), opened.value);
    else fault = opened.error;
    if (room <= 0) break;
  }
  return reports.size > 0 ? ok([...reports.values()]) : err(fault);
}

interface Attached {
  /** Embedded files, 50 at most, as they were before the PDF was locked. */
  files: Iterable<{ data: Uint8Array; isPacked: boolean }>;
  /** The PDF has an end. */
  isWhole: boolean;
}

/** Errors: `encrypted` where the PDF does not open without a password. */
export async function attachedTo(bytes: Uint8Array): Promise<Result<Attached, ReportError>> {
  // One character a byte, whatever the byte.
  const text = new TextDecoder('latin1').decode(bytes);
  const lock = await lockOf(text);
  if (lock === 'locked') return err({ code: 'encrypted' });
  const opened = (one: Attachment) => (lock ? lock(one.data, one) : one.data);
  function* files() {
    for (const one of attachments(bytes, text)) yield { data: opened(one), isPacked: one.isPacked };
  }
  return ok({ files: files(), isWhole: text.includes('%%EOF') });
}

/** How the text of `seal` begins, with room for what an editor may have put before it. */
const HEAD = 80;
const isReport = (head: Uint8Array) =>
  /^(?:\xef\xbb\xbf)?\s*\{\s*"format"\s*:\s*"cuentas-clave-report"/.test(
    new TextDecoder('latin1').decode(head),
  );

/** Undefined where the file is not locked, `locked` where it does not open without a password. */
async function lockOf(text: string): Promise<Decrypter | 'locked' | undefined> {
  const trailer = trailerOf(text);
  if (!trailer?.entries.has('Encrypt')) return undefined;
  const encrypt = dictionaryOf(text, trailer, 'Encrypt');
  const { emptyPassword } = await import('./pdf-decrypt.ts');
  return (encrypt && emptyPassword(text, trailer, encrypt)) ?? 'locked';
}

interface Attachment {
  data: Uint8Array;
  isPacked: boolean;
  /** Of the object that it is. */
  number: number;
  generation: number;
}

function* attachments(bytes: Uint8Array, text: string): Generator<Attachment> {
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
    const [, number, generation] =
      /(\d+)\s+(\d+)$/.exec(text.slice(Math.max(0, open - 24), open)) ?? [];
    yield {
      data: bytes.subarray(begin, end),
      isPacked: dictionary.includes('/FlateDecode'),
      number: Number(number),
      generation: Number(generation),
    };
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
