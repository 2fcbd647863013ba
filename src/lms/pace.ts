/**
 * When the work is sent to the LMS while the learner goes on: by what is at stake, and within what a
 * server can take from a whole class at once. Pure: it is told the time and says how long to wait.
 *
 * - Where this browser keeps no copy, the LMS is the only place: soon after the last key.
 * - Otherwise ten seconds of typing are at stake at most, or a pause is due, or a text that was
 *   pasted: the minute's worth of work that another device may need.
 * - While reading, one commit a minute.
 * - An exercise that was finished is told at once: that is rare, and may complete the course.
 * - All of the rest draws on an allowance of a commit each 48 seconds, some of which may be saved up, and
 *   for the ten seconds of typing some drawn ahead. A thousand learners who never stop typing make
 *   25 requests and 0.4 MB a second; who thinks between sentences, as writers do, does not notice.
 *
 * In Firefox what is due may still wait for a pause in typing (`typing-pause.ts`). Leaving, hiding
 * the page and «Guardar y salir» ask nobody.
 */
import { LONGEST_GAP } from './typing-pause.ts';

interface Moment {
  /** Milliseconds since the epoch. */
  now: number;
  /** This browser's journal has been written without a fault. */
  isKeptHere: boolean;
}

export interface Pace {
  /** A key, with how many characters came or went by it. */
  typed(now: number, characters?: number): void;
  /** A step seen. */
  stepped(now: number): void;
  /** An exercise finished. */
  finished(now: number): void;
  /** Milliseconds from now until the next commit; undefined where nothing is at stake. */
  wait(moment: Moment): number | undefined;
  /** The LMS was asked to commit all there was, in about so many url-encoded bytes. */
  committed(now: number, bytes?: number): void;
}

/** Milliseconds. */
const SOON = { pause: 3000, longest: 10_000 } as const;
/** Ten seconds, less what encoding takes. */
const TYPING_AT_STAKE = 9500;
/** A pause in typing after which the text is sent. */
const PAUSE = 3000;
/** After the last key no text is kept back for longer, `little` where it was typed in less. */
const LONGEST_WAIT = { otherwise: 10_000, little: 60_000, typedIn: 8000 } as const;
const PASTED = { characters: 200, wait: 2000 } as const;
/** From what is sent at once to its commit: more of it may come together. */
const AT_ONCE = 500;
/** The first steps of a sitting are sent at once: many sittings are short. */
const READING = { between: 60_000, first: 2 } as const;
/**
 * Commits: `ahead` of time only for ten seconds of typing. One of more `bytes` counts for more than
 * one: SCORM 2004 in Moodle sends the whole data model each time.
 */
const ALLOWANCE = { each: 48_000, most: 8, ahead: 6, bytes: 15_500 } as const;

export function pace(): Pace {
  let typing = 0;
  let characters = 0;
  let firstKey: number | undefined;
  let lastKey: number | undefined;
  let firstStep: number | undefined;
  let firstFinish: number | undefined;
  let lastCommit: number | undefined;
  /** Commits of steps so far. */
  let steps = 0;
  /** Commits saved up at `counted`. */
  let allowance: number = ALLOWANCE.most;
  let counted: number | undefined;

  const allowed = (now: number) =>
    Math.min(ALLOWANCE.most, allowance + (now - (counted ?? now)) / ALLOWANCE.each);

  /** When so much of the allowance is there. */
  const granted = (now: number, needed: number) =>
    now + Math.max(0, needed - allowed(now)) * ALLOWANCE.each;

  /** When something else than ten seconds of typing is due. */
  const otherDue = (): number => {
    const pause = lastKey === undefined ? Infinity : lastKey + PAUSE;
    const pasted =
      lastKey !== undefined && characters >= PASTED.characters ? lastKey + PASTED.wait : Infinity;
    const step =
      firstStep === undefined
        ? Infinity
        : Math.max(
            firstStep + AT_ONCE,
            steps < READING.first ? 0 : (lastCommit ?? 0) + READING.between,
          );
    return Math.min(pause, pasted, step);
  };

  return {
    typed(now, count = 1) {
      const gap = lastKey === undefined ? 0 : now - lastKey;
      if (gap <= LONGEST_GAP) typing += gap;
      firstKey ??= now;
      lastKey = now;
      characters += count;
    },
    stepped(now) {
      firstStep ??= now;
    },
    finished(now) {
      firstFinish ??= now;
    },
    wait({ now, isKeptHere }) {
      if (firstFinish !== undefined) return Math.max(0, firstFinish + AT_ONCE - now);
      const other = otherDue();
      if (other === Infinity) return undefined;
      if (!isKeptHere && lastKey !== undefined && firstKey !== undefined)
        return Math.max(0, Math.min(lastKey + SOON.pause, firstKey + SOON.longest) - now);
      const ahead = granted(now, 1 - ALLOWANCE.ahead);
      if (typing >= TYPING_AT_STAKE) return ahead - now;
      const patience = typing < LONGEST_WAIT.typedIn ? LONGEST_WAIT.little : LONGEST_WAIT.otherwise;
      const latest = Math.max(ahead, (lastKey ?? firstStep ?? now) + patience);
      return Math.max(0, Math.max(other, Math.min(granted(now, 1), latest)) - now);
    },
    committed(now, bytes = 0) {
      const cost = Math.max(1, bytes / ALLOWANCE.bytes);
      allowance = Math.max(-2 * ALLOWANCE.ahead, allowed(now) - cost);
      counted = now;
      lastCommit = now;
      if (firstStep !== undefined) steps++;
      typing = 0;
      characters = 0;
      firstKey = lastKey = firstStep = firstFinish = undefined;
    },
  };
}
