/**
 * What goes back to a learner, as data: the grade, what each criterion reached and what the next
 * level asks for, and what was said, also of single passages.
 */
import { reviewMessages as say } from '../../messages/review.ts';
import type { Rubric, RubricCriterion } from '../../model/rubric.ts';
import { digestOf, type FeedbackFile } from '../../report/feedback-envelope.ts';
import type { ReviewContent } from '../content.ts';
import { answerTitle } from '../../exercises/answer-title.ts';
import { markText } from '../grade/mark-text.ts';
import {
  commentOf,
  keyOf,
  markOf,
  noteOf,
  passagesOf,
  type MarkValue,
  type Review,
} from '../grade/marks.ts';
import {
  gradeOf,
  pointsOf,
  scaled,
  shareOf,
  slotsFor,
  type Grade,
  type Slot,
  type Weights,
} from '../grade/score.ts';
import { documentOf, ownCriteriaIn, rubricsOf } from '../grade/submission-content.ts';
import type { OwnCriterion } from '../../exercises/own-criteria.ts';
import type { Submission } from '../open/submission.ts';

export interface Feedback extends Pick<FeedbackFile, 'parts' | 'passages' | 'comment'> {
  submission: Submission;
  document: string;
  /** 0–1. */
  share: number;
  grade: Grade;
  /** Of 100, to the hundredth. */
  outOf100: number;
}

export type FeedbackLine = Feedback['parts'][number]['lines'][number];

export function slotsIn(content: ReviewContent, submission: Submission): Slot[] {
  return ownCriteriaIn(content, submission.record).map(({ exercise, slot, axis }) => ({
    exercise,
    slot,
    axis,
  }));
}

interface Judged {
  review: Review;
  weights: Weights;
  own: readonly OwnCriterion[];
}

function lineOf(
  rubric: Rubric,
  criterion: RubricCriterion,
  { review, weights, own }: Judged,
): FeedbackLine {
  const key = keyOf(rubric, criterion);
  const value = markOf(review, key);
  const of = pointsOf(rubric, criterion, weights);
  return {
    criterion: criterion.id,
    label: criterion.label,
    points: of * ((value && shareOf(rubric, criterion, value, own)) ?? 0),
    of,
    result: markText(rubric, value),
    ...stepsOf(rubric, criterion, value),
    note: noteOf(review, key).trim(),
    answers: answersOf(rubric, criterion, value, own),
    judges: criterion.answers,
  };
}

/** Where the learner stands on the rubric's ladder and what one step up asks for. */
function stepsOf(
  rubric: Rubric,
  criterion: RubricCriterion,
  value: MarkValue | undefined,
): Pick<FeedbackLine, 'reached' | 'nextLevel' | 'next'> {
  const none = { reached: '', nextLevel: '', next: '' };
  if (!value) return none;
  if (criterion.kind === 'levels' && value.kind === 'level') {
    const level = rubric.levels.find(({ id }) => id === value.level);
    const reached = criterion.descriptors[value.level] ?? '';
    const aim = level && aimAbove(rubric, criterion.descriptors, level.percent);
    return aim
      ? { reached, nextLevel: aim.label, next: criterion.descriptors[aim.id]! }
      : { ...none, reached };
  }
  if (criterion.kind === 'count' && value.kind === 'count')
    return value.count < criterion.most ? { ...none, next: criterion.descriptor } : none;
  if (criterion.kind === 'answers') {
    const isBest = value.kind === 'quick' && value.score === 3;
    return isBest ? none : { ...none, next: criterion.descriptor };
  }
  return none;
}

/**
 * The next level whose words say what to do. Those of the lower half tell what lacks («Faltan cinco
 * o más») and ask for nothing.
 */
function aimAbove(
  { levels }: Rubric,
  descriptors: Readonly<Record<string, string>>,
  percent: number,
): Rubric['levels'][number] | undefined {
  return [...levels]
    .sort((a, b) => a.percent - b.percent)
    .find((one) => one.percent > Math.max(percent, 60) && descriptors[one.id]);
}

/** The answers that were judged one by one, in the learner's order. */
function answersOf(
  rubric: Rubric,
  criterion: RubricCriterion,
  value: MarkValue | undefined,
  own: readonly OwnCriterion[],
): FeedbackLine['answers'] {
  if (criterion.kind !== 'answers' || value?.kind !== 'answers') return [];
  return slotsFor(criterion, own).flatMap(({ slot, name }) => {
    const score = value.scores[slot];
    if (score === undefined) return [];
    return [
      {
        answer: `${criterion.exercise}.${slot}.${criterion.item}`,
        label: (name || say.work.unnamed).slice(0, 2000),
        score,
        reached: rubric.scale[score] ?? '',
        next: rubric.scale[score + 1] ?? '',
      },
    ];
  });
}

export function feedbackOf(
  content: ReviewContent,
  submission: Submission,
  { review, weights }: { review: Review; weights: Weights },
): Feedback {
  const rubrics = rubricsOf(content, submission);
  const own = ownCriteriaIn(content, submission.record);
  const grade = gradeOf(rubrics, review, weights, own);
  return {
    submission,
    document: documentOf(content, submission).label,
    grade,
    share: grade.of === 0 ? 0 : grade.points / grade.of,
    outOf100: scaled(grade, 100),
    parts: rubrics.map((rubric) => ({
      rubric: rubric.id,
      title: rubric.title,
      lines: rubric.criteria.map((criterion) =>
        lineOf(rubric, criterion, { review, weights, own }),
      ),
    })),
    comment: commentOf(review).trim(),
    passages: passagesOf(review)
      .filter(({ text }) => text.trim() !== '')
      .map(({ answer, start, end, quote, text }) => ({
        answer,
        question: answerTitle(content, answer, submission.record).slice(0, 2000),
        start,
        end,
        quote,
        text: text.trim(),
      })),
  };
}

/** What the file carries for the course. `date`: local day, `2026-11-24`. */
export function feedbackFile(feedback: Feedback, date: string): FeedbackFile {
  const { submission, parts, passages, comment, outOf100 } = feedback;
  const answers = Object.entries(submission.record.answers)
    .filter(([, { text }]) => text.trim() !== '')
    .map(([id, { text, at }]) => [id, { at, digest: digestOf(text) }] as const);
  return {
    document: submission.meta.document,
    name: submission.name.slice(0, 2000),
    date,
    reviewed: { date: submission.meta.date, version: submission.version },
    outOf100,
    answers: Object.fromEntries(answers),
    parts,
    comment,
    passages,
  };
}

/** As plain text, for a comment cell of an LMS. */
export function asText({ parts, passages, comment, outOf100 }: Feedback): string {
  const lines = parts.flatMap((part) =>
    part.lines.map(({ label, points, of, result, note }) =>
      [`${label}: ${say.pointsOf(points, of)} (${result})`, note].filter(Boolean).join('\n'),
    ),
  );
  const quoted = passages.map(({ quote, text }) => `«${quote}»: ${text}`);
  return [say.gradeLine(outOf100), comment, lines.join('\n'), quoted.join('\n')]
    .filter(Boolean)
    .join('\n\n');
}
