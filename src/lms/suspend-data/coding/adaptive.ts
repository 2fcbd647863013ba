/** What every model of bits here is made of: a hash, and a probability that learns. Frozen. */

/** 131072 / (2 n + 3): how far a probability moves after n bits, times 65536. */
export const RATES: Int32Array = Int32Array.from({ length: 256 }, (_, n) =>
  Math.floor(131072 / (2 * n + 3)),
);

/** Moves a probability of 22 bits by 1 / (n + 1.5). */
export function learn(
  table: Int32Array,
  counts: Uint8Array,
  at: number,
  bit: number,
  limit: number,
): void {
  const count = counts[at]!;
  const p = table[at]!;
  table[at] = p + (Math.imul(((bit << 22) - p) >> 7, RATES[count]!) >> 9);
  if (table[at]! > 0x3fffff) table[at] = 0x3fffff;
  if (count < limit) counts[at] = count + 1;
}

export function hash(a: number, b: number): number {
  let mixed = Math.imul(a, 0x2c1b3c6d) + Math.imul(b + 1, 0x297a2d39);
  mixed ^= mixed >>> 15;
  return Math.imul(mixed, 0x5bd1e995) ^ (mixed >>> 13);
}

/** A letter in lower case, or 0 for what is no letter (bytes are Latin-1, see `letters.ts`). */
export function lower(byte: number): number {
  if (byte >= 0xc0) return byte < 0xdf ? byte | 0x20 : byte;
  const small = byte | 0x20;
  return small >= 0x61 && small <= 0x7a ? small : 0;
}

/**
 * The last seven bits seen somewhere, as a byte: below a leading 1, the newest lowest. 1 is "none
 * yet".
 */
export const HISTORY_LENGTH: Uint8Array = Uint8Array.from({ length: 256 }, (_, history) =>
  Math.max(0, 31 - Math.clz32(history)),
);

/** By history: what it says before anything was learnt, in 22 bits; later bits weigh more. */
export function guess(history: number): number {
  let p = 1 << 21;
  for (let i = HISTORY_LENGTH[history]! - 1; i >= 0; i--)
    p += (((((history >> i) & 1) << 22) - p) * 2) >> 2;
  return Math.min(Math.max(p, 1 << 14), (1 << 22) - (1 << 14));
}
