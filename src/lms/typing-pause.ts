/**
 * When a call that holds the page may be made. Most SCORM run-times commit by a synchronous request,
 * and Firefox throws away every key that is pressed meanwhile (seen in 153 with a real keyboard's
 * events: 55 of 208 letters at 400 ms a commit); elsewhere the letters come late. So a save that is
 * due waits for a pause in typing, unless the last ones were seen not to hold the page. Leaving,
 * hiding the page and «Guardar y salir» ask nobody.
 */
export interface TypingPause {
  /** A change by the learner's hand, at `now` in milliseconds since the epoch. */
  typed(now: number): void;
  /** Nobody types any more: the page is out of sight. */
  left(): void;
  /** For how many milliseconds the LMS's calls of one save held the page. */
  held(duration: number): void;
  /** Milliseconds until a save may hold the page; 0 for now. */
  wait(now: number): number;
}

/** Milliseconds. A longer gap between two keys is thinking, not typing. */
export const LONGEST_GAP = 2000;
/** No gap between two keys is so short. */
const UNFELT = 20;
/** Nobody types for longer without a gap. */
const LONGEST_WAIT = 60_000;

export function typingPause(): TypingPause {
  let lastKey = Number.NEGATIVE_INFINITY;
  let dueSince: number | undefined;
  /** Until it was seen, an LMS is one that holds the page. */
  let isFelt: boolean | undefined;
  return {
    typed(now) {
      lastKey = now;
    },
    left() {
      lastKey = Number.NEGATIVE_INFINITY;
    },
    held(duration) {
      isFelt ||= duration >= UNFELT;
      dueSince = undefined;
    },
    wait(now) {
      const pause = lastKey + LONGEST_GAP - now;
      if (isFelt === false || pause <= 0) return 0;
      dueSince ??= now;
      return Math.max(0, Math.min(pause, dueSince + LONGEST_WAIT - now));
    },
  };
}
