/** What the page about the learner's own work needs from whoever keeps it; given by `boot.ts`. */
import { atom } from 'nanostores';
import type { Journal } from '../model/journal.ts';
import type { LmsSession, NoSession } from '../model/lms.ts';
import type { Saved } from '../model/saving.ts';

export interface Keeping {
  session: LmsSession;
  /** Why there is none, where there is none. */
  none: NoSession | undefined;
  journal: Journal;
  /** The session stays open: what there is to say comes before the end. */
  saveAll(): Promise<Saved>;
  /** The LMS may take the page away at once. */
  end(): Promise<void>;
  /** After the session ended: asks the LMS for another. */
  reopen(): boolean;
  retry(): Promise<void>;
  /** The learner has the copy that could not be read: the LMS may be written to again. */
  release(): void;
}

export const $keeping = atom<Keeping | undefined>(undefined);
