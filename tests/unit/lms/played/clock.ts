/** A clock that stands still unless it is told to pass. */
export interface Clock {
  readonly now: number;
  start(run: () => void, milliseconds?: number, every?: boolean): number;
  stop(id: number): void;
  /** What is due in so much time happens, each in its turn, with all that it sets going. */
  pass(milliseconds: number): Promise<void>;
}

/** All promises that can be kept without the clock are. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 3; round++) await new Promise((done) => setImmediate(done));
}

export function stoppedClock(start: number): Clock {
  let now = start;
  let ids = 0;
  const due = new Map<number, { at: number; run: () => void; again: number | undefined }>();
  return {
    get now() {
      return now;
    },
    start(run, milliseconds = 0, every = false) {
      const after = Math.max(Number(milliseconds) || 0, every ? 1 : 0);
      due.set(++ids, { at: now + after, run, again: every ? after : undefined });
      return ids;
    },
    stop: (id) => void due.delete(id),
    async pass(milliseconds) {
      const end = now + milliseconds;
      await settle();
      for (;;) {
        const [next] = [...due].sort(([a, one], [b, other]) => one.at - other.at || a - b);
        if (!next || next[1].at > end) break;
        const [id, timer] = next;
        now = Math.max(now, timer.at);
        if (timer.again === undefined) due.delete(id);
        else timer.at = now + timer.again;
        timer.run();
        await settle();
      }
      now = end;
    },
  };
}
