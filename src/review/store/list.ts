/** The list of submissions as it is filtered and sorted, and walking through it. */
import { atom, computed } from 'nanostores';
import type { ReviewContent } from '../content.ts';
import {
  gradeOf,
  standingOf,
  type Grade,
  type Slot,
  type Standing,
  type Weights,
} from '../grade/score.ts';
import { rubricsOf, wordsIn } from '../grade/told.ts';
import { emptyReview, type Review } from '../grade/marks.ts';
import { slotsIn } from '../give-back/feedback.ts';
import type { Submission } from '../open/submission.ts';
import { $current, $reviews, $submissions, $weights } from './review.ts';

export type Filter = 'all' | Standing | 'flagged';
export type Sort = 'name' | 'grade' | 'standing' | 'words';

export interface Row {
  submission: Submission;
  grade: Grade;
  standing: Standing;
  words: number;
}

export const $filter = atom<Filter>('all');
export const $sort = atom<Sort>('name');
export const $search = atom('');

/** Learners handed in different documents: then each row says which. */
export const $severalDocuments = computed(
  $submissions,
  (all) => new Set(all.map(({ meta }) => meta.document)).size > 1,
);

/** Set once, before the first render. */
export const $content = atom<ReviewContent | undefined>(undefined);

/** What does not change with a mark, counted once a submission. */
const facts = new WeakMap<Submission, { words: number; slots: Slot[] }>();

function factsOf(content: ReviewContent, submission: Submission) {
  const known = facts.get(submission);
  if (known) return known;
  const made = {
    words: Object.values(submission.record.answers).reduce(
      (sum, { text }) => sum + wordsIn(text),
      0,
    ),
    slots: slotsIn(content, submission),
  };
  facts.set(submission, made);
  return made;
}

const rows = new WeakMap<Submission, { review: Review; weights: Weights; row: Row }>();
const NOTHING = emptyReview();

function rowOf(
  content: ReviewContent,
  submission: Submission,
  review: Review,
  weights: Weights,
): Row {
  const known = rows.get(submission);
  if (known?.review === review && known.weights === weights) return known.row;
  const { words, slots } = factsOf(content, submission);
  const grade = gradeOf(rubricsOf(content, submission), review, weights, slots);
  const row = { submission, grade, words, standing: standingOf(grade, review) };
  rows.set(submission, { review, weights, row });
  return row;
}

export const $all = computed(
  [$content, $submissions, $reviews, $weights],
  (content, submissions, reviews, weights) =>
    content
      ? submissions.map((one) => rowOf(content, one, reviews[one.id] ?? NOTHING, weights))
      : [],
);

const collator = new Intl.Collator('es', { sensitivity: 'base', numeric: true });
const ORDER: Record<Standing, number> = { untouched: 0, begun: 1, done: 2 };
const comparing: Record<Sort, (a: Row, b: Row) => number> = {
  name: () => 0,
  grade: (a, b) => b.grade.points / b.grade.of - a.grade.points / a.grade.of,
  standing: (a, b) => ORDER[a.standing] - ORDER[b.standing],
  words: (a, b) => b.words - a.words,
};

const $byName = computed(
  [$submissions],
  (submissions) =>
    new Map(
      [...submissions]
        .sort((a, b) => collator.compare(a.name, b.name))
        .map(({ id }, place) => [id, place]),
    ),
);

const spelled = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export const $rows = computed(
  [$all, $filter, $sort, $search, $byName],
  (all, filter, sort, search, byName) => {
    const wanted = spelled(search.trim());
    const place = (row: Row) => byName.get(row.submission.id) ?? 0;
    return all
      .filter(
        ({ submission, standing }) =>
          (filter === 'all' ||
            (filter === 'flagged'
              ? submission.mismatch || submission.meta.edited || submission.meta.status === 'draft'
              : standing === filter)) &&
          spelled(submission.name).includes(wanted),
      )
      .sort((a, b) => comparing[sort](a, b) || place(a) - place(b));
  },
);

/**
 * The order in which the instructor walks stays while a mark changes what it is sorted or filtered
 * by.
 */
let walk: string[] = [];

function rewalk(): void {
  walk = $rows.get().map(({ submission }) => submission.id);
}

for (const $cause of [$filter, $sort, $search, $submissions]) $cause.listen(rewalk);

export function go(step: 1 | -1): void {
  if (walk.length === 0) rewalk();
  const next = walk[walk.indexOf($current.get() ?? '') + step];
  if (next !== undefined) $current.set(next);
}
