import { useLayoutEffect, useRef, useState, type MutableRef } from 'preact/hooks';

/** Brings what an act made, such as the feedback of a choice, into sight once it is on the page, and no further than that. The focus stays where it is. */
export function useInView<E extends HTMLElement>(): { ref: MutableRef<E | null>; show: () => void } {
  const ref = useRef<E>(null);
  const wanted = useRef(false);
  const [, render] = useState({});
  useLayoutEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    ref.current?.scrollIntoView({ block: 'nearest' });
  });
  return {
    ref,
    show: () => {
      wanted.current = true;
      render({});
    },
  };
}
