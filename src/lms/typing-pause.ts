/**
 * When a call that holds the page may be made. Most SCORM run-times commit by a synchronous request,
 * and Firefox throws away every key that is pressed meanwhile (seen in 153 with a real keyboard's
 * events: 55 of 208 letters at 400 ms a commit); other browsers keep them for later. So in Firefox a
 * save that is due waits for a pause in typing, unless the last ones were seen not to hold the page.
 * Leaving, hiding the page and «Guardar y salir» ask nobody.
 */
export interface TypingPause {
  /**
   * A change by the learner's hand, in milliseconds since the epoch; 0 where nobody types any more,
   * because the page is out of sight.
   */
  typed(at: number): void;
  /** For how many milliseconds the LMS's calls of one save held the page. */
  held(duration: number): void;
  /** Milliseconds until a save may hold the page; 0 for now. */
  wait(now: number): number;
}

/** Milliseconds. A longer gap between two keys is thinking, not typing. */
export const LONGEST_GAP = 2000;
/** No gap between two keys is so short. */
const UNFELT = 20;

/** Firefox on iOS is WebKit, and calls itself `FxiOS`. */
const isFirefox = () => /Firefox\//.test(globalThis.navigator?.userAgent);

export function typingPause(losesKeys = isFirefox()): TypingPause {
  let lastKey = 0;
  /** Until it was seen, an LMS is one that holds the page. */
  let isFelt: boolean | undefined;
  return {
    typed(at) {
      lastKey = at;
    },
    held(duration) {
      isFelt ||= duration >= UNFELT;
    },
    wait: (now) => (losesKeys && isFelt !== false ? Math.max(0, lastKey + LONGEST_GAP - now) : 0),
  };
}
