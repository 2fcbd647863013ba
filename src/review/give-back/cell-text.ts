/** A comment as the LMS must find it in its cell, so that the learner reads what was written. */
import { escaped } from '../../xml/escaped.ts';
import { lacking } from './encoding.ts';
import type { Sheet } from './sheet.ts';
import { guarded } from './table.ts';

/** C0 but tab and line break, and what is no character (Unicode 23.7). */
// oxlint-disable-next-line no-control-regex
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export function cellText(
  text: string,
  { commentFormat, encoded }: Pick<Sheet, 'commentFormat' | 'encoded'>,
): string {
  // A half of a pair stands alone in no encoding.
  const clean = [...text.replace(UNFIT, '').replace(/\r\n?/g, '\n')]
    .filter((char) => !/^[\ud800-\udfff]$/.test(char))
    .join('');
  if (commentFormat === 'text') return guarded(clean);
  const isLacking = lacking(encoded.encoding);
  const html = clean
    .trim()
    .split(/\n{2,}/)
    .map((part) => `<p>${escaped(part).replaceAll('\n', '<br>')}</p>`)
    .join('');
  return [...html].map((char) => (isLacking(char) ? `&#${char.codePointAt(0)};` : char)).join('');
}
