/**
 * Dragging a criterion by its grip, with mouse, pen or finger. It only adds to the buttons, which
 * do the same (WCAG 2.5.7).
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Axis } from '../own-criteria.ts';

/** Where the dragged one would go: before a row, or after it. */
export interface Target {
  axis: Axis;
  id: string;
  after: boolean;
}

export interface Drag {
  dragged: string | undefined;
  target: Target | undefined;
  start(id: string, event: PointerEvent): void;
}

/** Pixels from the edge of what scrolls within which it scrolls along, and by how much a move. */
const EDGE = 56;
const STRIDE = 14;

/**
 * Pixels around a row in which it still takes what is dropped: between two rows, or after the last.
 */
const REACH = 40;

/** The row under a point of the window, or the nearest one. */
function targetAt(x: number, y: number): Target | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-criterion]')].map((row) => {
    const { top, bottom, left, right } = row.getBoundingClientRect();
    return {
      row,
      after: y > (top + bottom) / 2,
      away: Math.max(top - y, y - bottom, left - x, x - right),
    };
  });
  const [nearest] = rows.sort((one, other) => one.away - other.away);
  if (!nearest || nearest.away > REACH) return undefined;
  return {
    axis: nearest.row.dataset['axis'] as Axis,
    id: nearest.row.dataset['criterion']!,
    after: nearest.after,
  };
}

export function useDrag(onDrop: (id: string, target: Target) => void): Drag {
  const [state, set] = useState<{ dragged: string; target: Target | undefined }>();
  const drop = useRef(onDrop);
  drop.current = onDrop;
  const stop = useRef<(() => void) | undefined>(undefined);
  useEffect(() => () => stop.current?.(), []);
  const start = (dragged: string, event: PointerEvent) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const scroller = (event.currentTarget as Element).closest('.step-scroll');
    let target: Target | undefined;
    const move = ({ clientX, clientY }: PointerEvent) => {
      const box = scroller?.getBoundingClientRect();
      if (box && clientY < box.top + EDGE) scroller?.scrollBy(0, -STRIDE);
      if (box && clientY > box.bottom - EDGE) scroller?.scrollBy(0, STRIDE);
      const found = targetAt(clientX, clientY);
      target = found?.id === dragged ? undefined : found;
      set({ dragged, target });
    };
    const end = (drops: boolean) => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', up);
      removeEventListener('pointercancel', cancel);
      removeEventListener('keydown', escape);
      stop.current = undefined;
      set(undefined);
      if (drops && target) drop.current(dragged, target);
    };
    const up = () => end(true);
    const cancel = () => end(false);
    const escape = ({ key }: KeyboardEvent) => key === 'Escape' && end(false);
    addEventListener('pointermove', move);
    addEventListener('pointerup', up);
    addEventListener('pointercancel', cancel);
    addEventListener('keydown', escape);
    stop.current = cancel;
    set({ dragged, target: undefined });
  };
  return { dragged: state?.dragged, target: state?.target, start };
}
