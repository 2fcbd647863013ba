/** What a font can show of a text, so that a document holds no empty boxes. */

/**
 * Marks that steer layout and show nothing: joiners, directions, variation selectors, soft hyphen,
 * byte order mark.
 */
const UNSEEN = /\u00ad|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u2069]|[\ufe00-\ufe0f]|\ufeff/g;

/**
 * Signs that people type in business prose and that small fonts lack, as they are written without
 * them.
 */
const WRITTEN: Record<string, string> = {
  '→': '->',
  '←': '<-',
  '⇒': '=>',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '≈': '~',
  '✓': '(sí)',
  '✔': '(sí)',
  '✗': '(no)',
  '✘': '(no)',
};

export interface Legible {
  text: string;
  /** Signs that became a code, as [U+1F44D]. */
  replaced: number;
}

/**
 * The text as this font shows it: composed (NFC), one kind of line end, tabs as spaces, and each
 * sign without a glyph as its code. What a reader sees as one sign (a family of joined emoji) is
 * replaced as one.
 */
export function legible(text: string, hasGlyph: (codePoint: number) => boolean): Legible {
  const clean = text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replaceAll('\t', '    ');
  let replaced = 0;
  const shown = signsOf(clean).map((sign) => {
    const seen = sign.replace(UNSEEN, '');
    const codes = [...seen].map((char) => char.codePointAt(0)!);
    if (codes.every((code) => code === 10 || (code >= 32 && hasGlyph(code)))) return seen;
    if (WRITTEN[seen]) return WRITTEN[seen];
    replaced++;
    return `[${codes.map((code) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`).join(' ')}]`;
  });
  return { text: shown.join(''), replaced };
}

function signsOf(text: string): string[] {
  if (!/[^\n -\u02ff\u2010-\u2027]/.test(text)) return [...text];
  // Firefox before 125 has none: there, joined signs are replaced one by one.
  return 'Segmenter' in Intl
    ? [...new Intl.Segmenter('es', { granularity: 'grapheme' }).segment(text)].map(
        ({ segment }) => segment,
      )
    : [...text];
}
