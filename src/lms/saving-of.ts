import type { JournalFault } from '../model/journal.ts';
import type { NotInLms, Saving } from '../model/saving.ts';

/**
 * What is known of the copies. Versions count the changes since launch; 0 is what was found then.
 */
export interface Copies {
  /** Whether there is an LMS at all. */
  lms: boolean;
  version: number;
  /** Newest version that this browser keeps, and why it keeps no more. */
  journal: { version: number; fault: JournalFault | undefined; at: Date };
  /** Newest version that the LMS committed, what it had no room for, and why it holds no more. */
  inLms: {
    version: number;
    at: Date;
    left: number;
    roomFor: number | undefined;
    failure: NotInLms | undefined;
  };
}

/** The line's state: pure, so that what is claimed can be tested as a table. */
export function savingOf({ lms, version, journal, inLms }: Copies): Saving {
  const kept = journal.version === version && journal.fault === undefined;
  if (!lms) {
    if (journal.fault)
      return version === 0 ? { at: 'idle', lms: false } : { at: 'nowhere', trying: false };
    if (version === 0 && inLms.failure === undefined) return { at: 'idle', lms: false };
    return kept
      ? { at: 'in-browser', why: inLms.failure ?? 'no-lms', since: journal.at }
      : { at: 'typing' };
  }
  if (inLms.version === version) {
    if (inLms.failure)
      return kept
        ? { at: 'in-browser', why: inLms.failure, since: journal.at }
        : { at: 'nowhere', trying: false };
    if (version === 0) return { at: 'idle', lms: true };
    if (journal.fault) return { at: 'lms-only', since: inLms.at, left: inLms.left };
    if (inLms.left > 0)
      return kept ? { at: 'lms-part', since: inLms.at, left: inLms.left } : { at: 'typing' };
    return {
      at: 'in-lms',
      since: inLms.at,
      ...(inLms.roomFor === undefined ? {} : { roomFor: inLms.roomFor }),
    };
  }
  if (kept)
    return inLms.failure
      ? { at: 'in-browser', why: inLms.failure, since: journal.at }
      : { at: 'sending' };
  if (journal.fault) return { at: 'nowhere', trying: inLms.failure === undefined };
  return { at: 'typing' };
}
