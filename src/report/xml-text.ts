import { wellFormed } from '../model/text.ts';

/** The text without the characters that XML 1.0 has no way to hold (2.2); the record keeps them. */
export function xmlText(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return wellFormed(text).replace(/[\u0001-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
