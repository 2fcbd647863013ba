/**
 * Text as bytes, one byte for each letter that Spanish uses: Latin-1, with the typographic signs
 * that word processors paste in the place of the C1 controls. 0 ends a text; any other character is
 * 0x1B and its code point in three groups of seven bits, so that every string comes back as it was.
 */
const PASTED = '“”‘’–—…•€™→≥≤≠✓●▪Œœ−′″≈∑√∞←↑↓‑\u200B\u2028';
const ESCAPE = 0x1b;

const byteOf = new Map([...PASTED].map((char, at) => [char.charCodeAt(0), 0x80 + at]));

export function lettersOf(text: string): number[] {
  const bytes: number[] = [];
  for (const char of text) {
    const point = char.codePointAt(0)!;
    const pasted = byteOf.get(point);
    if (pasted !== undefined) bytes.push(pasted);
    else if (isPlain(point)) bytes.push(point);
    else
      bytes.push(ESCAPE, 0x80 | (point >> 14), 0x80 | ((point >> 7) & 127), 0x80 | (point & 127));
  }
  bytes.push(0);
  return bytes;
}

function isPlain(point: number): boolean {
  return (
    (point >= 0x20 && point <= 0x7f) ||
    point === 0x0a ||
    point === 0x0d ||
    point === 0x09 ||
    (point >= 0xa0 && point <= 0xff)
  );
}

/** Reads bytes from `next` up to the end of one text. */
export function textOf(next: () => number): string {
  let text = '';
  for (;;) {
    const byte = next();
    if (byte === 0) return text;
    if (byte === ESCAPE)
      text += String.fromCodePoint(((next() & 127) << 14) | ((next() & 127) << 7) | (next() & 127));
    else text += byte >= 0x80 && byte < 0xa0 ? PASTED[byte - 0x80]! : String.fromCharCode(byte);
  }
}
