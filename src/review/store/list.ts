/** What the list shows of each submission. */
import { computed } from 'nanostores';
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
import { wordsIn } from '../../exercises/words.ts';
import { rubricsOf } from '../grade/submission-content.ts';
import { emptyReview, type Review } from '../grade/marks.ts';
import { slotsIn } from '../give-back/feedback.ts';
import { alarmsIn, tellingApart } from '../open/identity.ts';
import type { Submission } from '../open/submission.ts';
import { $content } from './content.ts';
import { $reviews, $submissions, $weights } from './review.ts';

export interface Row {
  submission: Submission;
  grade: Grade;
  standing: Standing;
  words: number;
  /** Two instructors said different things and nobody chose yet. */
  conflict: boolean;
}

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
