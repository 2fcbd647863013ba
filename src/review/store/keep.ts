/**
 * Keeps the review in this browser as it happens (IndexedDB). From `file://` some browsers refuse:
 * then the page says so.
 */
import { clear, createStore, entries, type UseStore } from 'idb-keyval';
import { atom } from 'nanostores';
import { $content, documentsOf } from './content.ts';
import { dirtyKeys, type DirtyKeys, type Progress } from './dirty.ts';
import { restored, REVIEW, SUBMISSION, type Restored } from './restore.ts';
import {
  $authors,
  $bank,
  $decisions,
  $knows,
  $me,
  $names,
  $reviews,
  $submissions,
  $weights,
} from './review.ts';
import { $seen } from './seen.ts';

export type Kept =
  | { at: 'nothing' }
  | { at: 'saving' }
  | { at: 'saved'; moment: Date }
  /** `grades`: some of what was judged is not kept; else only texts, which the LMS's zip has. */
  | { at: 'failed'; grades: boolean };
export const $kept = atom<Kept>({ at: 'nothing' });

/** Values that are one key each. */
const SINGLE = {
  weights: $weights,
  bank: $bank,
  authors: $authors,
  knows: $knows,
  names: $names,
  decisions: $decisions,
  seen: $seen,
  me: $me,
};

let store: UseStore | undefined;
let keys: DirtyKeys | undefined;

const isText = (key: string) => key.startsWith(SUBMISSION);

function valueOf(key: string): unknown {
  if (key.startsWith(REVIEW)) return $reviews.get()[key.slice(REVIEW.length)];
  if (isText(key)) {
    const id = key.slice(SUBMISSION.length);
    return $submissions.get().find((one) => one.id === id);
  }
  return SINGLE[key as keyof typeof SINGLE].get();
}

function show({ dirty, failed }: Progress): void {
  if (failed.length > 0) $kept.set({ at: 'failed', grades: !failed.every(isText) });
  else $kept.set(dirty > 0 ? { at: 'saving' } : { at: 'saved', moment: new Date() });
}

/**
 * What was judged and is still being written, or could not be, is not left behind without a
 * question. Texts are in the LMS's zip.
 */
function asksBeforeLeaving(event: BeforeUnloadEvent): void {
  const { at } = $kept.get();
  if ((at === 'saving' || at === 'failed') && Object.keys($reviews.get()).length > 0)
    event.preventDefault();
}

/** All of it in one transaction: what half of it says would be read as all. */
function writing(place: UseStore) {
  return (some: readonly (readonly [string, unknown])[]) =>
    place('readwrite', (objects) => {
      for (const [key, value] of some)
        if (value === undefined) objects.delete(key);
        else objects.put(value, key);
      return new Promise<void>((resolve, reject) => {
        const { transaction } = objects;
        transaction.oncomplete = () => resolve();
        transaction.onabort = transaction.onerror = () => reject(transaction.error);
      });
    });
}

const drawnAuthor = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => (byte % 36).toString(36)).join(
    '',
  );

/** Fills the stores with what this browser keeps, then keeps every change. */
export async function keep(): Promise<void> {
  addEventListener('beforeunload', asksBeforeLeaving);
  const content = $content.get();
  const documents = content ? documentsOf(content) : {};
  let changed: string[];
  try {
    store = createStore('cuentas-clave-revision', 'todo');
    const found = new Map(await entries<string, unknown>(store));
    const all = restored(found, documents, drawnAuthor());
    changed = found.has('me') ? all.changed : [...all.changed, 'me', 'knows'];
    fill(all);
  } catch {
    $me.set(drawnAuthor());
    $kept.set({ at: 'failed', grades: true });
    return;
  }
  const own = dirtyKeys({
    place: { write: writing(store) },
    value: valueOf,
    weight: (key) => Number(isText(key)),
    show,
  });
  keys = own;
  listen(own);
  if (changed.length > 0) own.touch(changed);
  // Room that another page freed, or a permission that was given meanwhile.
  addEventListener('focus', () => $kept.get().at === 'failed' && own.retry());
}

function fill(all: Restored): void {
  $me.set(all.me);
  $submissions.set(all.submissions);
  $reviews.set(all.reviews);
  $weights.set(all.weights);
  $bank.set(all.bank);
  $authors.set(all.authors);
  $knows.set(all.knows);
  $names.set(all.names);
  $decisions.set(all.decisions);
  $seen.set(all.seen);
}

function listen(own: DirtyKeys): void {
  $submissions.listen((now, before = []) => {
    const known = new Map(before.map((one) => [one.id, one]));
    const ids = new Set(now.map(({ id }) => id));
    own.touch([
      ...now.filter((one) => known.get(one.id) !== one).map(({ id }) => SUBMISSION + id),
      ...before.filter(({ id }) => !ids.has(id)).map(({ id }) => SUBMISSION + id),
    ]);
  });
  $reviews.listen((now, before = {}) => {
    const all = [...new Set([...Object.keys(now), ...Object.keys(before)])];
    own.touch(all.filter((id) => now[id] !== before[id]).map((id) => REVIEW + id));
  });
  for (const [key, $value] of Object.entries(SINGLE)) $value.listen(() => own.touch([key]));
}

/** Takes everything out of this browser. */
export async function forget(): Promise<void> {
  $submissions.set([]);
  $reviews.set({});
  $names.set({});
  $decisions.set({});
  $seen.set([]);
  keys?.drop();
  if (store) await clear(store);
  $kept.set({ at: 'nothing' });
  // The name of who judges here stays.
  keys?.touch(['me', 'authors', 'knows']);
}
