/**
 * Keeps the review in this browser as it happens (IndexedDB). From `file://` some browsers refuse:
 * then the page says so.
 */
import { clear, entries, type UseStore } from 'idb-keyval';
import { atom } from 'nanostores';
import { commit } from '../../storage/commit.ts';
import type { Documents } from '../open/read-submissions.ts';
import { $content, documentsOf } from './content.ts';
import { dirtyKeys, type DirtyKeys, type Progress } from './dirty.ts';
import { join } from './join.ts';
import { place } from './place.ts';
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
  add,
} from './review.ts';
import { $seen } from './seen.ts';

export type Kept =
  | { at: 'nothing' }
  | { at: 'saving' }
  | { at: 'saved'; moment: Date }
  /** `grades`: some of what was judged is not kept; else only texts, which the LMS's zip has. */
  | { at: 'failed'; grades: boolean };
export const $kept = atom<Kept>({ at: 'nothing' });
/** This browser does not answer for what it kept before; what is done now is kept apart. */
export const $keptBefore = atom(false);

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
function writing(store: UseStore) {
  return (some: readonly (readonly [string, unknown])[]) =>
    store('readwrite', (objects) => {
      for (const [key, value] of some)
        if (value === undefined) objects.delete(key);
        else objects.put(value, key);
      return commit(objects);
    });
}

const drawnAuthor = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => (byte % 36).toString(36)).join(
    '',
  );

/** Fills the stores with what this browser keeps, then keeps every change. */
export async function keep(): Promise<void> {
  addEventListener('beforeunload', asksBeforeLeaving);
  addEventListener('pagehide', place.close);
  const content = $content.get();
  const documents = content ? documentsOf(content) : {};
  let changed: string[];
  try {
    const found = new Map(await entries<string, unknown>(place.store));
    const all = restored(found, documents, drawnAuthor());
    changed = found.has('me') ? all.changed : [...all.changed, 'me', 'knows'];
    fill(all);
  } catch {
    $me.set(drawnAuthor());
    $kept.set({ at: 'failed', grades: true });
    return;
  }
  const own = dirtyKeys({
    place: { write: writing(place.store) },
    value: valueOf,
    weight: (key) => Number(isText(key)),
    show,
  });
  keys = own;
  listen(own);
  if (changed.length > 0) own.touch(changed);
  $keptBefore.set(place.isSpare());
  void place.late.then((store) => takeLate(store, documents));
  // Room that another page freed, or a permission that was given meanwhile.
  addEventListener('focus', () => $kept.get().at === 'failed' && own.retry());
}

/** What was kept before and could not be told at the start, joined to what was done since. */
async function takeLate(store: UseStore, documents: Documents): Promise<void> {
  const found = new Map(await entries<string, unknown>(store));
  const { submissions, reviews, names, me, ...all } = restored(found, documents, drawnAuthor());
  add(submissions, []);
  join({
    ...all,
    author: me,
    reviews: Object.fromEntries(
      Object.entries(reviews).map(([id, review]) => [id, { name: names[id] ?? '', review }]),
    ),
  });
  $keptBefore.set(false);
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
  await clear(place.store);
  $kept.set({ at: 'nothing' });
  // The name of who judges here stays.
  keys?.touch(['me', 'authors', 'knows']);
}
