import { promisifyRequest, type UseStore } from 'idb-keyval';

/**
 * Ends the transaction that changed `objects` and resolves once it is kept. Without this it waits
 * for its page to hear of every answer, and a page that is left meanwhile takes the change with it
 * (Chromium).
 */
export function commit({ transaction }: IDBObjectStore): Promise<void> {
  transaction.commit();
  return promisifyRequest(transaction);
}

/** As idb-keyval's `set`, but what is on its way when the page goes is kept. */
export function put(key: string, value: unknown, store: UseStore): Promise<void> {
  return store('readwrite', (objects) => {
    objects.put(value, key);
    return commit(objects);
  });
}
