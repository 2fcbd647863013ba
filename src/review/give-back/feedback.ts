/**
 * What goes back to a learner, as data: the grade, the level of each criterion and what was said.
 */
import type { ReviewContent } from '../content.ts';
import { reviewMessages as say } from '../../messages/review.ts';
import { commentOf, keyOf, markOf, noteOf, type MarkValue, type Review } from '../grade/marks.ts';
import { markText } from '../grade/mark-text.ts';
import {
  gradeOf,
  pointsOf,
  scaled,
  shareOf,
  type Grade,
  type Slot,
  type Weights,
} from '../grade/score.ts';
import { criteriaExercise, documentOf, ownCriteria, rubricsOf } from '../grade/told.ts';
import type { Submission } from '../open/submission.ts';
import type { Rubric, RubricCriterion } from '../../model/rubric.ts';

interface FeedbackLine {
  label: string;
  points: number;
  of: number;
  /** Level, count or average, in words. */
  result: string;
  /** What the level asks for. */
  descriptor: string;
  note: string;
}

export interface Feedback {
  submission: Submission;
  document: string;
  /** 0–1. */
  share: number;
  grade: Grade;
  /** Of 100, to the hundredth. */
  outOf100: number;
  parts: { title: string; lines: FeedbackLine[] }[];
  comment: string;
}

export function slotsIn(content: ReviewContent, submission: Submission): Slot[] {
  const definition = criteriaExercise(content);
  return definition
    ? ownCriteria(definition, submission.record).map(({ slot, axis }) => ({ slot, axis }))
    : [];
}

function lineOf(
  rubric: Rubric,
  criterion: RubricCriterion,
  { review, weights, slots }: { review: Review; weights: Weights; slots: readonly Slot[] },
): FeedbackLine {
  const key = keyOf(rubric, criterion);
  const value = markOf(review, key);
  const of = pointsOf(rubric, criterion, weights);
  const points = of * ((value && shareOf(rubric, criterion, value, slots)) ?? 0);
  return {
    label: criterion.label,
    points,
    of,
    result: markText(rubric, value),
    descriptor: descriptorOf(criterion, value),
    note: noteOf(review, key).trim(),
  };
}

function descriptorOf(criterion: RubricCriterion, value: MarkValue | undefined): string {
  if (criterion.kind !== 'levels') return criterion.descriptor;
  return value?.kind === 'level' ? (criterion.descriptors[value.level] ?? '') : '';
}

export function feedbackOf(
  content: ReviewContent,
  submission: Submission,
  judged: { review: Review; weights: Weights },
): Feedback {
  const rubrics = rubricsOf(content, submission);
  const slots = slotsIn(content, submission);
  const grade = gradeOf(rubrics, judged.review, judged.weights, slots);
  return {
    submission,
    document: documentOf(content, submission).label,
    grade,
    share: grade.of === 0 ? 0 : grade.points / grade.of,
    outOf100: scaled(grade, 100),
    parts: rubrics.map((rubric) => ({
      title: rubric.title,
      lines: rubric.criteria.map((criterion) => lineOf(rubric, criterion, { ...judged, slots })),
    })),
    comment: commentOf(judged.review).trim(),
  };
}

/** As plain text, for a comment cell of an LMS. */
export function asText({ parts, comment, outOf100 }: Feedback): string {
  const lines = parts.flatMap((part) =>
    part.lines.map(({ label, points, of, result, note }) =>
      [`${label}: ${say.pointsOf(points, of)} (${result})`, note].filter(Boolean).join('\n'),
    ),
  );
  return [say.gradeLine(outOf100), comment, lines.join('\n')].filter(Boolean).join('\n\n');
}
