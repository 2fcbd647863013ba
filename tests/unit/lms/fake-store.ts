import type { UseStore } from 'idb-keyval';

/**
 * As much of an object store as idb-keyval asks for, on a Map. `fault` is what a transaction fails
 * with; `unreadable`, keys whose values cannot be read back.
 */
export function fakeStore() {
  const held = new Map<string, unknown>();
  const unreadable = new Set<string>();
  let fault: DOMException | undefined;
  const answered = (result: () => unknown) => {
    const request: Record<string, unknown> = {};
    queueMicrotask(() => {
      try {
        request['result'] = result();
        (request['onsuccess'] as (() => void) | undefined)?.call(request);
        (request['oncomplete'] as (() => void) | undefined)?.call(request);
      } catch (thrown) {
        request['error'] = thrown;
        (request['onerror'] as (() => void) | undefined)?.call(request);
      }
    });
    return request;
  };
  const read = (key: string) => {
    if (unreadable.has(key))
      throw new DOMException('Failed to read large IndexedDB value', 'DataError');
    return held.get(key);
  };
  const put = (value: unknown, key: string) => held.set(key, structuredClone(value));
  const objects = {
    get transaction() {
      return Object.assign(
        answered(() => undefined),
        { commit: () => {} },
      );
    },
    get: (key: string) => answered(() => read(key)),
    put,
    delete: (key: string) => held.delete(key),
    getAllKeys: () => answered(() => [...held.keys()]),
  };
  const store = (async (_mode: IDBTransactionMode, work: (store: IDBObjectStore) => unknown) => {
    if (fault) throw fault;
    return work(objects as unknown as IDBObjectStore);
  }) as UseStore;
  return {
    store,
    objects,
    held,
    put: (key: string, value: unknown) => put(value, key),
    unreadable,
    fail: (name?: string) => (fault = name === undefined ? undefined : new DOMException('', name)),
  };
}
