/** One piece of work that waits for its moment. */
export interface Timer {
  start(work: () => void, wait: number): void;
  /** Leaves one that waits alone. */
  startOnce(work: () => void, wait: number): void;
  stop(): void;
}

/**
 * Each key puts work off, and setting a timer of the browser's anew costs more than all else that is
 * done for a key: the one that runs is left alone, and looks again where it fires too early.
 */
export function timer(): Timer {
  let work: (() => void) | undefined;
  /** Milliseconds of the page's clock: when the work is due, and when the browser's timer fires. */
  let due = 0;
  let fires = Infinity;
  const look = (wait: number) => {
    fires = performance.now() + wait;
    setTimeout(() => {
      fires = Infinity;
      const left = due - performance.now();
      if (!work) return;
      if (left > 0) return look(left);
      const now = work;
      work = undefined;
      now();
    }, wait);
  };
  const start = (next: () => void, wait: number) => {
    work = next;
    due = performance.now() + wait;
    if (due < fires) look(wait);
  };
  return {
    start,
    startOnce: (next, wait) => work ?? start(next, wait),
    stop: () => (work = undefined),
  };
}
