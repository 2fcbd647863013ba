import type { Page } from '@playwright/test';

/**
 * From now on the database gives no page the learner's record that it is asked for first: the one
 * that it holds.
 */
export function unreadable(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const { get } = IDBObjectStore.prototype;
    let broken: string | undefined;
    IDBObjectStore.prototype.get = function (asked) {
      const key = String(asked);
      if (key.endsWith('/record')) broken ??= key;
      if (key === broken)
        throw new DOMException('Failed to read large IndexedDB value', 'DataError');
      return get.call(this, asked);
    };
  });
}
