/**
 * Bytes as text for an LMS, three ways. Frozen with format 2; `fitting.ts` chooses among them.
 *
 * - `x`: digits of 6 bits in ASCII, then, where those do not fit, digits of 15 bits from the basic
 *   plane to the end. Url-encoded, as LMSs send it, an ASCII digit costs one byte and one of the
 *   plane nine, so a text has only as many of the plane as its limit makes it have.
 * - `l`: 7 bits a character, 64 of ASCII and 64 letters of Latin-1.
 * - `a`: 32 bits in five characters of 85 of ASCII.
 *
 * No alphabet has a backslash (forma.lms reads values back through `stripslashes`), a quote or a
 * sign that html or a form escapes, or `~`, which ends padding and trailers (`room.ts`).
 */
import { ascii, plane } from '../coding/digits.ts';

export const PACKINGS = ['x', 'l', 'a'] as const;
export type Packing = (typeof PACKINGS)[number];

const ASCII_85 =
  '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$()*,-./:;=?@[]^_`{|}';
const LATIN_128 =
  ascii.chars + Array.from({ length: 64 }, (_, at) => String.fromCharCode(0xc0 + at)).join('');

/** Digits of one radix, so many of them for so many bits. */
interface Digits {
  chars: string;
  bits: number;
  count: number;
}
const GROUPS: Record<'a' | 'l', Digits> = {
  a: { chars: ASCII_85, bits: 32, count: 5 },
  l: { chars: LATIN_128, bits: 7, count: 1 },
};

/** `wide`: how many digits at the end are of the plane, in `x`. */
export function pack(bytes: Uint8Array, packing: Packing, wide = 0): string {
  const take = bitsOf(bytes);
  const text: string[] = [];
  if (packing !== 'x') {
    const { chars, bits, count } = GROUPS[packing];
    while (take.left() > 0) {
      let value = take.next(bits);
      let group = '';
      for (let at = 0; at < count; at++) {
        group = chars[value % chars.length]! + group;
        value = Math.floor(value / chars.length);
      }
      text.push(group);
    }
    return text.join('');
  }
  while (take.left() > 15 * wide) text.push(ascii.chars[take.next(6)]!);
  while (take.left() > 0) text.push(plane().chars[take.next(15)]!);
  return text.join('');
}

/** The bytes back, up to a few zero bytes more; undefined where a character is not of the packing. */
export function unpack(text: string, packing: Packing): Uint8Array | undefined {
  const put = bytesFrom(text.length * 15);
  if (packing !== 'x') {
    const { chars, bits, count } = GROUPS[packing];
    if (text.length % count !== 0) return undefined;
    for (let at = 0; at < text.length; at += count) {
      let value = 0;
      for (let i = at; i < at + count; i++) {
        const digit = chars.indexOf(text[i]!);
        if (digit < 0) return undefined;
        value = value * chars.length + digit;
      }
      if (value >= 2 ** bits) return undefined;
      put.add(value, bits);
    }
    return put.bytes();
  }
  let at = 0;
  for (; at < text.length; at++) {
    const digit = ascii.values.get(text[at]!);
    if (digit === undefined) break;
    put.add(digit, 6);
  }
  for (; at < text.length; at++) {
    const digit = plane().values.get(text[at]!);
    if (digit === undefined) return undefined;
    put.add(digit, 15);
  }
  return put.bytes();
}

/** Takes up to 32 bits at a time, zeros past the end. */
function bitsOf(bytes: Uint8Array) {
  let at = 0;
  let held = 0;
  let count = 0;
  return {
    left: () => (bytes.length - at) * 8 + count,
    next(bits: number): number {
      let value = 0;
      for (let wanted = bits; wanted > 0;) {
        if (count === 0) {
          held = bytes[at++] ?? 0;
          count = at > bytes.length ? wanted : 8;
        }
        const now = Math.min(wanted, count);
        count -= now;
        value = value * 2 ** now + (held >> count);
        held &= (1 << count) - 1;
        wanted -= now;
      }
      return value;
    },
  };
}

/** Puts bits together; those after the last whole byte are dropped. */
function bytesFrom(mostBits: number) {
  const bytes = new Uint8Array(mostBits >> 3);
  let length = 0;
  let held = 0;
  let count = 0;
  return {
    add(value: number, bits: number): void {
      for (let left = bits; left > 0;) {
        const now = Math.min(left, 8 - count);
        left -= now;
        held = (held << now) | (Math.floor(value / 2 ** left) & ((1 << now) - 1));
        count += now;
        if (count < 8) continue;
        bytes[length++] = held;
        held = 0;
        count = 0;
      }
    },
    bytes: () => bytes.slice(0, length),
  };
}
