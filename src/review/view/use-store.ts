import type { Store, StoreValue } from 'nanostores';
import { listenKeys } from 'nanostores';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';

/**
 * The store's value, drawn anew in the microtask after it changed: before the next key is handled,
 * so that what has the focus is of the submission that the key is meant for. (`@nanostores/preact`
 * waits for a timer, and on a busy computer keys come sooner.)
 */
export function useStore<S extends Store>(store: S, keys?: readonly string[]): StoreValue<S> {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const value = store.get() as StoreValue<S>;
  const drawn = useRef(value);
  drawn.current = value;
  useLayoutEffect(() => {
    const changed = () => redraw(undefined as never);
    const unlisten = keys
      ? listenKeys(store as never, keys as never, changed)
      : store.listen(changed);
    // What changed between drawing and listening.
    if (store.get() !== drawn.current) changed();
    return unlisten;
  }, [store, keys?.join(' ')]);
  return value;
}
