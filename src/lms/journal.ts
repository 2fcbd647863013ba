/**
 * This browser's copy, in IndexedDB: a transaction that completed survives the death of the
 * browser, which localStorage does not promise (Chromium writes it out seconds later). Everything
 * is keyed by copy, so that a shared computer shows nobody another's draft.
 */
import { del, get, update, type UseStore } from 'idb-keyval';
import type { Journal, JournalFault } from '../model/journal.ts';
import type { LearnerRecord } from '../model/record.ts';
import { put } from '../storage/commit.ts';
import { forgetLast, keepLast } from './last-words.ts';

/** Where the storage did not say what it holds. */
async function joinedLater(key: string, record: LearnerRecord, store: UseStore): Promise<void> {
  const { joinedWrite } = await import('./joined.ts');
  return joinedWrite(key, record, store);
}

function faultOf(thrown: unknown): JournalFault {
  return thrown instanceof DOMException && thrown.name === 'QuotaExceededError'
    ? 'full'
    : 'blocked';
}

/**
 * `copy`: its key (see `held-copies.ts`); it may take a moment to know. `isUnread`: the storage did
 * not say what it holds there, so that nothing may be written over it.
 */
export function openJournal(
  copy: string | Promise<string>,
  store: UseStore,
  isUnread: boolean | Promise<boolean> = false,
): Journal {
  let known: string | undefined;
  void Promise.resolve(copy).then((key) => (known = key));
  const at = async (name: string) => `${await copy}/${name}`;
  const fault = (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (thrown: unknown) => faultOf(thrown),
    );
  return {
    write: async (record) =>
      fault(
        (await isUnread)
          ? joinedLater(await at('record'), record, store)
          : put(await at('record'), record, store),
      ),
    async writeLast(record) {
      if (known === undefined) return this.write(record);
      keepLast(known, record);
      const failed = await this.write(record);
      if (!failed) forgetLast(known);
      return failed;
    },
    setAside: async (aside) =>
      fault(update<unknown[]>(await at('asides'), (held) => [...(held ?? []), aside], store)),
    asides: async () =>
      get(await at('asides'), store).then(
        (held) => held ?? [],
        () => [],
      ),
    feedbacks: async () =>
      get(await at('feedback'), store).then(
        (held) => held ?? {},
        () => ({}),
      ),
    keepFeedback: async (document, sealed) =>
      fault(
        update<object>(await at('feedback'), (held) => ({ ...held, [document]: sealed }), store),
      ),
    clear: async () => {
      forgetLast(await copy);
      for (const name of ['record', 'asides', 'feedback']) await fault(del(await at(name), store));
    },
    setting: async (name) =>
      get<string>(await at(`setting/${name}`), store).then(
        (value) => value ?? '',
        () => '',
      ),
    keepSetting: async (name, value) => {
      await fault(put(await at(`setting/${name}`), value, store));
    },
  };
}
