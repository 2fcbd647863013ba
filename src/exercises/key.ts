/**
 * The part of an exercise that must not stand in the lesson's HTML before an attempt (right
 * answers, explanations). Those of the whole course are one small JSON file beside the pages,
 * fetched when the first such exercise opens: a request is dearer than its bytes, for a phone and
 * for an LMS that asks its database who may read the file. Later attempts offline have it, too.
 */
import { useEffect, useState } from 'preact/hooks';
import { besideNow, fetchBeside } from './beside.ts';

export type KeyState<Key> =
  { at: 'loading' } | { at: 'ready'; key: Key } | { at: 'unreachable'; retry: () => void };

export const KEYS = 'claves.json';
/** What `KEYS` holds: by exercise, in the shape that its type's `keyOf` returned at build. */
export type Keys = Readonly<Record<string, unknown>>;

/**
 * Rejects where it cannot be had. A browser may hold the file of an earlier build of the course,
 * under the same name and without an exercise that came since.
 */
async function fetchKey(exercise: string): Promise<unknown> {
  for (const isAnew of [false, true]) {
    const keys = (await fetchBeside(KEYS, isAnew)) as Keys;
    if (exercise in keys) return keys[exercise];
  }
  throw new Error(`${KEYS}: nothing of ${exercise}`);
}

export function useKey<Key>(exercise: string): KeyState<Key> {
  const [state, setState] = useState<KeyState<Key>>(() => {
    const key = (besideNow(KEYS) as Keys | undefined)?.[exercise];
    return key === undefined ? { at: 'loading' } : { at: 'ready', key: key as Key };
  });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (state.at === 'ready') return undefined;
    let stale = false;
    fetchKey(exercise).then(
      (key) => !stale && setState({ at: 'ready', key: key as Key }),
      () => !stale && setState({ at: 'unreachable', retry: () => setTries(tries + 1) }),
    );
    return () => {
      stale = true;
    };
  }, [exercise, tries]);
  return state;
}
