import { createStore, type UseStore } from 'idb-keyval';

/**
 * Milliseconds. Some browsers' IndexedDB never answers (WebKit at a first opening): the course
 * opens and says so rather than wait for ever.
 */
const PATIENCE = 4000;

/**
 * One of this browser's stores. It rejects, as every fault does, also where naming the storage
 * throws (Safari, Firefox with blocked third-party storage) and where it does not answer; once it
 * answers again it is used again.
 */
export function openStore(database: string, name: string): UseStore {
  return patient(createStore(database, name), storage);
}

/** All stores of a page are one storage: who waited for one in vain does not wait for the next. */
const storage = { isMute: false };

/** `store`, but no question to it stays open for longer than `PATIENCE`. */
export function patient(store: UseStore, state: typeof storage): UseStore {
  return (mode, work) =>
    new Promise((resolve, reject) => {
      if (state.isMute)
        return reject(new DOMException('The storage does not answer', 'TimeoutError'));
      const timer = setTimeout(() => {
        state.isMute = true;
        reject(new DOMException('The storage does not answer', 'TimeoutError'));
      }, PATIENCE);
      const answered = () => {
        clearTimeout(timer);
        state.isMute = false;
      };
      (async () => store(mode, work))().finally(answered).then(resolve, reject);
    });
}
