/** One piece of work that waits for its moment. */
export interface Timer {
  start(work: () => void, wait: number): void;
  /** Leaves one that runs alone. */
  startOnce(work: () => void, wait: number): void;
  stop(): void;
}

export function timer(): Timer {
  let running: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(running);
    running = undefined;
  };
  const start = (work: () => void, wait: number) => {
    stop();
    running = setTimeout(() => {
      running = undefined;
      work();
    }, wait);
  };
  return { start, stop, startOnce: (work, wait) => running === undefined && start(work, wait) };
}
