/**
 * YAML that a person wrote, checked by a schema. Each fault says the file, the line, the field and
 * what was expected.
 */
import * as v from 'valibot';
import { LineCounter, parseDocument, type Document } from 'yaml';
import type { FileFault } from '../model/packaging.ts';
import { err, ok, type Result } from '../model/result.ts';

/** A piece of a file that holds YAML. */
export interface Source {
  /** As the fault names it. */
  file: string;
  text: string;
  /** Line of the file at which the text begins, from 1. */
  firstLine: number;
}

/** What is wrong with a field, before its line is known. */
export type Wrong = Omit<FileFault, 'file' | 'line'>;

/**
 * The text of a file that is UTF-8, without a byte order mark. Another encoding is a fault and not
 * a text with � in it: the letter that was there is lost by then.
 */
export function utf8(file: string, bytes: Uint8Array): Result<string, FileFault[]> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const line = [...bytes.subarray(0, firstBad(bytes))].filter((one) => one === 10).length + 1;
    return err([{ file, line, field: '', rule: 'utf8', expected: 'UTF-8', found: '' }]);
  }
}

/** Offset of the first byte that is no UTF-8, found by halving. */
function firstBad(bytes: Uint8Array): number {
  const isSound = (length: number) => {
    try {
      // `stream`: a character that the cut divides is not a fault.
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let [sound, bad] = [0, bytes.length];
  while (bad - sound > 1) {
    const middle = (sound + bad) >> 1;
    if (isSound(middle)) sound = middle;
    else bad = middle;
  }
  return sound;
}

export function checked<Schema extends v.GenericSchema>(
  schema: Schema,
  { file, text, firstLine }: Source,
): Result<v.InferOutput<Schema>, FileFault[]> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  if (document.errors.length > 0)
    return err(
      document.errors.map(({ pos, message }) => ({
        file,
        line: lineAt(pos[0]),
        field: '',
        rule: 'yaml',
        expected: 'YAML',
        found: message.split('\n')[0]!,
      })),
    );
  const parsed = v.safeParse(schema, unbroken(document.toJS()));
  if (parsed.success) return ok(parsed.output);
  return err(
    parsed.issues.map((issue) => {
      const path = (issue.path ?? []).map(({ key }) => key);
      return {
        file,
        line: lineAt(offsetOf(document, path)),
        field: path.join('.'),
        rule: issue.type,
        expected: String(('requirement' in issue && issue.requirement) || issue.expected),
        found: issue.received,
        ...(issue.message.startsWith('Invalid ') ? {} : { message: issue.message }),
      };
    }),
  );
}

/** A number and its % stay on one line; authors type a plain space. */
function unbroken(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/(\d) %/g, '$1\u00a0%');
  if (Array.isArray(value)) return value.map(unbroken);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, unbroken(one)]));
}

/** Each with the line of its field. */
export function located({ file, text, firstLine }: Source, wrong: readonly Wrong[]): FileFault[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  return wrong.map((one) => ({
    ...one,
    file,
    line: lines.linePos(offsetOf(document, one.field.split('.'))).line + firstLine - 1,
  }));
}

/** Where the field is written, or the nearest thing around it that is. */
function offsetOf(document: Document.Parsed, path: readonly unknown[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (node && typeof node === 'object' && 'range' in node && node.range)
      return (node.range as [number, number, number])[0];
  }
  return 0;
}
