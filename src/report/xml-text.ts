import { wellFormed } from '../model/text.ts';

/** The text without the characters that XML 1.0 has no way to hold (2.2); the record keeps them. */
export function xmlText(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return wellFormed(text).replace(/[\u0001-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}

const NAMED: Record<string, string> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' };

/**
 * XML's five named entities and its character references as characters; any other stays as it is.
 */
export function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(quot|apos|lt|gt|amp));/gi,
    (whole, hex, decimal, name) => {
      if (name) return NAMED[name.toLowerCase()]!;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
