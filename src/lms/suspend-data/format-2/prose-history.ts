/**
 * What the model of prose of format 2 looks back at: the letters so far, the words among them, the
 * longest match, and the contexts that follow from these. Frozen with the format.
 */
import { hash, lower } from '../coding/adaptive.ts';

export const CONTEXTS = 6;
/** Of the last two letters, whose table has so many places. */
export const PAIRS: number = 1 << 18;
const HISTORY = (1 << 18) - 1;
const HEADS = (1 << 16) - 1;
const MATCH_MIN = 7;
const MATCH_MOST = 40;

/** What a letter is to its word: nothing, vowel, liquid, other letter, space, sign, digit, other. */
export const CLASSES: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => {
  const letter = String.fromCharCode(byte);
  if (byte === 0) return 0;
  if (/[aeiouáéíóúü]/.test(letter)) return 1;
  if (/[nrsl]/.test(letter)) return 2;
  if (/[bcdfghjkmñpqtvwxyz]/.test(letter)) return 3;
  if (letter === ' ') return 4;
  if (/[.,;:\n!?()"-]/.test(letter)) return 5;
  return /[0-9]/.test(letter) ? 6 : 7;
});

export interface ProseHistory {
  /** Hashes of the contexts, the first two of three and of five letters. */
  readonly contexts: Int32Array;
  /** Place of the last two letters among `PAIRS`. */
  pair(): number;
  last(): number;
  /** Letters of the word so far. */
  letters(): number;
  matchLength(): number;
  /** The letter that followed the match. */
  predicted(): number;
  begin(kind: number): void;
  update(byte: number): void;
  /** The state as it is: gives back a function that restores it. */
  keep(): () => void;
}

export function proseHistory(): ProseHistory {
  const history = new Uint8Array(HISTORY + 1);
  const heads = new Int32Array(HEADS + 1);
  const contexts = new Int32Array(CONTEXTS);
  /** Numbers of the state, together so that they can be kept. */
  const state = { length: 0, match: 0, matchLength: 0, kind: 0, word: 0, word1: 0, word2: 0 };
  let letters = 0;
  let pair = 0;

  const back = (distance: number): number => history[(state.length - distance) & HISTORY]!;

  function update(byte: number): void {
    history[state.length & HISTORY] = byte;
    state.length++;
    const letter = lower(byte);
    if (letter > 0) {
      state.word = hash(state.word, letter + 1);
      letters++;
    } else if (state.word !== 0) {
      state.word2 = state.word1;
      state.word1 = state.word;
      state.word = 0;
      letters = 0;
    }
    findMatch(byte);
    findContexts();
  }

  function findMatch(byte: number): void {
    let recent = 0;
    for (let i = 1; i <= MATCH_MIN; i++) recent = hash(recent, lower(back(i)) || back(i));
    const head = (recent >>> 8) & HEADS;
    if (state.matchLength > 0 && history[state.match & HISTORY] === byte) {
      state.matchLength = Math.min(state.matchLength + 1, MATCH_MOST);
      state.match++;
    } else {
      const found = heads[head]!;
      let same = 0;
      while (
        found > same &&
        same < MATCH_MOST &&
        back(same + 1) === history[(found - 1 - same) & HISTORY]
      )
        same++;
      state.match = found;
      state.matchLength = same;
    }
    heads[head] = state.length;
  }

  function findContexts(): void {
    const { kind, word, word1, word2 } = state;
    const order1 = back(1);
    const order2 = hash(order1, back(2) + 1);
    const order3 = hash(order2, back(3) + 2);
    const order5 = hash(hash(order3, back(4) + 3), back(5) + 4);
    pair = Math.imul(order2, 0x5bd1e995) >>> 14;
    contexts[0] = hash(3, order3);
    contexts[1] = hash(5, order5);
    contexts[2] = hash(hash(7, word), order1);
    contexts[3] = hash(hash(8, word), word1);
    contexts[4] = hash(hash(hash(9, word), word1), word2);
    contexts[5] = hash(hash(13, kind), hash(word, order1));
  }

  return {
    contexts,
    pair: () => pair,
    last: () => back(1),
    letters: () => letters,
    matchLength: () => state.matchLength,
    predicted: () => history[state.match & HISTORY]!,
    begin(kind) {
      Object.assign(state, { kind, word: 0, word1: 0, word2: 0 });
      letters = 0;
      findContexts();
    },
    update,
    keep() {
      const kept = { history: history.slice(), heads: heads.slice(), state: { ...state } };
      return () => {
        history.set(kept.history);
        heads.set(kept.heads);
        Object.assign(state, kept.state);
      };
    },
  };
}
