/** What the page about the learner's own work needs from whoever keeps it; given by `boot.ts`. */
import { atom } from 'nanostores';
import type { Journal } from '../model/journal.ts';
import type { LmsSession, NoSession, SaveOutcome } from '../model/lms.ts';

export interface Keeping {
  session: LmsSession;
  /** Why there is none, where there is none. */
  none: NoSession | undefined;
  journal: Journal;
  saveAndLeave(): Promise<SaveOutcome>;
  /** After the session ended: asks the LMS for another. */
  reopen(): boolean;
  retry(): Promise<void>;
  /** The learner has the copy that could not be read: the LMS may be written to again. */
  release(): void;
}

export const $keeping = atom<Keeping | undefined>(undefined);
