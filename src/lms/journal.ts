/**
 * This browser's copy, in IndexedDB: a transaction that completed survives the death of the
 * browser, which localStorage does not promise (Chromium writes it out seconds later). Everything
 * is keyed by learner, so that a shared computer shows nobody another's draft.
 */
import { del, get, set, update, type UseStore } from 'idb-keyval';
import type { Journal, JournalFault } from '../model/journal.ts';

function faultOf(thrown: unknown): JournalFault {
  return thrown instanceof DOMException && thrown.name === 'QuotaExceededError'
    ? 'full'
    : 'blocked';
}

/**
 * `learner`: what keys it (see `journalKey`); it may take a moment to know. `takeIn` gets a copy
 * that could not be read when it was asked for, before anything is written over it, and says
 * whether it brought something new: then a newer record is about to be written.
 */
export function openJournal(
  learner: string | Promise<string>,
  store: UseStore,
  takeIn: (found: unknown) => boolean = () => false,
): Journal {
  let isUnread = false;
  const at = async (name: string) => `${await learner}/${name}`;
  const fault = (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (thrown: unknown) => faultOf(thrown),
    );
  return {
    read: async () =>
      get(await at('record'), store).catch(() => {
        isUnread = true;
        return undefined;
      }),
    write: async (record) => {
      const key = await at('record');
      return fault(
        (async () => {
          if (isUnread) {
            const found = await get(key, store);
            isUnread = false;
            if (found !== undefined && takeIn(found))
              throw new DOMException('A newer record follows', 'AbortError');
          }
          await set(key, record, store);
        })(),
      );
    },
    setAside: async (copy) =>
      fault(update<unknown[]>(await at('asides'), (held) => [...(held ?? []), copy], store)),
    asides: async () =>
      get(await at('asides'), store).then(
        (held) => held ?? [],
        () => [],
      ),
    clear: async () => {
      await fault(del(await at('record'), store));
      await fault(del(await at('asides'), store));
    },
    setting: async (name) =>
      get<string>(await at(`setting/${name}`), store).then(
        (value) => value ?? '',
        () => '',
      ),
    keepSetting: async (name, value) => {
      await fault(set(await at(`setting/${name}`), value, store));
    },
  };
}
