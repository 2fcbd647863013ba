/** Reviews in and out: the file of all that was judged, and another instructor's joined to it. */
import { atom } from 'nanostores';
import { agreementOf, type Agreement, type Pair } from '../grade/agreement.ts';
import { conflictsIn, joinedKnows, mergeReviews, turnedTo, type Conflict } from '../grade/merge.ts';
import type { Review } from '../grade/marks.ts';
import { rubricsOf } from '../grade/submission-content.ts';
import { slotsIn } from '../give-back/feedback.ts';
import type { ReviewFile } from '../grade/review-file.ts';
import { writtenAt } from '../grade/version.ts';
import { offeredWeights, type Offered } from '../grade/weights.ts';
import { plainWords } from '../../model/spelling.ts';
import type { Submission } from '../open/submission.ts';
import { $content } from './content.ts';
import {
  $authors,
  $bank,
  $knows,
  $me,
  $names,
  $reviews,
  $submissions,
  $weights,
  remember,
  type Joinable,
} from './review.ts';

/** Points of the review that was joined last, until the instructor chose. */
export const $offered = atom<Offered | undefined>(undefined);

/** How far the instructor of the last joined review differs from this one. */
export const $agreement = atom<(Agreement & { author: string }) | undefined>(undefined);

const here = (): Joinable => ({
  reviews: $reviews.get(),
  weights: $weights.get(),
  bank: $bank.get(),
  authors: $authors.get(),
  knows: $knows.get(),
});

export function reviewFile(): ReviewFile {
  const names = new Map($submissions.get().map(({ id, name }) => [id, name]));
  const reviews = Object.fromEntries(
    Object.entries($reviews.get()).map(([id, review]) => [
      id,
      { name: names.get(id) ?? $names.get()[id] ?? '', review },
    ]),
  );
  return {
    weights: { ...$weights.get() },
    bank: [...$bank.get()],
    author: $me.get(),
    authors: { ...$authors.get() },
    knows: { ...$knows.get() },
    reviews,
  };
}

const documentOf = (id: string) => id.slice(id.lastIndexOf(':') + 1);

/** How submissions without an own id, and Brightspace's, were called until November 2026. */
const isOldId = (id: string) => /^(?:plain:[^~]*|brightspace:\d+|blackboard:[^_]*):[^:]+$/.test(id);

/**
 * Whose review it is here. The same text tells more than the id: two instructors who opened the
 * same loose files in another order call them differently. An id of before is found by its name,
 * where one alone has it.
 */
function targetOf(
  id: string,
  { name, review }: { name: string; review: Review },
  submissions: readonly Submission[],
): string {
  const own = submissions.find((one) => one.id === id);
  const has = (one: Submission) =>
    one.version === review.version || one.earlier.some(({ version }) => version === review.version);
  if (own && (review.version === '' || has(own))) return id;
  const near = submissions.filter(({ meta }) => meta.document === documentOf(id));
  const lms = id.slice(0, id.indexOf(':'));
  const same = near.filter((one) => one.wrapper.lms === lms && has(one));
  if (review.version !== '' && same.length === 1) return same[0]!.id;
  if (own || !isOldId(id)) return id;
  const named = near.filter(
    (one) =>
      one.wrapper.lms === lms && plainWords(one.name) === plainWords(name) && name.trim() !== '',
  );
  return named.length === 1 ? named[0]!.id : id;
}

export interface JoinedFile {
  reviews: number;
  /** Points where two said different things and nobody chose yet. */
  conflicts: number;
}

/**
 * Another instructor's review, joined part by part; nothing that differs is decided. Points are not
 * changed: they are offered.
 */
export function join(file: ReviewFile): JoinedFile {
  const before = here();
  remember({ of: '', join: before });
  const submissions = $submissions.get();
  const byId = new Map(submissions.map((one) => [one.id, one]));
  const next = { ...before.reviews };
  const names = { ...$names.get() };
  const pairs: Pair[] = [];
  for (const [id, given] of Object.entries(file.reviews)) {
    const target = targetOf(id, given, submissions);
    const open = byId.get(target);
    const theirs = open
      ? turnedTo(given.review, open.version, writtenAt(open.record))
      : given.review;
    const mine = next[target];
    if (open && mine) pairs.push(...pairOf(open, mine, theirs));
    next[target] = mine ? mergeReviews([mine, before.knows], [theirs, file.knows]) : theirs;
    if (!open && given.name !== '') names[target] = given.name;
  }
  const agreement = agreementOf(pairs, before.weights, [before.knows, file.knows]);
  $agreement.set(agreement && { ...agreement, author: file.author });
  $names.set(names);
  $authors.set({ ...file.authors, ...before.authors });
  $knows.set(joinedKnows(before.knows, file.knows));
  $bank.set([...new Set([...before.bank, ...file.bank])]);
  $reviews.set(next);
  const rubrics = $content.get()?.rubrics ?? [];
  const offered = offeredWeights(rubrics, before.weights, file.weights);
  $offered.set(
    offered.offers.length + offered.refused.length > 0 || offered.zero ? offered : undefined,
  );
  return { reviews: Object.keys(file.reviews).length, conflicts: allConflicts().length };
}

function pairOf(submission: Submission, mine: Review, theirs: Review): Pair[] {
  const content = $content.get();
  if (!content) return [];
  const [rubrics, slots] = [rubricsOf(content, submission), slotsIn(content, submission)];
  return [{ rubrics, slots, mine, theirs }];
}

export interface PlacedConflict extends Conflict {
  id: string;
}

/** What is open for a choice, over all submissions. */
export function allConflicts(): PlacedConflict[] {
  return Object.entries($reviews.get()).flatMap(([id, review]) =>
    conflictsIn(review).map((one) => ({ ...one, id })),
  );
}

/** Takes over the points that a colleague's review offers. */
export function acceptWeights(): void {
  const offered = $offered.get();
  if (!offered) return;
  remember({ of: '', weights: $weights.get() });
  const rubrics = $content.get()?.rubrics ?? [];
  const next = { ...$weights.get() };
  for (const { key, theirs } of offered.offers) {
    const [rubric, criterion] = key.split('.');
    const points = rubrics
      .find(({ id }) => id === rubric)
      ?.criteria.find(({ id }) => id === criterion)?.points;
    if (points === theirs) delete next[key];
    else next[key] = theirs;
  }
  $weights.set(next);
  $offered.set(undefined);
}

/**
 * Reviews of submissions that were not open find theirs when it opens, though it goes by another id
 * here.
 */
export function adoptReviews(): void {
  const submissions = $submissions.get();
  const open = new Set(submissions.map(({ id }) => id));
  const orphans = Object.entries($reviews.get()).filter(([id]) => !open.has(id));
  if (orphans.length === 0) return;
  const byId = new Map(submissions.map((one) => [one.id, one]));
  const next = { ...$reviews.get() };
  let found = false;
  for (const [id, review] of orphans) {
    const target = targetOf(id, { name: $names.get()[id] ?? '', review }, submissions);
    const submission = byId.get(target);
    if (target === id || !submission) continue;
    const turned = turnedTo(review, submission.version, writtenAt(submission.record));
    const own = next[target];
    next[target] = own ? mergeReviews([own, $knows.get()], [turned, $knows.get()]) : turned;
    delete next[id];
    found = true;
  }
  if (found) $reviews.set(next);
}
