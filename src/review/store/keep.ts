/**
 * Keeps the review in this browser as it happens (IndexedDB). From `file://` some browsers refuse:
 * then the page says so.
 */
import { clear, createStore, delMany, entries, set, setMany, type UseStore } from 'idb-keyval';
import { atom } from 'nanostores';
import * as v from 'valibot';
import { ReviewSchema, type Review } from '../grade/marks.ts';
import { parseRecord } from '../../model/record.ts';
import type { Submission } from '../open/submission.ts';
import { $bank, $reviews, $submissions, $weights } from './review.ts';

export type Kept =
  { at: 'nothing' } | { at: 'saving' } | { at: 'saved'; moment: Date } | { at: 'failed' };
export const $kept = atom<Kept>({ at: 'nothing' });

const SUBMISSION = 's:';
const REVIEW = 'r:';

let store: UseStore | undefined;

/** Writes that are under way: only when the last has ended is it true that all is saved. */
let pending = 0;

function saving(work: Promise<unknown>): void {
  pending++;
  if ($kept.get().at !== 'failed') $kept.set({ at: 'saving' });
  work.then(
    () => {
      pending--;
      if (pending === 0) $kept.set({ at: 'saved', moment: new Date() });
    },
    () => {
      pending--;
      $kept.set({ at: 'failed' });
    },
  );
}

/** What is still being written, or could not be, is not left behind without a question. */
function asksBeforeLeaving(event: BeforeUnloadEvent): void {
  if (pending > 0 || ($kept.get().at === 'failed' && Object.keys($reviews.get()).length > 0))
    event.preventDefault();
}

/** Fills the stores with what this browser keeps, then keeps every change. */
export async function keep(): Promise<void> {
  addEventListener('beforeunload', asksBeforeLeaving);
  try {
    store = createStore('cuentas-clave-revision', 'todo');
    restore(new Map((await entries<string, unknown>(store)).map(([key, value]) => [key, value])));
  } catch {
    $kept.set({ at: 'failed' });
    return;
  }
  const place = store;
  $submissions.listen((now, before = []) => saving(keepSubmissions(place, now, before)));
  $reviews.listen((now, before = {}) => {
    const changed = Object.keys(now).filter((id) => now[id] !== before[id]);
    saving(
      setMany(
        changed.map((id) => [REVIEW + id, now[id]]),
        place,
      ),
    );
  });
  $weights.listen((now) => saving(set('weights', now, place)));
  $bank.listen((now) => saving(set('bank', now, place)));
}

async function keepSubmissions(
  place: UseStore,
  now: readonly Submission[],
  before: readonly Submission[],
): Promise<void> {
  const known = new Map(before.map((one) => [one.id, one]));
  await setMany(
    now.filter((one) => known.get(one.id) !== one).map((one) => [SUBMISSION + one.id, one]),
    place,
  );
  const ids = new Set(now.map(({ id }) => id));
  await delMany(
    before.filter(({ id }) => !ids.has(id)).map(({ id }) => SUBMISSION + id),
    place,
  );
}

function isSubmission(value: unknown): value is Submission {
  const one = value as Partial<Submission> | null;
  return (
    typeof one?.id === 'string' &&
    typeof one.wrapper?.lms === 'string' &&
    typeof one.meta?.document === 'string' &&
    parseRecord(one.record).ok
  );
}

function restore(found: ReadonlyMap<string, unknown>): void {
  const starting = (prefix: string) =>
    [...found]
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, value]) => [key.slice(prefix.length), value] as const);
  // What an earlier version of this page kept may have another shape: it is opened again from the
  // LMS's zip.
  $submissions.set(
    starting(SUBMISSION).flatMap(([, value]) => (isSubmission(value) ? [value] : [])),
  );
  const reviews: Record<string, Review> = {};
  for (const [id, value] of starting(REVIEW)) {
    const review = v.safeParse(ReviewSchema, value);
    if (review.success) reviews[id] = review.output;
  }
  $reviews.set(reviews);
  const weights = v.safeParse(v.record(v.string(), v.number()), found.get('weights'));
  if (weights.success) $weights.set(weights.output);
  const bank = v.safeParse(v.array(v.string()), found.get('bank'));
  if (bank.success) $bank.set(bank.output);
}

/** Takes everything out of this browser. */
export async function forget(): Promise<void> {
  $submissions.set([]);
  $reviews.set({});
  if (store) await clear(store);
  $kept.set({ at: 'nothing' });
}
