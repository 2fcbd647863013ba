/**
 * What is known of the copies at this moment, as a pure reducer: everything that happens to them
 * comes through `after`, and the line is told by `savingOf` from nothing else.
 */
import type { JournalFault } from '../model/journal.ts';
import type { NotInLms } from '../model/saving.ts';
import { isProven, type Known } from './evidence.ts';

/** Versions count the changes since launch; 0 is what was found then. */
export interface Copies {
  /** Whether there is an LMS at all. */
  lms: boolean;
  version: number;
  /**
   * Newest version that brought work of the learner's: what came since is only where they are and
   * what they have seen, which the line claims nothing of.
   */
  work: number;
  /** Newest version that this browser keeps, and why it keeps no more. */
  journal: { version: number; fault: JournalFault | undefined; at: Date };
  inLms: InLms;
  /** Nothing is written to the LMS: it has a copy that nobody could read. */
  held: boolean;
  /** This launch gave back something that an earlier one had left. */
  givesBack: boolean;
  /** This LMS once gave back less than it had been believed to keep. */
  isWeak: boolean;
}

interface InLms {
  /** Newest version that the LMS answered yes to, and what is known of it. */
  version: number;
  known: Known;
  at: Date;
  /** Answers that it had no room for. */
  left: number;
  roomFor: number | undefined;
  /** Why it holds no more. */
  failure: NotInLms | undefined;
}

export type Happening =
  | { what: 'changed'; isWork: boolean }
  | { what: 'written-here'; version: number; fault: JournalFault | undefined; at: Date }
  | ({ what: 'taken' } & Omit<InLms, 'failure'>)
  | { what: 'not-taken'; why: NotInLms }
  | { what: 'session'; lms: boolean }
  | { what: 'held'; is: boolean; otherwise: NotInLms | undefined }
  | { what: 'gave-back' }
  | { what: 'weak'; is: boolean };

export function atLaunch(lms: boolean, failure: NotInLms | undefined): Copies {
  const at = new Date();
  return {
    lms,
    version: 0,
    work: 0,
    journal: { version: 0, fault: undefined, at },
    inLms: { version: 0, known: 'seen-again', at, left: 0, roomFor: undefined, failure },
    held: false,
    givesBack: false,
    isWeak: false,
  };
}

export function after(copies: Copies, happening: Happening): Copies {
  const { journal, inLms } = copies;
  switch (happening.what) {
    case 'changed':
      return {
        ...copies,
        version: copies.version + 1,
        work: happening.isWork ? copies.version + 1 : copies.work,
      };
    case 'written-here': {
      const { version, fault, at } = happening;
      return {
        ...copies,
        journal: { version: fault ? journal.version : version, fault, at },
      };
    }
    case 'taken': {
      const { what: _, ...taken } = happening;
      return { ...copies, inLms: { ...taken, failure: undefined } };
    }
    case 'not-taken':
      return { ...copies, inLms: { ...inLms, failure: happening.why } };
    case 'session':
      return {
        ...copies,
        lms: happening.lms,
        inLms: {
          ...inLms,
          version: -1,
          known: 'nothing',
          failure: copies.held ? 'held' : undefined,
        },
      };
    case 'held':
      return {
        ...copies,
        held: happening.is,
        inLms: { ...inLms, failure: happening.is ? 'held' : happening.otherwise },
      };
    case 'gave-back':
      return { ...copies, givesBack: true };
    case 'weak':
      return { ...copies, isWeak: happening.is };
  }
}

/** The newest version is in the LMS, as well as anything can be known. */
export function isInLms({ version, inLms, isWeak }: Copies): boolean {
  return inLms.version === version && inLms.failure === undefined && isProven(inLms.known, isWeak);
}

/** The newest work is in the LMS, as well as anything can be known. */
export function isWorkInLms({ work, inLms, isWeak }: Copies): boolean {
  return inLms.version >= work && inLms.failure === undefined && isProven(inLms.known, isWeak);
}

/** There is something for the LMS, and it may be asked. */
export function isBehind(copies: Copies): boolean {
  return copies.lms && !copies.held && !isInLms(copies);
}
