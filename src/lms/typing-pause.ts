/**
 * When a call that holds the page may be made. Most SCORM run-times commit by a synchronous request,
 * and Firefox throws away every key that is pressed meanwhile (seen in 153 with a real keyboard's
 * events: 55 of 208 letters at 400 ms a commit), and clicks; other browsers keep them for later. So
 * in Firefox a save that is due waits for a pause in typing and for a hand that is about to click,
 * unless the last ones were seen not to hold the page. Leaving, hiding the page and «Guardar y
 * salir» ask nobody.
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
/** For so long after it moved, a pointer is about to press something. */
const AIMING = 300;
/** What precedes a click or a key, with the milliseconds in which it is expected. */
const SIGNS = { pointermove: AIMING, pointerdown: AIMING, focusin: LONGEST_GAP };
/** No gap between two keys is so short. */
const UNFELT = 20;

/** Firefox on iOS is WebKit, and calls itself `FxiOS`. */
const isFirefox = () => /Firefox\//.test(globalThis.navigator?.userAgent);

export function typingPause(losesKeys = isFirefox()): TypingPause {
  /** When there was, or will be, no hand at work. */
  let rest = 0;
  /** Until it was seen, an LMS is one that holds the page. */
  let isFelt: boolean | undefined;
  if (losesKeys)
    for (const [sign, gap] of Object.entries(SIGNS))
      globalThis.document?.addEventListener(sign, () => {
        rest = Math.max(rest, Date.now() + gap);
      });
  return {
    typed(at) {
      rest = at + LONGEST_GAP;
    },
    held(duration) {
      isFelt ||= duration >= UNFELT;
    },
    wait: (now) => (losesKeys && isFelt !== false ? Math.max(0, rest - now) : 0),
  };
}
