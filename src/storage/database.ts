/** One database of this browser, as idb-keyval asks for it, with a connection that is let go of. */
import type { UseStore } from 'idb-keyval';

export interface Database {
  use: UseStore;
  /**
   * Lets go of the connection once what it was asked is done; the next question opens another. A
   * page that is left with one open, or while it opens, can leave the database mute for all that
   * come after it (seen in WebKit).
   */
  close(): void;
}

/** `objects`: the name of its one object store. */
export function database(name: string, objects: string): Database {
  let opening: Promise<IDBDatabase> | undefined;
  const close = () => {
    opening?.then(
      (opened) => opened.close(),
      () => undefined,
    );
    opening = undefined;
  };
  const open = () =>
    (opening ??= new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onupgradeneeded = () => request.result.createObjectStore(objects);
      request.onerror = () => {
        opening = undefined;
        reject(request.error);
      };
      request.onsuccess = () => {
        const opened = request.result;
        // Browsers close connections on their own, too.
        opened.onclose = () => (opening = undefined);
        opened.onversionchange = close;
        resolve(opened);
      };
    }));
  return {
    use: async (mode, work) => work((await open()).transaction(objects, mode).objectStore(objects)),
    close,
  };
}
