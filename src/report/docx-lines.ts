/**
 * The paragraphs of a Word document, to tell whether somebody wrote in it after the course made it:
 * the record inside stays as it was, so what is new in the document would be read by nobody. Each
 * paragraph has a mark; the part with the record holds those of the document as it was made.
 */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { unescaped } from './xml-text.ts';

export interface Edited {
  /** Paragraphs that were not in the document, as they read now; at most `MOST_LINES`. */
  added: string[];
  /** Paragraphs that are gone; one that was changed is in both. */
  gone: number;
}

/** Hexadecimal digits of a mark. */
const MARK = 8;
const MOST_LINES = 100;
/** Paragraphs that are looked at; a whole module has about 500. */
const MOST_READ = 20_000;
const LONGEST = 2000;

/**
 * Of `word/document.xml`, without the empty ones; deleted text of tracked changes (`w:delText`) is
 * no text.
 */
function linesOf(xml: string): string[] {
  return xml
    .split('</w:p>', MOST_READ)
    .map((paragraph) =>
      unescaped(
        [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
          .map(([, text]) => text!)
          .join(''),
      ).trim(),
    )
    .filter((line) => words(line) !== '');
}

/** What programs leave as it is when they save: spaces and punctuation may come back otherwise. */
const words = (line: string) => line.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');
const markOf = (line: string) => bytesToHex(sha256(utf8ToBytes(words(line)))).slice(0, MARK);

/** The marks of a document, one after the other. */
export const marksOf = (xml: string): string => linesOf(xml).map(markOf).join('');

/** Undefined where the document reads as it was made. */
export function editedIn(xml: string, marks: string): Edited | undefined {
  const left = new Map<string, number>();
  for (let at = 0; at + MARK <= marks.length; at += MARK)
    left.set(marks.slice(at, at + MARK), (left.get(marks.slice(at, at + MARK)) ?? 0) + 1);
  const added = linesOf(xml).filter((line) => {
    const count = left.get(markOf(line)) ?? 0;
    left.set(markOf(line), Math.max(0, count - 1));
    return count === 0;
  });
  const gone = [...left.values()].reduce((sum, count) => sum + count, 0);
  return added.length + gone === 0
    ? undefined
    : { added: added.slice(0, MOST_LINES).map((line) => line.slice(0, LONGEST)), gone };
}
