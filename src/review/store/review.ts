/**
 * What the instructor has open and has judged. The only place that changes it; who keeps it
 * listens.
 */
import { atom, map } from 'nanostores';
import {
  emptyReview,
  type Knows,
  type MarkValue,
  type Passage,
  type Review,
} from '../grade/marks.ts';
import { chosen, proposalOf, turnedTo, type Conflict } from '../grade/merge.ts';
import { restamped, takenOver } from '../grade/restamp.ts';
import { writtenAt } from '../grade/version.ts';
import {
  decided,
  joined,
  pairKey,
  type Decisions,
  type Rejected,
  type Submission,
} from '../open/submission.ts';

export const $submissions = atom<readonly Submission[]>([]);
export const $rejected = atom<readonly Rejected[]>([]);
/** By submission, of its newest version. Some may be of submissions that are not open here. */
export const $reviews = map<Record<string, Review>>({});
/** Names by submission, for reviews whose submission is not open. */
export const $names = atom<Readonly<Record<string, string>>>({});
/** Points by `<rubric>.<criterion>` where they were changed. */
export const $weights = atom<Readonly<Record<string, number>>>({});
export const $bank = atom<readonly string[]>([]);
/** Which entries are of one person, as the instructor said. */
export const $decisions = atom<Decisions>({});
/** The key of this browser's instructor, drawn once (`marks.ts`). */
export const $me = atom('yo00');
/** Names of instructors by key. */
export const $authors = atom<Readonly<Record<string, string>>>({});
/** The newest change of each author that is here. */
export const $knows = atom<Knows>({});
/** The submission on the screen. */
export const $current = atom<string | undefined>(undefined);

/** All that a join changes. */
export interface Joinable {
  reviews: Record<string, Review>;
  weights: Readonly<Record<string, number>>;
  bank: readonly string[];
  authors: Readonly<Record<string, string>>;
  knows: Knows;
}

/** `of` names what changed: typing in one field is one step. */
type Step = { of: string } & (
  | { reviews: Record<string, Review | undefined> }
  | { weights: Readonly<Record<string, number>> }
  | { join: Joinable }
);
const MOST_STEPS = 200;
export const $history = atom<readonly Step[]>([]);

export function remember(step: Step): void {
  const steps = $history.get();
  if (step.of !== '' && steps.at(-1)?.of === step.of) return;
  $history.set([...steps, step].slice(-MOST_STEPS));
}

/** This moment as this author's: later than all of theirs, whatever the clock does. */
function stamp(): { at: number; by: string } {
  const [by, knows] = [$me.get(), $knows.get()];
  const at = Math.max(Date.now(), (knows[by] ?? 0) + 1);
  $knows.set({ ...knows, [by]: at });
  return { at, by };
}

const versionOf = (id: string) => $submissions.get().find((one) => one.id === id)?.version ?? '';

export const reviewOf = (id: string): Review => $reviews.get()[id] ?? emptyReview();

/** The review to write into: of the version that is open. */
const writable = (id: string): Review => $reviews.get()[id] ?? emptyReview(versionOf(id));

export function add(submissions: readonly Submission[], rejected: readonly Rejected[]): void {
  settle(joined($submissions.get(), submissions, $decisions.get()));
  const known = new Set($rejected.get().map(({ path, code }) => `${code} ${path}`));
  const fresh = rejected.filter(({ path, code }) => !known.has(`${code} ${path}`));
  if (fresh.length > 0) $rejected.set([...$rejected.get(), ...fresh]);
}

/** What was said of a text stays with that text when another takes its place. */
function settle(next: readonly Submission[]): void {
  const before = new Map($submissions.get().map((one) => [one.id, one]));
  const reviews = $reviews.get();
  const turned: Record<string, Review> = {};
  for (const one of next) {
    const review = reviews[one.id];
    if (!review || before.get(one.id) === one || review.version === one.version) continue;
    turned[one.id] = turnedTo(review, one.version, writtenAt(one.record));
  }
  if (Object.keys(turned).length > 0) {
    $reviews.set({ ...reviews, ...turned });
    $history.set(
      $history
        .get()
        .filter(
          (step) => !('reviews' in step) || !Object.keys(step.reviews).some((id) => turned[id]),
        ),
    );
  }
  $submissions.set(next);
}

