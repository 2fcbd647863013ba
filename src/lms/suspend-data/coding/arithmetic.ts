/** A binary arithmetic coder of 32 bits; probabilities are those of a 1, in 16 bits. Frozen. */
import { Unreadable } from '../walk/unreadable.ts';

export interface Coder {
  /** Writes `bit`, or ignores it and gives back the one that was written. */
  code(bit: number, probability: number): number;
}

function clamp(probability: number): number {
  return probability < 32 ? 32 : probability > 65504 ? 65504 : probability;
}

function split(low: number, high: number, probability: number): number {
  const range = (high - low) >>> 0;
  return (low + (range >>> 16) * probability + (((range & 0xffff) * probability) >>> 16)) >>> 0;
}

/** Learns and writes nothing: what the model is primed with. */
export const silent: Coder = { code: (bit) => bit };

export class Encoder implements Coder {
  #low = 0;
  #high = 0xffffffff;
  /** Bits coded so far. */
  coded = 0;
  readonly bytes: number[] = [];

  code(bit: number, probability: number): number {
    this.coded++;
    const middle = split(this.#low, this.#high, clamp(probability));
    if (bit) this.#high = middle;
    else this.#low = middle + 1;
    while (((this.#low ^ this.#high) & 0xff000000) === 0) {
      this.bytes.push(this.#high >>> 24);
      this.#low = (this.#low << 8) >>> 0;
      this.#high = ((this.#high << 8) | 255) >>> 0;
    }
    return bit;
  }

  /**
   * The bytes written, and as few more as tell this message from others: a decoder reads zeros past
   * the end.
   */
  finish(): Uint8Array {
    for (let kept = 0; kept <= 4; kept++) {
      const unit = 2 ** (32 - 8 * kept);
      const value = Math.ceil(this.#low / unit) * unit;
      if (value > this.#high) continue;
      for (let at = 0; at < kept; at++)
        this.bytes.push(Math.floor(value / 2 ** (24 - 8 * at)) % 256);
      break;
    }
    return Uint8Array.from(this.bytes);
  }
}

/**
 * Bits that a message of so many bytes may hold. Prose takes three or four coded bits a bit of the
 * message, a key held down some hundreds; noise could go on for ever.
 */
export function mostBits(bytes: number): number {
  return 200_000 + 200 * bytes;
}

/** Throws `Unreadable` where more is asked of it than a message of this length can hold. */
export class Decoder implements Coder {
  #low = 0;
  #high = 0xffffffff;
  #value = 0;
  #at = 0;
  #left: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#left = mostBits(bytes.length);
    for (let i = 0; i < 4; i++) this.#shift();
  }

  #shift(): void {
    // Whoever wrote it left out at most the four bytes that the decoder reads ahead.
    if (this.#at >= this.#bytes.length + 4) throw new Unreadable();
    this.#value = ((this.#value << 8) | (this.#bytes[this.#at++] ?? 0)) >>> 0;
  }

  code(_: number, probability: number): number {
    if (this.#left-- === 0) throw new Unreadable();
    const middle = split(this.#low, this.#high, clamp(probability));
    const bit = this.#value <= middle ? 1 : 0;
    if (bit) this.#high = middle;
    else this.#low = middle + 1;
    while (((this.#low ^ this.#high) & 0xff000000) === 0) {
      this.#low = (this.#low << 8) >>> 0;
      this.#high = ((this.#high << 8) | 255) >>> 0;
      this.#shift();
    }
    return bit;
  }
}
