/**
 * The model of all that is not prose: numbers and short codes, each by the ones of its kind before
 * it. Frozen.
 */
import type { Coder } from './arithmetic.ts';
import type { Column } from '../walk/column.ts';
import { hash, learn } from './adaptive.ts';
import { clampLogit, SQUASH, STRETCH } from './squash.ts';

const BITS = 15;
const VOTES = 4;
const INPUTS = VOTES + 1;

export interface CodeModel {
  number(coder: Coder, column: Column, value: number): number;
  /** One byte of a code; `place` is how far into it. */
  byte(coder: Coder, byte: number): number;
  begin(kind: number): void;
}

export function codeModel(): CodeModel {
  const tables = Array.from({ length: VOTES }, () => new Int32Array(1 << BITS).fill(1 << 21));
  const counts = Array.from({ length: VOTES }, () => new Uint8Array(1 << BITS));
  const weights = new Int32Array(256 * INPUTS).fill(20_000);
  const inputs = new Int32Array(INPUTS);
  const places = new Int32Array(VOTES);
  const lengths = new Int32Array(64);
  const lengths2 = new Int32Array(64);
  const whole = new Map<number, number>();
  let kind = 0;
  let prefix = 0;
  let last = 0;

  /** One bit under up to four contexts, the first the widest. */
  function code(
    coder: Coder,
    given: number,
    row: number,
    a: number,
    b: number,
    c: number,
    d: number,
  ): number {
    places[0] = a;
    places[1] = b;
    places[2] = c;
    places[3] = d;
    let dot = 0;
    const base = (row & 255) * INPUTS;
    for (let i = 0; i < VOTES; i++) {
      const place = (places[i]! >>> 3) & ((1 << BITS) - 1);
      places[i] = place;
      inputs[i] = counts[i]![place] === 0 ? 0 : STRETCH[tables[i]![place]! >>> 10]!;
      dot += Math.imul(weights[base + i]!, inputs[i]!) >> 5;
    }
    inputs[VOTES] = 64;
    dot += Math.imul(weights[base + VOTES]!, 64) >> 5;
    const probability = SQUASH[clampLogit(dot >> 11) + 2048]!;
    const bit = coder.code(given, probability);
    const error = Math.imul((bit << 16) - probability, 3);
    for (let i = 0; i < INPUTS; i++) {
      const moved = weights[base + i]! + ((Math.imul(inputs[i]!, error >> 2) + 0x2000) >> 14);
      weights[base + i] = Math.min(Math.max(moved, -400_000), 400_000);
      if (i < VOTES) learn(tables[i]!, counts[i]!, places[i]!, bit, 60);
    }
    return bit;
  }

  return {
    /** The number of its bits in unary, then the bits below the first. */
    number(coder, column, value) {
      const given = bitLength(value);
      const before = lengths[column]!;
      const before2 = lengths2[column]!;
      const own = hash(77, column);
      let bits = 0;
      while (bits < 53) {
        const node = hash(own, bits);
        const more = code(
          coder,
          bits < given ? 1 : 0,
          column * 8 + Math.min(bits, 7),
          node,
          hash(node, before),
          hash(hash(node, before), before2),
          hash(node, kindOfRun(before, before2)),
        );
        if (!more) break;
        bits++;
      }
      lengths2[column] = before;
      lengths[column] = bits;
      let read = bits > 0 ? 1 : 0;
      for (let at = bits - 2; at >= 0; at--) {
        const top = bits - 2 - at;
        const node = hash(hash(own, bits), top < 3 ? read + 64 : at);
        const bit = code(
          coder,
          Math.floor(value / 2 ** at) % 2,
          128 + Math.min(top, 7),
          node,
          hash(node, top < 3 ? before : 1),
          node,
          hash(top, bits),
        );
        read = read * 2 + bit;
      }
      return read;
    },
    begin(of) {
      kind = of;
      prefix = 0;
      last = whole.get(of) ?? 0;
    },
    byte(coder, byte) {
      let node = 1;
      const free = hash(99, prefix);
      const own = hash(kind, prefix);
      const after = hash(hash(kind, last), prefix + 7);
      while (node < 256) {
        const shift = 7 - (31 - Math.clz32(node));
        const bit = code(
          coder,
          (byte >> shift) & 1,
          160 + shift,
          hash(5, node),
          hash(free, node),
          hash(own, node),
          hash(after, node),
        );
        node = (node << 1) | bit;
      }
      const coded = node & 255;
      if (coded === 0) whole.set(kind, prefix);
      prefix = hash(prefix, coded);
      return coded;
    },
  };
}

/** Three flags of the same value in a row, or not. */
function kindOfRun(before: number, before2: number): number {
  return before === before2 ? 1000 + before : 2000;
}

function bitLength(value: number): number {
  let bits = 0;
  for (let rest = value; rest >= 1; rest = Math.floor(rest / 2)) bits++;
  return bits;
}
