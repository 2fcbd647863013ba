/** The list of submissions as it is filtered and sorted, and walking through it. */
import { atom, computed } from 'nanostores';
import type { ReviewContent } from '../content.ts';
import { conflictsIn } from '../grade/merge.ts';
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
import { spelled } from '../../model/person-name.ts';
import { alarmsIn, tellingApart } from '../open/identity.ts';
import type { Submission } from '../open/submission.ts';
import { $content } from './content.ts';
import { $current, $reviews, $submissions, $weights } from './review.ts';

export type Filter = 'all' | Standing | 'flagged';
export type Sort = 'name' | 'grade' | 'standing' | 'words';

export interface Row {
  submission: Submission;
  grade: Grade;
  standing: Standing;
  words: number;
  /** Two instructors said different things and nobody chose yet. */
  conflict: boolean;
}

export const $filter = atom<Filter>('all');
export const $sort = atom<Sort>('name');
export const $search = atom('');

/** Learners handed in different documents: then each row says which. */
export const $severalDocuments = computed(
  $submissions,
  (all) => new Set(all.map(({ meta }) => meta.document)).size > 1,
);

/** Whose signature is not who the LMS says. */
export const $alarms = computed($submissions, alarmsIn);
/** What tells entries of one name apart, by id. */
export const $hints = computed($submissions, tellingApart);

/** Entries by the text that they have in common: a team's, each in a folder of its own. */
export const $sameWork = computed($submissions, (all) => {
  const works = new Map<string, Submission[]>();
  for (const one of all) {
    works.set(one.version, [...(works.get(one.version) ?? []), one]);
  }
  return works;
});

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
  const row = {
    submission,
    grade,
    words,
    standing: standingOf(grade, review),
    conflict: conflictsIn(review).length > 0,
  };
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
const ORDER: Record<Standing, number> = { again: 0, untouched: 1, begun: 2, done: 3 };
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

/** From this length on, the learners' own words are searched too. */
const FEWEST_FOR_TEXT = 3;

const texts = new WeakMap<Submission, { facts: string; words?: string }>();

/**
 * By name, id, company, file and the learner's own words. Under blind marking neither the file's
 * name nor the cover tells who it is.
 */
function isFound(submission: Submission, wanted: string): boolean {
  if (wanted === '') return true;
  const { name, wrapper, meta, path, record } = submission;
  const known = texts.get(submission) ?? {
    facts: spelled([name, wrapper.id, meta.company, wrapper.blind ? '' : path].join(' ')),
  };
  texts.set(submission, known);
  if (known.facts.includes(wanted)) return true;
  if (wanted.length < FEWEST_FOR_TEXT) return false;
  known.words ??= spelled(
    Object.entries(record.answers)
      .map(([id, { text }]) => (id.startsWith('reporte.') ? '' : text))
      .join('\n'),
  );
  return known.words.includes(wanted);
}

const isFlagged = ({ submission, conflict }: Row, alarms: ReadonlySet<string>) =>
  conflict ||
  alarms.has(submission.id) ||
  submission.doubts.length > 0 ||
  submission.meta.edited !== undefined ||
  submission.meta.status === 'draft';

export const $rows = computed(
  [$all, $filter, $sort, $search, $byName, $alarms],
  (all, filter, sort, search, byName, alarms) => {
    const wanted = spelled(search);
    const place = (row: Row) => byName.get(row.submission.id) ?? 0;
    return all
      .filter(
        (row) =>
          (filter === 'all' ||
            (filter === 'flagged' ? isFlagged(row, alarms) : row.standing === filter)) &&
          isFound(row.submission, wanted),
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
