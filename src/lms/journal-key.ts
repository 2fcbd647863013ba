import { get, keys, type UseStore } from 'idb-keyval';
import type { LmsSession } from '../model/lms.ts';

/** The key of what is written where no LMS says who the learner is. */
export const WITHOUT_LMS = 'this-browser';
const UNKNOWN = 'lms/unknown/';

export function isUnknown({ kind, learner }: Pick<LmsSession, 'kind' | 'learner'>): boolean {
  return kind !== 'browser' && learner.id === '';
}

interface Knows {
  knows: Record<string, number>;
}

/**
 * What keys this browser's copies. Where the LMS does not say who the learner is, a copy of this
 * browser is theirs only if it and the LMS's copy (`theirs`) hold changes of one origin; else they
 * begin a key of their own, and what others left stays as it is. `replica` has to be new then: it
 * is the origin.
 */
export async function journalKey(
  session: LmsSession,
  { replica, theirs, store }: { replica: string; theirs: Knows | undefined; store: UseStore },
): Promise<string> {
  if (session.kind === 'browser') return WITHOUT_LMS;
  if (!isUnknown(session)) return `lms/${session.learner.id}`;
  const held = await keys<string>(store).catch(() => []);
  for (const key of held.filter((one) => one.startsWith(UNKNOWN) && one.endsWith('/record'))) {
    // One that this browser cannot read back is nobody's.
    const copy = await get<Partial<Knows>>(key, store).catch(() => undefined);
    if (Object.keys(copy?.knows ?? {}).some((origin) => theirs && origin in theirs.knows))
      return key.slice(0, -'/record'.length);
  }
  return `${UNKNOWN}${replica}`;
}
