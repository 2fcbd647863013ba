import type { UseStore } from 'idb-keyval';

export interface Patience {
  /** All questions to it wait together: who asked in vain does not ask again. */
  isMute: boolean;
}

const unanswered = () => new DOMException('The storage does not answer', 'TimeoutError');

export function isUnanswered(fault: unknown): boolean {
  return fault instanceof DOMException && fault.name === 'TimeoutError';
}

/** Parts that a wait is cut into. */
const TURNS = 10;

/**
 * Runs once `wait` milliseconds have passed in which this page had time for other things: while it
 * is busy, what the storage answered has to wait like the timer. Returns what calls it off.
 */
export function whenLeftWaiting(wait: number, run: () => void): () => void {
  let turns = 0;
  let timer: ReturnType<typeof setTimeout>;
  const next = () => {
    timer = setTimeout(() => (++turns < TURNS ? next() : run()), wait / TURNS);
  };
  next();
  return () => clearTimeout(timer);
}

/**
 * `store`, but no question to it stays open for longer than `wait` milliseconds. Once it answers
 * again it is asked again.
 */
export function patient(store: UseStore, wait: number, state: Patience): UseStore {
  return (mode, work) =>
    new Promise((resolve, reject) => {
      if (state.isMute) return reject(unanswered());
      const stop = whenLeftWaiting(wait, () => {
        state.isMute = true;
        reject(unanswered());
      });
      const answered = () => {
        stop();
        state.isMute = false;
      };
      (async () => store(mode, work))().finally(answered).then(resolve, reject);
    });
}
