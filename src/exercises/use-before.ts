import { useRef } from 'preact/hooks';

/**
 * What something was when the control that is moving it was taken in hand: by pointer, or by the
 * focus that came to it. Tie `take` to both on what holds the controls.
 */
export function useBefore<Seen>(now: Seen): { before: Seen; take: () => void } {
  const before = useRef(now);
  const latest = useRef(now);
  latest.current = now;
  return { before: before.current, take: () => (before.current = latest.current) };
}
