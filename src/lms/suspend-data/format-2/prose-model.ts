/**
 * The model of prose of format 2: what the next bit of a letter will be, from the letters before
 * it. Every number in here is frozen with the format.
 *
 * Six contexts (three and five letters, words, the question that is answered) each keep, in a
 * hashed slot, a probability and the last seven bits seen there; contexts of no, one and two
 * letters keep a probability in a table of their own. A network of two layers, which learns as it
 * goes, mixes these votes with the one of the longest match. What makes it three times as fast as
 * format 1's: half the contexts, and the slots that a context needs for four bits in a row stand in
 * the same line of the processor's cache. What keeps it as dense: the mixing knows how far into a
 * word it is. Whole numbers only, so that every engine computes the same (`squash.ts`).
 */
import { guess, HISTORY_LENGTH } from '../coding/adaptive.ts';
import type { Coder } from '../coding/arithmetic.ts';
import { SQUASH, STRETCH } from '../coding/squash.ts';
import type { ProseModel } from '../coding/walker.ts';
import { CLASSES, CONTEXTS, PAIRS, proseHistory } from './prose-history.ts';

/** The first so many contexts are of letters, the shortest first: how far they are known matters. */
const ORDERS = 2;
/** Places of the votes among the inputs: histories, letters, match, bias, probabilities. */
const LOW = CONTEXTS;
const MATCH = LOW + 3;
const BIAS = MATCH + 1;
const DIRECT = BIAS + 1;
const INPUTS = DIRECT + CONTEXTS;

/**
 * Lines of 16 slots. A slot holds, from the top, a probability (12 bits), a history (8) and a check
 * of whose it is (12); where another context has it, the same place one line on is tried, and the
 * one that saw less given up.
 */
const LINE_BITS = 16;
const LINES = 1 << LINE_BITS;
const FRESH = 0x80001000;
/** Rows of weights: by word length and node, by what is known, by word length and last letter. */
const KNOWN_ROWS = 16 * 256;
const LETTER_ROWS = KNOWN_ROWS + 3 * 16 * 32;
const ROWS = LETTER_ROWS + 16 * 8 * 8;
const FIRST_WEIGHT = 3277;
const COUNT_MOST = 255;

/** 16384 / (n + 1.5), and 65536 / (n + 1.5) up to the slowest rate of a slot. */
const MAP_RATES = Int32Array.from({ length: 256 }, (_, n) => Math.floor(32768 / (2 * n + 3)));
const SLOT_RATES = Int32Array.from({ length: 8 }, (_, n) =>
  n === 7 ? 2048 : Math.floor(131072 / (2 * n + 3)),
);
/** By history and bit, `history << 1 | bit`: the history after it. */
const NEXT = Uint8Array.from({ length: 512 }, (_, at) => {
  const history = at >> 1;
  return history < 128 ? at & 255 : 128 | (at & 127);
});
export interface KeptModel extends ProseModel {
  /** The state as it is: gives back a function that restores it. */
  keep(): () => void;
}