/** The instructor says whether two entries are one person's; what was said of both stays. */
export function decide(pair: readonly [string, string], isSame: boolean): void {
  $decisions.set({ ...$decisions.get(), [pairKey(...pair)]: isSame ? 'same' : 'other' });
  settle(decided($submissions.get(), pair, isSame));
}

function change(id: string, next: Review, of = ''): void {
  remember({ of, reviews: { [id]: $reviews.get()[id] } });
  $reviews.setKey(id, next);
}

/** Undefined takes the mark away. */
export function mark(id: string, key: string, value: MarkValue | undefined): void {
  const review = writable(id);
  change(id, {
    ...review,
    marks: { ...review.marks, [key]: { value: value ?? null, ...stamp() } },
  });
}

/** The mark with one answer's 0–3 beside those that are there. */
function withAnswer(id: string, key: string, slot: string, score: number): MarkValue {
  const before = reviewOf(id).marks[key]?.value;
  return {
    kind: 'answers',
    scores: { ...(before?.kind === 'answers' ? before.scores : {}), [slot]: score },
  };
}

export function markAnswer(id: string, key: string, slot: string, score: number): void {
  mark(id, key, withAnswer(id, key, slot, score));
}

export function note(id: string, key: string, text: string): void {
  const review = writable(id);
  change(
    id,
    { ...review, notes: { ...review.notes, [key]: { value: text, ...stamp() } } },
    `note ${id} ${key}`,
  );
}

export function comment(id: string, text: string): void {
  change(id, { ...writable(id), comment: { value: text, ...stamp() } }, `comment ${id}`);
}

/** A comment on a passage; null takes it away. `key`: of one that is there. Returns its key. */
export function commentPassage(id: string, passage: Passage | null, key?: string): string {
  const review = writable(id);
  const when = stamp();
  const own = key ?? `${when.by}-${when.at.toString(36)}`;
  change(
    id,
    { ...review, passages: { ...review.passages, [own]: { value: passage, ...when } } },
    `passage ${id} ${own}`,
  );
  return own;
}

/** Of what two instructors said without seeing each other's, this one. */
export function choose(id: string, conflict: Conflict, index: number): void {
  change(id, chosen(reviewOf(id), conflict, { index, ...stamp() }));
}

/** What was said of the version before becomes said of this one. False where there was nothing. */
export function takeOver(id: string): boolean {
  const submission = $submissions.get().find((one) => one.id === id);
  if (!submission) return false;
  const review = writable(id);
  const said = proposalOf(
    review,
    submission.earlier.map(({ version }) => version),
  );
  if (!said) return false;
  change(id, takenOver(review, said, submission.record, stamp()));
  return true;
}

export function weigh(key: string, points: number | undefined): void {
  const { [key]: _, ...rest } = $weights.get();
  remember({ of: `weight ${key}`, weights: $weights.get() });
  $weights.set(points === undefined ? rest : { ...rest, [key]: points });
}

/** A submission whose review it changed, or undefined when there was nothing to undo. */
export function undo(): string | undefined {
  const step = $history.get().at(-1);
  if (!step) return undefined;
  $history.set($history.get().slice(0, -1));
  if ('weights' in step) {
    $weights.set(step.weights);
    return $current.get();
  }
  if ('join' in step) {
    const { reviews, weights, bank, authors, knows } = step.join;
    const me = $me.get();
    // What was seen is forgotten, so that the same file can be joined again; the own clock goes on.
    $knows.set({ ...knows, [me]: $knows.get()[me] ?? 0 });
    $authors.set(authors);
    $weights.set(weights);
    $bank.set(bank);
    $reviews.set(reviews);
    return $current.get();
  }
  // What another window or file holds is older than this return, so it may not win a later merge.
  const when = stamp();
  const back = Object.entries(step.reviews).map(
    ([id, before]) =>
      [id, restamped(before ?? emptyReview(versionOf(id)), reviewOf(id), when)] as const,
  );
  $reviews.set({ ...$reviews.get(), ...Object.fromEntries(back) });
  return back.some(([id]) => id === $current.get()) ? $current.get() : back[0]?.[0];
}

export function keepPhrase(text: string): void {
  const phrase = text.trim();
  if (phrase !== '' && !$bank.get().includes(phrase)) $bank.set([...$bank.get(), phrase]);
}

export function dropPhrase(phrase: string): void {
  $bank.set($bank.get().filter((one) => one !== phrase));
}
