/**
 * What the instructor has open and has judged. The only place that changes it; who keeps it
 * listens.
 */
import { atom, map } from 'nanostores';
import { emptyReview, type MarkValue, type Review } from '../grade/marks.ts';
import { differences, mergeReviews, type ReviewFile } from '../grade/review-file.ts';
import { joined, type Rejected, type Submission } from '../open/submission.ts';

export const $submissions = atom<readonly Submission[]>([]);
export const $rejected = atom<readonly Rejected[]>([]);
/** By submission. Some may be of submissions that are not open here. */
export const $reviews = map<Record<string, Review>>({});
/** Points by `<rubric>.<criterion>` where they were changed. */
export const $weights = atom<Readonly<Record<string, number>>>({});
export const $bank = atom<readonly string[]>([]);
/** The submission on the screen. */
export const $current = atom<string | undefined>(undefined);

/** `of` names what changed: typing in one field is one step. */
type Step =
  | { of: string; id: string; before: Review | undefined }
  | { of: string; weights: Readonly<Record<string, number>> };
const MOST_STEPS = 200;
export const $history = atom<readonly Step[]>([]);

function remember(step: Step): void {
  const steps = $history.get();
  if (step.of !== '' && steps.at(-1)?.of === step.of) return;
  $history.set([...steps, step].slice(-MOST_STEPS));
}

export const reviewOf = (id: string): Review => $reviews.get()[id] ?? emptyReview();

export function add(submissions: readonly Submission[], rejected: readonly Rejected[]): void {
  const { kept, duplicates } = joined($submissions.get(), submissions);
  $submissions.set(kept);
  const known = new Set($rejected.get().map(({ path, code }) => `${code} ${path}`));
  const fresh = [...rejected, ...duplicates].filter(
    ({ path, code }) => !known.has(`${code} ${path}`),
  );
  if (fresh.length > 0) $rejected.set([...$rejected.get(), ...fresh]);
}

function change(id: string, next: Review, of = ''): void {
  remember({ of, id, before: $reviews.get()[id] });
  $reviews.setKey(id, next);
}

/** Undefined takes the mark away. */
export function mark(id: string, key: string, value: MarkValue | undefined): void {
  const review = reviewOf(id);
  change(id, {
    ...review,
    marks: { ...review.marks, [key]: { value: value ?? null, at: Date.now() } },
  });
}

/** One answer's 0–3, beside those that are there. */
export function markAnswer(id: string, key: string, slot: string, score: number): void {
  const before = reviewOf(id).marks[key]?.value;
  mark(id, key, {
    kind: 'answers',
    scores: { ...(before?.kind === 'answers' ? before.scores : {}), [slot]: score },
  });
}

export function note(id: string, key: string, text: string): void {
  const review = reviewOf(id);
  change(
    id,
    { ...review, notes: { ...review.notes, [key]: { text, at: Date.now() } } },
    `note ${id} ${key}`,
  );
}

export function comment(id: string, text: string): void {
  change(id, { ...reviewOf(id), comment: { text, at: Date.now() } }, `comment ${id}`);
}

export function weigh(key: string, points: number | undefined): void {
  const { [key]: _, ...rest } = $weights.get();
  remember({ of: `weight ${key}`, weights: $weights.get() });
  $weights.set(points === undefined ? rest : { ...rest, [key]: points });
}

/** The submission whose review it changed, or undefined when there was nothing to undo. */
export function undo(): string | undefined {
  const step = $history.get().at(-1);
  if (!step) return undefined;
  $history.set($history.get().slice(0, -1));
  if ('weights' in step) {
    $weights.set(step.weights);
    return $current.get();
  }
  // What another window or file holds is older than this return, so it may not win a later merge.
  $reviews.setKey(step.id, restamped(step.before ?? emptyReview(), reviewOf(step.id)));
  return step.id;
}

function restamped(before: Review, after: Review): Review {
  const at = Date.now();
  const marks = Object.fromEntries(
    Object.keys(after.marks).map((key) => [
      key,
      before.marks[key]?.at === after.marks[key]!.at
        ? after.marks[key]!
        : { value: before.marks[key]?.value ?? null, at },
    ]),
  );
  const notes = Object.fromEntries(
    Object.keys(after.notes).map((key) => [
      key,
      before.notes[key]?.at === after.notes[key]!.at
        ? after.notes[key]!
        : { text: before.notes[key]?.text ?? '', at },
    ]),
  );
  if (!after.comment) return { marks, notes };
  return {
    marks,
    notes,
    comment:
      before.comment?.at === after.comment.at
        ? after.comment
        : { text: before.comment?.text ?? '', at },
  };
}

export function keepPhrase(text: string): void {
  const phrase = text.trim();
  if (phrase !== '' && !$bank.get().includes(phrase)) $bank.set([...$bank.get(), phrase]);
}

export function dropPhrase(phrase: string): void {
  $bank.set($bank.get().filter((one) => one !== phrase));
}

export function reviewFile(): ReviewFile {
  const names = new Map($submissions.get().map(({ id, name }) => [id, name]));
  const reviews = Object.fromEntries(
    Object.entries($reviews.get()).map(([id, review]) => [
      id,
      { name: names.get(id) ?? '', review },
    ]),
  );
  return { weights: { ...$weights.get() }, bank: [...$bank.get()], reviews };
}

/** Another instructor's review, joined mark by mark. Own weights stay where both changed them. */
export function join(file: ReviewFile): { reviews: number; differ: number } {
  let differ = 0;
  const next = { ...$reviews.get() };
  for (const [id, { review }] of Object.entries(file.reviews)) {
    const mine = next[id] ?? emptyReview();
    differ += differences(mine, review);
    next[id] = mergeReviews(mine, review);
  }
  $reviews.set(next);
  $weights.set({ ...file.weights, ...$weights.get() });
  $bank.set([...new Set([...$bank.get(), ...file.bank])]);
  $history.set([]);
  return { reviews: Object.keys(file.reviews).length, differ };
}
