import { useLayoutEffect, useRef, type MutableRef } from 'preact/hooks';

/**
 * Brings what an act makes, such as the feedback of a choice, into sight once it is on the page,
 * and no further than that. The focus stays where it is. `told`: changes when it is there; what
 * changes it without an act (a copy that arrives) moves nothing.
 */
export function useInView<E extends HTMLElement>(
  told: string,
): { ref: MutableRef<E | null>; show: () => void } {
  const ref = useRef<E>(null);
  const wanted = useRef(false);
  useLayoutEffect(() => {
    if (wanted.current) ref.current?.scrollIntoView({ block: 'nearest' });
    wanted.current = false;
  }, [told]);
  return { ref, show: () => (wanted.current = true) };
}
