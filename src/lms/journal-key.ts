import type { LmsSession } from '../model/lms.ts';

/** What keys this browser's copies. An LMS that does not say who the learner is gets a key of its own, which `isOthers` guards. */
export function journalKey({ kind, learner }: LmsSession): string {
  if (kind === 'browser') return 'this-browser';
  return learner.id === '' ? 'lms/unknown' : `lms/${learner.id}`;
}

interface Knows {
  knows: Record<string, number>;
}

/**
 * Where the LMS does not say who the learner is, this browser's copy may be somebody else's: it is theirs only if the LMS's copy came, at least once, from the
 * same browser. `theirs`: the LMS's copy, undefined at a first launch.
 */
export function isOthers({ kind, learner }: LmsSession, local: Knows, theirs: Knows | undefined): boolean {
  if (kind === 'browser' || learner.id !== '') return false;
  return !Object.keys(local.knows).some((replica) => theirs && replica in theirs.knows);
}
