/**
 * The part of an exercise that must not stand in the lesson's HTML before an attempt (right
 * answers, explanations). It is a small JSON file beside the pages, `clave-<exercise>.json`,
 * fetched when the exercise opens, so that later offline attempts have it too.
 */
import { useEffect, useState } from 'preact/hooks';
import { fetchBeside } from './beside.ts';

export type KeyState<Key> =
  { at: 'loading' } | { at: 'ready'; key: Key } | { at: 'unreachable'; retry: () => void };

export const keyFile = (exercise: string): string => `clave-${exercise}.json`;

/** The key of one exercise; its shape is what the type's `keyOf` returned at build. */
export function useKey<Key>(exercise: string): KeyState<Key> {
  const [state, setState] = useState<KeyState<Key>>({ at: 'loading' });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let stale = false;
    fetchBeside(keyFile(exercise)).then(
      (key) => !stale && setState({ at: 'ready', key: key as Key }),
      () => !stale && setState({ at: 'unreachable', retry: () => setTries(tries + 1) }),
    );
    return () => {
      stale = true;
    };
  }, [exercise, tries]);
  return state;
}
