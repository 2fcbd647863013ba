/**
 * The model of prose: what the next bit of a letter will be, from the letters before it (format 1;
 * every number in here is frozen with it).
 *
 * Contexts of one to six letters, of words and of the question that is answered each keep, in a
 * hashed slot, a probability and the last seven bits seen there. What such a history meant so far
 * (`maps`) and the probability are two votes; a network of two layers, which learns as it goes,
 * mixes them with the vote of the longest match. Whole numbers only, so that every engine computes
 * the same (`squash.ts`).
 */
import type { Coder } from '../coding/arithmetic.ts';
import type { ProseModel } from '../coding/walker.ts';
import { guess, hash, HISTORY_LENGTH, learn, lower, RATES } from '../coding/adaptive.ts';
import { clampLogit, SQUASH, STRETCH } from '../coding/squash.ts';

const CONTEXTS = 14;
const INPUTS = CONTEXTS * 2 + 2;
/** Slots, in pairs: a context takes either of its pair, and gives up the one that saw less. */
const SLOTS = 3 << 20;
const SETS = 3;
const SET_SIZES = [256, 2048, 2048];
const HISTORY = (1 << 18) - 1;
const HEADS = (1 << 16) - 1;
const MATCH_MIN = 7;

const FASTEST = Math.floor(65536 / 32);
const MAP_LIMIT = 255;
const RATE = { sets: 8, final: 3 };

