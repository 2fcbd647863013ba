/**
 * This browser's copy, in IndexedDB: a transaction that completed survives the death of the browser, which localStorage does not promise (Chromium writes it
 * out seconds later). Everything is keyed by learner, so that a shared computer shows nobody another's draft.
 */
import { createStore, del, get, set, update, type UseStore } from 'idb-keyval';
import type { Journal, JournalFault } from '../model/journal.ts';

const DATABASE = 'cuentas-clave';

function faultOf(thrown: unknown): JournalFault {
  return thrown instanceof DOMException && thrown.name === 'QuotaExceededError' ? 'full' : 'blocked';
}

/** Storage that throws on opening, even on being named (Safari, Firefox with blocked third-party storage), is the fault `blocked` at each call. */
function openStore(): UseStore {
  try {
    return createStore(DATABASE, 'copies');
  } catch {
    return () => Promise.reject(new Error('no storage'));
  }
}

/** `learner`: what keys it; never '' (see `journalKey`). */
export function openJournal(learner: string, store: UseStore = openStore()): Journal {
  const record = `${learner}/record`;
  const asides = `${learner}/asides`;
  const keep = (key: string, value: unknown) =>
    set(key, value, store).then(
      () => undefined,
      (thrown: unknown) => faultOf(thrown),
    );
  return {
    read: () => get(record, store).catch(() => undefined),
    write: (value) => keep(record, value),
    setAside: (copy) =>
      update<unknown[]>(asides, (held) => [...(held ?? []), copy], store).then(
        () => undefined,
        (thrown: unknown) => faultOf(thrown),
      ),
    asides: () => get(asides, store).then((held) => held ?? [], () => []),
    clear: () => del(record, store).then(() => del(asides, store)).catch(() => undefined),
    setting: (name) => get<string>(`${learner}/setting/${name}`, store).then((value) => value ?? '', () => ''),
    keepSetting: (name, value) => set(`${learner}/setting/${name}`, value, store).catch(() => undefined),
  };
}
