/**
 * A submission as a person reads it, and what can be counted in it. Evidence helps to judge and
 * decides nothing.
 */
import * as evidences from '../../exercises/evidence.ts';
import type { EvidenceOf } from '../../exercises/exercise-type.ts';
import type { OwnCriterion } from '../../exercises/own-criteria.ts';
import { sectionOf } from '../../exercises/report.ts';
import { wordsIn } from '../../exercises/words.ts';
import type { Work } from '../../model/exercise.ts';
import type { LearnerRecord } from '../../model/record.ts';
import type { ReportSection } from '../../model/report.ts';
import type { Rubric, RubricCriterion } from '../../model/rubric.ts';
import { reviewMessages as say } from '../../messages/review.ts';
import type { ReviewContent } from '../content.ts';
import type { Submission } from '../open/submission.ts';

export function workOf(record: LearnerRecord): Work {
  return {
    text: (id) => (Object.hasOwn(record.answers, id) ? record.answers[id]!.text : ''),
    choice: (id) => (Object.hasOwn(record.choices, id) ? record.choices[id]!.value : ''),
  };
}

/**
 * The document that it says to be, or the one with most topics where it says none that is known.
 */
export function documentOf({ documents }: ReviewContent, { meta }: Pick<Submission, 'meta'>) {
  return (
    documents.find(({ id }) => id === meta.document) ??
    [...documents].sort((a, b) => b.topics.length - a.topics.length)[0]!
  );
}

export function rubricsOf(content: ReviewContent, submission: Pick<Submission, 'meta'>): Rubric[] {
  const { topics } = documentOf(content, submission);
  return topics.flatMap((topic) => content.rubrics.filter((rubric) => rubric.topic === topic));
}

/**
 * The sections of the document's exercises: those that the rubrics judge first, then practice, each
 * in the order of the course.
 */
export function sectionsOf(
  content: ReviewContent,
  submission: Pick<Submission, 'meta' | 'record'>,
): ReportSection[] {
  const { topics } = documentOf(content, submission);
  const ids = content.outline.topics
    .filter(({ id }) => topics.includes(id))
    .flatMap(({ steps }) => steps.flatMap(({ exercises }) => exercises.map(({ id }) => id)));
  const work = workOf(submission.record);
  const judged = new Set(
    rubricsOf(content, submission).flatMap(({ criteria }) =>
      criteria.flatMap(({ answers }) => answers.map((answer) => answer.split('.')[0])),
    ),
  );
  const ordered = [...ids].sort((a, b) => Number(judged.has(b)) - Number(judged.has(a)));
  return ordered
    .flatMap((id) => content.exercises.filter((one) => one.id === id))
    .map((one) => sectionOf(one, work, content.material));
}

/** A lookup that TypeScript cannot follow: each type counts in its own definitions. */
const evidenceFor = ({ type }: { type: string }) =>
  evidences[type as keyof typeof evidences] as EvidenceOf<unknown> | undefined;

/** The learner's criteria of every exercise that asks for some, in the order of the course. */
export function ownCriteriaIn({ exercises }: ReviewContent, record: LearnerRecord): OwnCriterion[] {
  const work = workOf(record);
  return exercises.flatMap((one) => evidenceFor(one)?.ownCriteria?.(one, work) ?? []);
}

/** The exercises whose answers the criterion judges, with what their types can count. */
const judgedBy = ({ exercises }: ReviewContent, { answers }: RubricCriterion) =>
  exercises
    .filter(({ id }) => answers.some((answer) => answer.split('.')[0] === id))
    .map((one) => ({ definition: one, type: evidenceFor(one) }));

/** Sentences under a criterion of the rubric: counts, never a verdict. */
export function evidenceOf(
  content: ReviewContent,
  criterion: RubricCriterion,
  record: LearnerRecord,
): string[] {
  const work = workOf(record);
  const counted = judgedBy(content, criterion).flatMap(
    ({ definition, type }) => type?.evidence(definition, criterion, work) ?? [],
  );
  if (counted.length > 0) return counted;
  const texts = Object.entries(record.answers).filter(([id]) =>
    criterion.answers.some((start) => id === start || id.startsWith(`${start}.`)),
  );
  return [say.evidence.words(texts.reduce((sum, [, { text }]) => sum + wordsIn(text), 0))];
}

/** What the count of distinct things says; the instructor confirms it. */
export function suggestedCount(
  content: ReviewContent,
  criterion: RubricCriterion,
  record: LearnerRecord,
): number {
  const work = workOf(record);
  return judgedBy(content, criterion).reduce(
    (sum, { definition, type }) => sum + (type?.count?.(definition, work) ?? 0),
    0,
  );
}
