/**
 * How much room suspend_data has, and for which characters. What an LMS *says* proves nothing: some
 * cut what is over without an error, some refuse it, some fail the commit that carries it, and some
 * turn what is outside Latin-1 into `?`. What it *gave back whole at a launch* proves; a refusal
 * and a damaged copy teach (`room-steps.ts`), for this LMS and the launches to come.
 *
 * To find out safely that there is more than the standard's room, a text that fits is followed by
 * padding: an LMS that cuts only loses padding, one that refuses is asked no more in that launch,
 * and one that keeps it has shown its room by the next.
 */
import type { LmsMemory } from './lms-memory.ts';
import { cutOf, isWide, stepsBelow, type Step } from './room-steps.ts';

/**
 * SCORM 1.2 gives 4,096 characters (RTE 3.4.4). VARCHAR(4000) columns are common enough (Oracle's
 * largest, SCORM 2004 2nd edition's limit) to leave the last 96 alone.
 */
export const ROOM_12 = 4000;
/** SCORM 2004 3rd and 4th edition, RTE 4.2.24. */
export const ROOM_2004 = 64_000;
/** What comes back of a value in an LMS that cuts is not longer: SCORM 1.2's limit. */
const MOST_CUT = 4096;
/** No form of the codec ends in it; `parted` takes it off (`trailer.ts`). */
const PADDING = '~';
/** From this share of the standard's room on it is worth knowing whether there is more. */
const WORTH_ASKING = 0.6;
const ASKED = 8192;
/** Commits that fail in a row before a smaller form is tried: mostly the server is only away. */
const PATIENCE = 2;

export interface SuspendRoom {
  /** UTF-16 units that are known to come back; it shrinks where the LMS refuses. */
  readonly limit: number;
  /**
   * Units of ASCII that every LMS keeps, where no launch has shown that this one keeps more: a text
   * that fits into them is written so, whatever the standard promises.
   */
  readonly quiet: number | undefined;
  /** `ascii`: only those characters are known to come back. */
  readonly alphabet: 'ascii' | undefined;
  /** UTF-16 units that came back at launch, and the most that was kept since. */
  readonly given: number;
  readonly taken: number;
  /**
   * The text, followed by padding where the LMS's room is to be found out. `last`: nothing can be
   * tried again after this call, so only padding that is known to be kept goes along.
   */
  padded(text: string, last: boolean): string;
  /** The LMS kept what it was given. */
  kept(given: string): void;
  /** The LMS refused padding: it is not asked again in this launch. */
  refusePadding(): void;
  /** The LMS refused this value, or a commit with it. */
  refused(text: string, by: 'set' | 'commit'): void;
  /** What the LMS gave back of a value of this course is not whole. True where that taught. */
  damaged(content: string): boolean;
  /** Whether `text` is longer or wider than what the LMS has been seen to hold since launch. */
  isUnseen(text: string): boolean;
}

/** A value as it was before it was padded. */
export function stripPadding(text: string): string {
  return text.replace(/~+$/, '');
}

/**
 * `given`: what the LMS gave back at launch, with its padding. `standard`: what it should keep;
 * `known`: that the institution says so.
 */
export function suspendRoom(
  standard: number,
  given: string,
  memory: LmsMemory,
  known = false,
): SuspendRoom {
  const { learned } = memory;
  const isQuiet = !known && standard > ROOM_12 && given.length <= MOST_CUT;
  let asks = (standard < ASKED || isQuiet) && learned.units === undefined;
  let isKnown = given.length >= ASKED;
  let taken = 0;
  let isWideSeen = false;
  /** A smaller form that is being tried, and one that went through where others had not. */
  let trial: Step | undefined;
  let candidate: Step | undefined;
  let failures = 0;

  const normal = (): Step => ({
    units: learned.units ?? Math.max(standard, given.length),
    ascii: learned.alphabet === 'ascii',
  });
  const now = () => trial ?? normal();
  const learn = (step: Step) => {
    learned.units = Math.min(step.units, now().units);
    if (step.ascii) learned.alphabet = 'ascii';
    trial = undefined;
    candidate = undefined;
    failures = 0;
    asks = false;
    memory.keep();
  };
  const commitRefused = (text: string) => {
    // A smaller form had gone through and the usual one fails again: it is the form.
    if (candidate && !trial) return learn(candidate);
    failures += 1;
    if (!trial && failures < PATIENCE) return;
    const next = stepsBelow(text)[0];
    trial = next;
    if (!next) failures = 0;
  };
  return {
    get limit() {
      return now().units;
    },
    get quiet() {
      return isQuiet && now().units > ROOM_12 ? ROOM_12 : undefined;
    },
    get alphabet() {
      return now().ascii ? 'ascii' : undefined;
    },
    given: given.length,
    get taken() {
      return taken;
    },
    padded: (text, last) =>
      asks &&
      !trial &&
      (isKnown || !last) &&
      text.length > WORTH_ASKING * Math.min(standard, ROOM_12)
        ? text.padEnd(ASKED, PADDING)
        : text,
    kept: (text) => {
      taken = Math.max(taken, text.length);
      isWideSeen ||= isWide(text);
      isKnown ||= text.length >= ASKED;
      failures = 0;
      // The usual form is tried once more: the server may only have been away.
      candidate = trial;
      trial = undefined;
    },
    refusePadding: () => {
      asks = false;
    },
    refused: (text, by) => {
      if (by === 'commit') return commitRefused(text);
      const next = stepsBelow(text)[0];
      if (next) learn(next);
    },
    damaged: (content) => {
      const cut = cutOf(content, learned.cutAt);
      if (cut === 'once') {
        learned.cutAt = content.length;
        memory.keep();
        return false;
      }
      if (cut) learn(cut);
      return cut !== undefined;
    },
    isUnseen: (text) => text.length > taken || (isWide(text) && !isWideSeen),
  };
}
