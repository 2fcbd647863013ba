/** One question of the rubric across all learners, its answers in groups that say nearly the same. */
import { atom, computed } from 'nanostores';
import type { Rubric, RubricCriterion } from '../../model/rubric.ts';
import type { ReviewContent } from '../content.ts';
import { keyOf, markOf, type MarkValue, type Review } from '../grade/marks.ts';
import { slotsFor } from '../grade/score.ts';
import { ownCriteriaIn, rubricsOf } from '../grade/submission-content.ts';
import type { Submission } from '../open/submission.ts';
import { start, type Running } from '../worker/client.ts';
import { $reviews, $submissions, markAll, withAnswers } from './review.ts';

export interface Question {
  /** `<rubric>.<criterion>`. */
  key: string;
  rubric: Rubric;
  criterion: RubricCriterion;
}

/** One answer, or all that one learner wrote where the criterion judges it as a whole. */
export interface GroupedAnswer {
  submission: Submission;
  /** The learner's criterion, where each answer is judged. */
  slot?: string;
  /** The learner's name for that criterion. */
  about: string;
  text: string;
}

export type Grouping =
  | { at: 'idle' }
  | { at: 'busy'; key: string; share: number }
  | { at: 'failed'; key: string }
  | { at: 'found'; key: string; groups: GroupedAnswer[][]; milliseconds: number };

export const $grouping = atom<Grouping>({ at: 'idle' });
/** Of the group that has the keys. */
export const $groupAt = atom(0);

/** Those that any open submission is judged by; a count of reasons has no answers to compare. */
export function questionsIn(
  content: ReviewContent,
  submissions: readonly Submission[],
): Question[] {
  const found = new Map<string, Question>();
  for (const document of new Set(submissions.map(({ meta }) => meta.document)))
    for (const rubric of rubricsOf(content, { meta: { document } as Submission['meta'] }))
      for (const criterion of rubric.criteria)
        if (criterion.kind !== 'count')
          found.set(keyOf(rubric, criterion), { key: keyOf(rubric, criterion), rubric, criterion });
  return [...found.values()];
}

function answersTo(
  content: ReviewContent,
  { key, criterion }: Question,
  submissions: readonly Submission[],
): GroupedAnswer[] {
  const judged = submissions.filter((one) =>
    rubricsOf(content, one).some((rubric) =>
      rubric.criteria.some((other) => keyOf(rubric, other) === key),
    ),
  );
  if (criterion.kind === 'answers')
    return judged.flatMap((submission) =>
      slotsFor(criterion, ownCriteriaIn(content, submission.record)).map(
        ({ slot, name, answers }) => ({
          submission,
          slot,
          about: name,
          text: answers[criterion.item] ?? '',
        }),
      ),
    );
  return judged.map((submission) => ({
    submission,
    about: '',
    text: Object.entries(submission.record.answers)
      .filter(([id]) => criterion.answers.some((from) => id === from || id.startsWith(`${from}.`)))
      .map(([, { text }]) => text.trim())
      .filter(Boolean)
      .join('\n'),
  }));
}

let running: Running | undefined;

/** Puts the answers to a question together, in the worker. */
export async function group(content: ReviewContent, question: Question): Promise<void> {
  running?.stop();
  const { key } = question;
  const answers = answersTo(content, question, $submissions.get());
  const began = performance.now();
  $groupAt.set(0);
  $grouping.set({ at: 'busy', key, share: 0 });
  const own = start({ kind: 'group', texts: answers.map(({ text }) => text) }, (reply) => {
    if (reply.kind === 'compared') $grouping.set({ at: 'busy', key, share: reply.share });
    if (reply.kind === 'grouped')
      $grouping.set({
        at: 'found',
        key,
        groups: reply.groups.map((members) => members.map((i) => answers[i]!)),
        milliseconds: performance.now() - began,
      });
  });
  running = own;
  await own.over.catch(() => $grouping.set({ at: 'failed', key }));
}

/** A digit's value: 0–3 of an answer, or the nth level. Undefined where the digit has none. */
function valueOf({ rubric, criterion }: Question, digit: string): string | undefined {
  if (criterion.kind === 'answers') return rubric.scale[Number(digit)] && digit;
  return rubric.levels[Number(digit) - 1]?.id;
}

/** The same judgement for all answers of a group: one step to take back. */
export function judge(
  question: Question,
  answers: readonly GroupedAnswer[],
  digit: string,
): boolean {
  const value = valueOf(question, digit);
  if (value === undefined) return false;
  const { key } = question;
  const slots = new Map<string, string[]>();
  for (const { submission, slot } of answers)
    slots.set(submission.id, [...(slots.get(submission.id) ?? []), ...(slot ? [slot] : [])]);
  markAll(
    [...slots].map(([id, own]) => ({
      id,
      key,
      value:
        question.criterion.kind === 'answers'
          ? withAnswers(id, key, own, Number(value))
          : { kind: 'level' as const, level: value },
    })),
  );
  return true;
}

const scoreIn = (mark: MarkValue | undefined, { slot }: GroupedAnswer): string | undefined => {
  if (mark?.kind === 'level') return mark.level;
  if (mark?.kind === 'quick') return String(mark.score);
  return mark?.kind === 'answers' && slot !== undefined && mark.scores[slot] !== undefined
    ? String(mark.scores[slot])
    : undefined;
};

/** What a group's answers have: one value, `mixed`, or undefined while one has none. */
export function givenTo(
  key: string,
  answers: readonly GroupedAnswer[],
  reviews: Readonly<Record<string, Review>>,
): string | undefined {
  const values = new Set(
    answers.map((one) => {
      const review = reviews[one.submission.id];
      return review && scoreIn(markOf(review, key), one);
    }),
  );
  if (values.has(undefined)) return undefined;
  return values.size === 1 ? [...values][0] : 'mixed';
}

export const $groupsDone = computed([$grouping, $reviews], (grouping, reviews) =>
  grouping.at === 'found'
    ? grouping.groups.filter((one) => givenTo(grouping.key, one, reviews) !== undefined).length
    : 0,
);