export function proseModel(): ProseModel {
  const slots = new Int32Array(SLOTS);
  const maps = new Int32Array(CONTEXTS * 256);
  const mapCounts = new Uint8Array(CONTEXTS * 256);
  const matchMap = new Int32Array(64).fill(1 << 21);
  const matchCounts = new Uint8Array(64);
  const weights = SET_SIZES.map((size) => new Int32Array(size * INPUTS).fill(10000));
  const finals = new Int32Array(SETS * 256).fill(Math.floor(65536 / SETS));
  const history = new Uint8Array(HISTORY + 1);
  const heads = new Int32Array(HEADS + 1);
  const contexts = new Int32Array(CONTEXTS);
  const at = new Int32Array(CONTEXTS);
  const inputs = new Int32Array(INPUTS);
  const rows = new Int32Array(SETS);
  const outputs = new Int32Array(SETS);
  const logits = new Int32Array(SETS);

  let length = 0;
  let match = 0;
  let matchLength = 0;
  let kind = 0;
  let word = 0;
  let word1 = 0;
  let word2 = 0;
  let opening = 0;

  for (let i = 0; i < maps.length; i++) maps[i] = guess(i & 255);

  function back(distance: number): number {
    return history[(length - distance) & HISTORY]!;
  }

  function update(byte: number): void {
    history[length & HISTORY] = byte;
    length++;
    const letter = lower(byte);
    if (letter > 0) word = hash(word, letter + 1);
    else if (word !== 0) {
      if (opening === 0) opening = word;
      word2 = word1;
      word1 = word;
      word = 0;
    }
    if (byte === 0x2e || byte === 0x0a || byte === 0) opening = 0;
    let recent = 0;
    for (let i = 1; i <= MATCH_MIN; i++) recent = hash(recent, lower(back(i)) || back(i));
    const head = (recent >>> 8) & HEADS;
    if (matchLength > 0 && history[match & HISTORY] === byte) {
      matchLength = Math.min(matchLength + 1, 40);
      match++;
    } else {
      matchLength = 0;
      match = heads[head]!;
      while (
        matchLength < 40 &&
        match > matchLength &&
        back(matchLength + 1) === history[(match - 1 - matchLength) & HISTORY]
      )
        matchLength++;
    }
    heads[head] = length;
    context();
  }

  function context(): void {
    const order1 = back(1);
    const order2 = hash(order1, back(2) + 1);
    const order3 = hash(order2, back(3) + 2);
    const order4 = hash(order3, back(4) + 3);
    const order5 = hash(order4, back(5) + 4);
    const order6 = hash(order5, back(6) + 5);

    contexts[0] = 0;
    contexts[1] = hash(1, order1);
    contexts[2] = hash(2, order2);
    contexts[3] = hash(3, order3);
    contexts[4] = hash(4, order4);
    contexts[5] = hash(5, order5);
    contexts[6] = hash(6, order6);
    contexts[7] = hash(hash(7, word), order1);
    contexts[8] = hash(hash(8, word), word1);
    contexts[9] = hash(hash(hash(9, word), word1), word2);
    contexts[10] = hash(hash(10, word), word2);
    contexts[11] = hash(hash(11, kind), order3);
    contexts[12] = hash(hash(12, word), opening);
    contexts[13] = hash(hash(13, kind), hash(word, order1));
  }

  function code(coder: Coder, given: number): number {
    let node = 1;
    const predicted = matchLength > 0 ? history[match & HISTORY]! | 256 : 0;
    let seen = 0;
    for (let shift = 7; shift >= 0; shift--) {
      const spread = Math.imul(node, 0x2f0b4c47);
      seen = 0;
      for (let i = 0; i < CONTEXTS; i++) {
        let mixed = Math.imul(contexts[i]! ^ spread, 0x5bd1e995);
        mixed ^= mixed >>> 15;
        const check = mixed & 255;
        let place = ((mixed >>> 10) * 3) >>> 2;
        let slot = slots[place]!;
        if ((slot & 255) !== check || slot === 0) {
          const other = slots[place ^ 1]!;
          if ((other & 255) === check && other !== 0) {
            slot = other;
            place ^= 1;
          } else {
            if ((other & 0xff00) < (slot & 0xff00)) place ^= 1;
            slot = (0x8000 << 16) | (1 << 8) | check;
            slots[place] = slot;
          }
        }
        at[i] = place;
        const past = (slot >>> 8) & 255;
        if (past === 1) {
          inputs[2 * i] = 0;
          inputs[2 * i + 1] = 0;
        } else {
          if (i > 0 && i < 7) seen = i;
          inputs[2 * i] = STRETCH[maps[(i << 8) | past]! >>> 10]!;
          inputs[2 * i + 1] = STRETCH[slot >>> 20]! >> 1;
        }
      }
      let expected = -1;
      let matchAt = 0;
      if (predicted >>> (shift + 1) === node) {
        expected = (predicted >>> shift) & 1;
        matchAt = matchLength < 16 ? matchLength : 16 + ((matchLength - 16) >> 2);
        const vote = STRETCH[matchMap[matchAt]! >>> 10]!;
        inputs[INPUTS - 2] = expected ? vote : -vote;
      } else inputs[INPUTS - 2] = 0;
      inputs[INPUTS - 1] = 256;

      rows[0] = node * INPUTS;
      rows[1] = ((seen << 5) | (expected < 0 ? 0 : 1 + Math.min(matchAt >> 1, 14))) * INPUTS;
      rows[2] = (((back(1) >> 1) << 3) | shift) * INPUTS;
      let final = 0;
      for (let s = 0; s < SETS; s++) {
        const set = weights[s]!;
        const row = rows[s]!;
        let dot = 0;
        for (let i = 0; i < INPUTS; i++) dot += Math.imul(set[row + i]!, inputs[i]!) >> 5;
        const logit = clampLogit(dot >> 11);
        logits[s] = logit;
        outputs[s] = SQUASH[logit + 2048]!;
        final += Math.imul(finals[node * SETS + s]!, logit) >> 5;
      }
      const probability = SQUASH[clampLogit(final >> 11) + 2048]!;
      const bit = coder.code((given >> shift) & 1, probability);

      const target = bit << 16;
      const finalError = Math.imul(target - probability, RATE.final);
      for (let s = 0; s < SETS; s++) {
        finals[node * SETS + s]! += (Math.imul(logits[s]!, finalError >> 4) + 0x2000) >> 14;
        const error = Math.imul(target - outputs[s]!, RATE.sets) >> 4;
        const set = weights[s]!;
        const row = rows[s]!;
        for (let i = 0; i < INPUTS; i++) {
          const moved = set[row + i]! + ((Math.imul(inputs[i]!, error) + 0x2000) >> 14);
          set[row + i] = moved > 500_000 ? 500_000 : moved < -500_000 ? -500_000 : moved;
        }
      }
      for (let i = 0; i < CONTEXTS; i++) {
        const slot = slots[at[i]!]!;
        const past = (slot >>> 8) & 255;
        if (past !== 1) learn(maps, mapCounts, (i << 8) | past, bit, MAP_LIMIT);
        const count = HISTORY_LENGTH[past]!;
        const rate = count >= 7 ? FASTEST : RATES[count]!;
        let p = slot >>> 16;
        p += Math.imul((bit ? 65535 : 0) - p, rate) >> 16;
        const next = past < 128 ? (past << 1) | bit : 128 | ((past << 1) & 127) | bit;
        slots[at[i]!] = (p << 16) | (next << 8) | (slot & 255);
      }
      if (expected >= 0) learn(matchMap, matchCounts, matchAt, bit === expected ? 1 : 0, MAP_LIMIT);
      node = (node << 1) | bit;
    }
    return node & 255;
  }

  return {
    begin(of) {
      kind = of;
      word = word1 = word2 = opening = 0;
      context();
    },
    byte(coder, byte) {
      const coded = code(coder, byte);
      update(coded);
      return coded;
    },
  };
}
