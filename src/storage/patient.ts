import type { UseStore } from 'idb-keyval';

export interface Patience {
  /** All questions to it wait together: who asked in vain does not ask again. */
  isMute: boolean;
}

const unanswered = () => new DOMException('The storage does not answer', 'TimeoutError');

export function isUnanswered(fault: unknown): boolean {
  return fault instanceof DOMException && fault.name === 'TimeoutError';
}

/**
 * `store`, but no question to it stays open for longer than `wait` milliseconds. Once it answers
 * again it is asked again.
 */
export function patient(store: UseStore, wait: number, state: Patience): UseStore {
  return (mode, work) =>
    new Promise((resolve, reject) => {
      if (state.isMute) return reject(unanswered());
      const timer = setTimeout(() => {
        state.isMute = true;
        reject(unanswered());
      }, wait);
      const answered = () => {
        clearTimeout(timer);
        state.isMute = false;
      };
      (async () => store(mode, work))().finally(answered).then(resolve, reject);
    });
}
