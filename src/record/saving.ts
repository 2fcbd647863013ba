/** Where the learner's text is right now, as far as is known. Set by whoever keeps it; shown in one calm line that is always true. */
import { atom } from 'nanostores';

export type Saving =
  /** The copies are being read. */
  | { at: 'opening' }
  /** Nothing has changed since the course was opened. `lms`: there is an LMS that keeps it. */
  | { at: 'idle'; lms: boolean }
  /** Typed, not yet anywhere but in memory (less than a second). */
  | { at: 'typing' }
  /** In this browser; on its way to the LMS. */
  | { at: 'sending' }
  | { at: 'in-lms'; since: Date }
  /** Only in this browser: there is no LMS, or it did not take it. `why` picks the sentence. */
  | { at: 'in-browser'; why: 'no-lms' | 'lms-refused' | 'lms-threw' | 'lms-offline' | 'session-over'; since: Date }
  /** In the LMS but not in this browser (its storage is blocked or full). */
  | { at: 'lms-only'; since: Date }
  /** In memory alone: neither took it. */
  | { at: 'nowhere'; why: string };

export const $saving = atom<Saving>({ at: 'opening' });
