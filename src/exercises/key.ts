/**
 * The part of an exercise that must not stand in the lesson's HTML before an attempt (right answers, explanations). It is a small JSON file beside
 * the pages, `clave-<exercise>.json`, fetched when the exercise opens, so that later offline attempts have it too.
 */
import { useEffect, useState } from 'preact/hooks';

export type KeyState<Key> = { at: 'loading' } | { at: 'ready'; key: Key } | { at: 'unreachable'; retry: () => void };

const fetched = new Map<string, Promise<unknown>>();

function fetchKey(exercise: string): Promise<unknown> {
  const known = fetched.get(exercise);
  if (known) return known;
  const request = fetch(`./clave-${exercise}.json`).then((response) => {
    if (!response.ok) throw new Error(`clave-${exercise}.json: ${response.status}`);
    return response.json();
  });
  fetched.set(exercise, request);
  request.catch(() => fetched.delete(exercise));
  return request;
}

/** The key of one exercise; its shape is what the type's `keyOf` returned at build. */
export function useKey<Key>(exercise: string): KeyState<Key> {
  const [state, setState] = useState<KeyState<Key>>({ at: 'loading' });
  const [tries, setTries] = useState(0);
  useEffect(() => {
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
