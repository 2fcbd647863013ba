/**
 * Where the learner's text is right now, as far as is known: what the one calm line on screen says.
 */
import type { SaveOutcome } from './lms.ts';

/**
 * How «Guardar y salir» ended. `unproven`: the LMS said yes, and nothing shows that it arrived.
 */
export type Saved = SaveOutcome | { saved: false; code: 'unproven' };

/**
 * Why the LMS does not hold it. The last two: the LMS never opened the session; a copy that could
 * not be read is being kept from being overwritten.
 */
export type NotInLms =
  | 'no-lms'
  | 'lms-refused'
  | 'lms-threw'
  | 'lms-offline'
  | 'session-lost'
  | 'session-over'
  | 'lms-closed'
  | 'held';

export type Saving =
  /** The copies are being read. */
  | { at: 'opening' }
  /** Nothing has changed since the course was opened. `lms`: there is an LMS that keeps it. */
  | { at: 'idle'; lms: boolean }
  /** Typed, not yet anywhere but in memory (less than a second). */
  | { at: 'typing' }
  /** In this browser; on its way to the LMS. */
  | { at: 'sending' }
  /**
   * `roomFor`: about how many more characters the LMS has room for; told only when it is little.
   */
  | { at: 'in-lms'; since: Date; roomFor?: number }
  /**
   * The LMS answered yes, and nothing proves that it has it. `here`: this browser keeps a copy.
   */
  | { at: 'sent'; since: Date; here: boolean }
  /** The LMS has no room for all: `left` answers are only in this browser. */
  | { at: 'lms-part'; since: Date; left: number }
  /** Only in this browser. */
  | { at: 'in-browser'; why: NotInLms; since: Date }
  /**
   * In the LMS but not in this browser (its storage is blocked or full). `left` answers are in
   * neither.
   */
  | { at: 'lms-only'; since: Date; left: number }
  /**
   * In memory alone: neither has it yet. `trying`: the LMS is about to be asked; else it did not
   * take it, or there is none.
   */
  | { at: 'nowhere'; trying: boolean };
