import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export type Focus = (id: string, place?: 'top') => void;

/**
 * Takes the focus to an element, by id (or, for a radio group, its name), as soon as it is on the
 * page: for what appears, moves or takes the place of something that went away. The component that
 * calls it is rendered at once, before the browser takes the next key, so that fast typing lands
 * where the focus goes; called beside `useExercise` it sees the change that came before it
 * (`useStore` alone would wait for a timer). `top`: also brings the element to the top of what
 * scrolls.
 */
export function useFocus(): Focus {
  const target = useRef<{ id: string; place: 'top' | undefined } | undefined>(undefined);
  const [, render] = useState({});
  useLayoutEffect(() => {
    if (!target.current) return;
    const element =
      document.getElementById(target.current.id) ??
      document.getElementsByName(target.current.id)[0];
    if (!element) return;
    element.focus({ preventScroll: target.current.place === 'top' });
    if (target.current.place === 'top') element.scrollIntoView({ block: 'start' });
    target.current = undefined;
  });
  return (id, place) => {
    target.current = { id, place };
    render({});
  };
}
