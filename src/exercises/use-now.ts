import { useLayoutEffect, useState } from 'preact/hooks';
import type { ReadableAtom } from 'nanostores';

/** What a store holds, drawn before the next key; `useStore` waits for a timer. */
export function useNow<Held>(store: ReadableAtom<Held>): Held {
  const [, draw] = useState({});
  useLayoutEffect(() => store.listen(() => draw({})), [store]);
  return store.get();
}
