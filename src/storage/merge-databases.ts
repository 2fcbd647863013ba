/** Moves what a spare database holds into the first one, value by value, so that nothing is lost. */
import { entries, type UseStore } from 'idb-keyval';

/**
 * `joined`: both values of one key as one; undefined where that cannot be: then the spare one's
 * stays where it is. Leaves in `spare` what was written there meanwhile.
 */
export async function mergeDatabases(
  first: UseStore,
  spare: UseStore,
  joined: (key: string, kept: unknown, news: unknown) => unknown,
): Promise<void> {
  const found = await entries<string, unknown>(spare);
  if (found.length === 0) return;
  const taken = await first('readwrite', (objects) => {
    const done: (readonly [string, unknown])[] = [];
    for (const [key, news] of found) {
      const request = objects.get(key) as IDBRequest<unknown>;
      request.onsuccess = () => {
        const value = request.result === undefined ? news : joined(key, request.result, news);
        if (value === undefined) return;
        objects.put(value, key);
        done.push([key, news]);
      };
    }
    return new Promise<typeof done>((resolve, reject) => {
      const { transaction } = objects;
      transaction.oncomplete = () => resolve(done);
      transaction.onabort = () => reject(transaction.error);
    });
  });
  await spare('readwrite', (objects) => {
    for (const [key, news] of taken) {
      const request = objects.get(key) as IDBRequest<unknown>;
      request.onsuccess = () => {
        if (JSON.stringify(request.result) === JSON.stringify(news)) objects.delete(key);
      };
    }
    return new Promise<void>((resolve, reject) => {
      const { transaction } = objects;
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
  });
}