export function proseModel(): KeptModel {
  const slots = new Int32Array(LINES * 16);
  const maps = Int32Array.from({ length: CONTEXTS * 256 }, (_, at) => guess(at & 255) << 10);
  const matchMap = new Int32Array(32).fill(1 << 31);
  const low = new Uint16Array(256 + 65536 + PAIRS).fill(0x8000);
  const weights = new Int32Array(ROWS * INPUTS).fill(FIRST_WEIGHT);
  const finals = new Int32Array(256 * 4).fill(5461);
  const refined = new Int32Array(256 * 33);
  const refinedByLetter = new Uint16Array(65536 * 9);
  for (let at = 0; at < refined.length; at++)
    refined[at] = SQUASH[Math.min(4095, (at % 33) * 128)]! << 4;
  for (let at = 0; at < refinedByLetter.length; at++)
    refinedByLetter[at] = SQUASH[Math.min(4095, (at % 9) * 512)]!;
  const past = proseHistory();
  const lines = new Int32Array(CONTEXTS);
  const checks = new Int32Array(CONTEXTS);
  const places = new Int32Array(CONTEXTS);
  const inputs = new Int32Array(INPUTS);

  /** The line of slots of each context, for the four bits that `salt` stands for. */
  function findLines(salt: number): void {
    for (let i = 0; i < CONTEXTS; i++) {
      let mixed = Math.imul(past.contexts[i]! ^ salt, 0x5bd1e995);
      mixed ^= mixed >>> 15;
      mixed = Math.imul(mixed, 0x2c1b3c6d);
      mixed ^= mixed >>> 13;
      checks[i] = mixed & 4095;
      lines[i] = ((Math.imul(mixed, 0x2c1b3c6d) >>> (32 - LINE_BITS)) << 4) | ((mixed >>> 12) & 15);
    }
  }

  function code(coder: Coder, given: number): number {
    const matchLength = past.matchLength();
    const predicted = matchLength > 0 ? past.predicted() | 256 : 0;
    const matchAt = matchLength < 16 ? matchLength : 16 + ((matchLength - 16) >> 2);
    const matchRow = 1 + Math.min(matchAt >> 1, 14);
    const last = past.last();
    const pair = past.pair();
    const wordLength = Math.min(past.letters(), 15);
    let node = 1;
    let inLine = 1;
    findLines(0x3d4d51cb);
    for (let shift = 7; shift >= 0; shift--) {
      if (shift === 3) {
        findLines(Math.imul(node, 0x2f0b4c47));
        inLine = 1;
      }
      let seen = 0;
      for (let i = 0; i < CONTEXTS; i++) {
        const check = checks[i]!;
        let at = lines[i]! ^ inLine;
        let slot = slots[at]!;
        if ((slot & 4095) !== check || slot === 0) {
          const other = slots[at ^ 16]!;
          if ((other & 4095) === check && other !== 0) {
            at ^= 16;
            slot = other;
          } else {
            if ((other & 0xff000) < (slot & 0xff000)) at ^= 16;
            slot = FRESH | check;
            slots[at] = slot;
          }
        }
        places[i] = at;
        const seenHere = (slot >>> 12) & 255;
        if (seenHere === 1) {
          inputs[i] = 0;
          inputs[DIRECT + i] = 0;
        } else {
          if (i < ORDERS) seen = i + 1;
          inputs[i] = STRETCH[maps[(i << 8) | seenHere]! >>> 20]!;
          inputs[DIRECT + i] = STRETCH[slot >>> 20]! >> 1;
        }
      }
      const low1 = 256 + ((last << 8) | node);
      const low2 = 65792 + ((pair ^ Math.imul(node, 0x1003f)) & (PAIRS - 1));
      inputs[LOW] = STRETCH[low[node]! >>> 4]!;
      inputs[LOW + 1] = STRETCH[low[low1]! >>> 4]!;
      inputs[LOW + 2] = STRETCH[low[low2]! >>> 4]!;
      let expected = -1;
      inputs[MATCH] = 0;
      if (predicted >>> (shift + 1) === node) {
        expected = (predicted >>> shift) & 1;
        const vote = STRETCH[matchMap[matchAt]! >>> 20]!;
        inputs[MATCH] = expected ? vote : -vote;
      }
      inputs[BIAS] = 256;

      const row0 = ((wordLength << 8) | node) * INPUTS;
      const known = (((seen << 4) | wordLength) << 5) | (expected < 0 ? 0 : matchRow);
      const row1 = (KNOWN_ROWS + known) * INPUTS;
      const row2 = (LETTER_ROWS + ((((wordLength << 3) | shift) << 3) | CLASSES[last]!)) * INPUTS;
      let dot0 = 0;
      let dot1 = 0;
      let dot2 = 0;
      for (let i = 0; i < INPUTS; i++) {
        const vote = inputs[i]!;
        dot0 = (dot0 + Math.imul(weights[row0 + i]!, vote)) | 0;
        dot1 = (dot1 + Math.imul(weights[row1 + i]!, vote)) | 0;
        dot2 = (dot2 + Math.imul(weights[row2 + i]!, vote)) | 0;
      }
      dot0 = clamp(dot0 >> 14);
      dot1 = clamp(dot1 >> 14);
      dot2 = clamp(dot2 >> 14);
      const final = node << 2;
      const logit = clamp(
        (Math.imul(finals[final]!, dot0) +
          Math.imul(finals[final + 1]!, dot1) +
          Math.imul(finals[final + 2]!, dot2)) >>
          14,
      );
      const mixed = SQUASH[logit + 2048]!;

      const along = logit + 2048;
      let fine = node * 33 + (along >> 7);
      const part = along & 127;
      const byNode = (refined[fine]! * (128 - part) + refined[fine + 1]! * part) >> 11;
      if (part >= 64) fine++;
      let coarse = ((last << 8) | node) * 9 + (along >> 9);
      const share = along & 511;
      const byLetter =
        (refinedByLetter[coarse]! * (512 - share) + refinedByLetter[coarse + 1]! * share) >> 9;
      if (share >= 256) coarse++;
      const bit = coder.code((given >> shift) & 1, (mixed * 2 + byNode + byLetter + 2) >> 2);

      const target = bit << 16;
      const finalError = (target - mixed) >> 2;
      finals[final]! += (Math.imul(dot0, finalError) + 0x8000) >> 16;
      finals[final + 1]! += (Math.imul(dot1, finalError) + 0x8000) >> 16;
      finals[final + 2]! += (Math.imul(dot2, finalError) + 0x8000) >> 16;
      const error0 = ((target - SQUASH[dot0 + 2048]!) * 3) >> 3;
      const error1 = ((target - SQUASH[dot1 + 2048]!) * 3) >> 3;
      const error2 = ((target - SQUASH[dot2 + 2048]!) * 3) >> 3;
      for (let i = 0; i < INPUTS; i++) {
        const vote = inputs[i]!;
        if (vote === 0) continue;
        weights[row0 + i]! += (Math.imul(vote, error0) + 0x8000) >> 16;
        weights[row1 + i]! += (Math.imul(vote, error1) + 0x8000) >> 16;
        weights[row2 + i]! += (Math.imul(vote, error2) + 0x8000) >> 16;
      }
      const whole = bit ? 4095 : 0;
      for (let i = 0; i < CONTEXTS; i++) {
        const place = places[i]!;
        const slot = slots[place]!;
        const seenHere = (slot >>> 12) & 255;
        if (seenHere !== 1) learn(maps, (i << 8) | seenHere, bit);
        let p = slot >>> 20;
        p += Math.imul(whole - p, SLOT_RATES[HISTORY_LENGTH[seenHere]!]!) >> 16;
        slots[place] = (p << 20) | (NEXT[(seenHere << 1) | bit]! << 12) | (slot & 4095);
      }
      const all = bit ? 65535 : 0;
      low[node]! += (all - low[node]!) >> 5;
      low[low1]! += (all - low[low1]!) >> 4;
      low[low2]! += (all - low[low2]!) >> 3;
      if (expected >= 0) learn(matchMap, matchAt, bit === expected ? 1 : 0);
      refined[fine]! += ((bit << 20) - refined[fine]!) >> 6;
      refinedByLetter[coarse]! += (all - refinedByLetter[coarse]!) >> 5;
      node = (node << 1) | bit;
      inLine = (inLine << 1) | bit;
    }
    return node & 255;
  }

  const tables = [slots, maps, matchMap, low, weights, finals, refined, refinedByLetter];

  return {
    begin: past.begin,
    byte(coder, byte) {
      const coded = code(coder, byte);
      past.update(coded);
      return coded;
    },
    keep() {
      const kept = tables.map((table) => table.slice());
      const backToPast = past.keep();
      return () => {
        kept.forEach((table, at) => tables[at]!.set(table));
        backToPast();
      };
    },
  };
}

function clamp(logit: number): number {
  return logit > 2047 ? 2047 : logit < -2047 ? -2047 : logit;
}

/** Moves a probability of 22 bits, its count in the ten bits below, by 1 / (n + 1.5). */
function learn(map: Int32Array, at: number, bit: number): void {
  const held = map[at]!;
  const count = held & 1023;
  const step = Math.imul(((bit << 22) - (held >>> 10)) >> 3, MAP_RATES[count]!) & 0xfffffc00;
  map[at] = held + step + (count < COUNT_MOST ? 1 : 0);
}
