/**
 * The copies that this browser holds, each under a key of its own, and what is known of whose they
 * are. Beside a copy's `record` (see `journal.ts`) stands its `about`, which holds none of the
 * learner's text and stays when the text is cleared from a shared computer: the next launch of the
 * same attempt goes on under the same name.
 *
 * Biography. Until November 2026 copies were keyed `lms/<id>`, `lms/unknown/<mark>` and
 * `this-browser` and had no `about`; it is made up for them here, and they keep their keys.
 */
import { get, keys, update, type UseStore } from 'idb-keyval';
import type { About, Value } from './evidence.ts';
import { fingerprint } from './fingerprint.ts';

/** The key of what is written where there is no LMS at all. */
export const WITHOUT_LMS = 'this-browser';

export interface HeldCopy {
  key: string;
  about: About;
}

/** The key of a copy that begins with this launch. */
export function newKey(mark: string): string {
  return `copy/${mark}`;
}

/** All of them; rejects where the storage does not answer. */
export async function heldCopies(store: UseStore): Promise<HeldCopy[]> {
  const names = (await keys<string>(store)).filter((name) => /\/(record|about)$/.test(name));
  const held = [...new Set(names.map((name) => name.slice(0, name.lastIndexOf('/'))))];
  return Promise.all(
    held.map(async (key) => ({
      key,
      about:
        whole(await get<Partial<About>>(`${key}/about`, store).catch(() => undefined)) ??
        (await aboutOld(key, store)),
    })),
  );
}

/**
 * A browser that is told to clear its storage while the course is open leaves of an `about` only
 * what was written since: what is not there says nothing of whose the copy is.
 */
function whole(held: Partial<About> | undefined): About | undefined {
  if (!held) return undefined;
  const { id, marks, isApart } = held;
  return {
    ...held,
    id: typeof id === 'string' ? id : '',
    marks: Array.isArray(marks) ? marks : [],
    isApart: isApart === true,
  };
}

export async function keepAbout(key: string, news: Partial<About>, store: UseStore): Promise<void> {
  await update<Partial<About>>(`${key}/about`, (held) => ({ ...held, ...news }), store).catch(
    () => undefined,
  );
}

/** The LMS was given this value, and so much is known of it. */
export function keepGiven(
  key: string,
  given: string,
  of: Omit<Value, 'print'>,
  store: UseStore,
): Promise<void> {
  return keepAbout(key, { value: { print: fingerprint(given), ...of } }, store);
}

const UNKNOWN = 'lms/unknown/';

async function aboutOld(key: string, store: UseStore): Promise<About> {
  if (key === WITHOUT_LMS) return { id: '', marks: [], isApart: true };
  if (key.startsWith(UNKNOWN))
    return { id: '', marks: [key.slice(UNKNOWN.length)], isApart: false };
  const found = await get<{ knows?: Record<string, number> }>(`${key}/record`, store).catch(
    () => undefined,
  );
  const names = await import('./profile-names.ts').then(
    ({ profileNames }) => profileNames(),
    () => [],
  );
  return {
    id: key.replace(/^lms\//, ''),
    marks: names.filter((name) => name in (found?.knows ?? {})),
    isApart: false,
  };
}
