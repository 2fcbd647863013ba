import { useEffect, useRef } from 'preact/hooks';

/**
 * Takes the focus to an element, by id, as soon as it is on the page: for what appears, moves or takes the place of something that went away.
 * `top`: also brings it to the top of what scrolls.
 */
export function useFocus(): (id: string, place?: 'top') => void {
  const target = useRef<{ id: string; place: 'top' | undefined } | undefined>(undefined);
  useEffect(() => {
    if (!target.current) return;
    const element = document.getElementById(target.current.id);
    if (!element) return;
    element.focus({ preventScroll: target.current.place === 'top' });
    if (target.current.place === 'top') element.scrollIntoView({ block: 'start' });
    target.current = undefined;
  });
  return (id, place) => {
    target.current = { id, place };
  };
}
