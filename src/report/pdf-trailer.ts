/**
 * The trailer of a PDF (ISO 32000-1, 7.5.5 and 7.5.8), found as a reader finds it: from the end, by
 * `startxref`. Words of the trailer that stand in a text of the document say nothing.
 */
import { objectAt, type PdfDictionary } from './pdf-object.ts';

/** The newest dictionary that tells of the whole file; undefined where none can be found. */
export function trailerOf(text: string): PdfDictionary | undefined {
  const last = text.lastIndexOf('startxref');
  const place = Number(/^startxref\s+(\d{1,12})/.exec(text.slice(last, last + 32))?.[1]);
  // Bytes before the header move every place in the file (implementation note H.3.4.1, 13).
  const head = Math.max(0, text.slice(0, 1024).indexOf('%PDF-'));
  for (const at of [place, place + head]) {
    const found = Number.isInteger(at) ? dictionaryBehind(text, at) : undefined;
    if (found) return found;
  }
  // A file that was cut or mended has a wrong place: the last trailer that stands on its own line.
  const [mended] = [...text.matchAll(/[\r\n]trailer\s*(?=<<)/g)].slice(-1);
  return mended && dictionary(text, mended.index + mended[0].length);
}

function dictionaryBehind(text: string, at: number): PdfDictionary | undefined {
  const here = text.slice(at, at + 64);
  if (/^\s*xref\b/.test(here)) {
    const trailer = text.indexOf('trailer', at);
    return trailer < 0 ? undefined : dictionary(text, trailer + 7);
  }
  const stream = /^\s*\d+\s+\d+\s+obj/.exec(here);
  return stream ? dictionary(text, at + stream[0].length) : undefined;
}

function dictionary(text: string, at: number): PdfDictionary | undefined {
  const found = objectAt(text, at)?.object;
  return found?.kind === 'dictionary' ? found : undefined;
}

/** The dictionary itself or the object that a reference names; the newest of several. */
export function dictionaryOf(
  text: string,
  holder: PdfDictionary,
  key: string,
): PdfDictionary | undefined {
  const value = holder.entries.get(key);
  if (value?.kind === 'dictionary') return value;
  if (value?.kind !== 'reference') return undefined;
  const head = new RegExp(`(?:^|\\s)${value.number}\\s+${value.generation}\\s+obj`, 'g');
  const [last] = [...text.matchAll(head)].slice(-1);
  return last && dictionary(text, last.index + last[0].length);
}
