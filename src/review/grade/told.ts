/**
 * A submission as a person reads it, and what can be counted in it. Evidence helps to judge and
 * decides nothing.
 */
import { AXES, idsOf, hasText } from '../../exercises/own-criteria.ts';
import { nameOf, objectivesOf } from '../../exercises/criteria/rules.ts';
import type { Criteria } from '../../exercises/criteria/schema.ts';
import { alikeSlots, counted, slotsIn, textIn } from '../../exercises/reasons/rules.ts';
import type { Reasons } from '../../exercises/reasons/schema.ts';
import { sectionOf } from '../../exercises/report.ts';
import { alike } from '../../exercises/similar.ts';
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

/** The learner's own criteria that hold any text, in their order. */
export interface OwnCriterion {
  slot: string;
  axis: 'a' | 'r';
  name: string;
  /** Answers by the question's item. */
  answers: Record<string, string>;
}

export function criteriaExercise({ exercises }: ReviewContent): Criteria | undefined {
  return exercises.find((one): one is Criteria => one.type === 'criteria');
}

export function ownCriteria(definition: Criteria, record: LearnerRecord): OwnCriterion[] {
  const work = workOf(record);
  return AXES.flatMap((axis) =>
    idsOf(definition.id, axis, definition.minimum, work)
      .filter((slot) => hasText(definition.id, slot, work))
      .map((slot) => ({
        slot,
        axis,
        name: nameOf(definition, slot, work),
        answers: Object.fromEntries(
          definition.questions.map(({ item }) => [
            item,
            work.text(`${definition.id}.${slot}.${item}`).trim(),
          ]),
        ),
      })),
  );
}

export const wordsIn = (text: string) =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Sentences under a criterion of the rubric: counts, never a verdict. */
export function evidenceOf(
  content: ReviewContent,
  criterion: RubricCriterion,
  record: LearnerRecord,
): string[] {
  const work = workOf(record);
  if (criterion.kind === 'count') {
    const reasons = content.exercises.find((one): one is Reasons => one.type === 'reasons');
    return reasons ? reasonsEvidence(reasons, work) : [];
  }
  const definition = criteriaExercise(content);
  if (
    definition &&
    criterion.answers.some((id) => id.startsWith(`${definition.id}.`) || id === definition.id)
  )
    return criteriaEvidence(definition, criterion, record);
  const texts = Object.entries(record.answers).filter(([id]) =>
    criterion.answers.some((start) => id === start || id.startsWith(`${start}.`)),
  );
  return [say.evidence.words(texts.reduce((sum, [, { text }]) => sum + wordsIn(text), 0))];
}

/** What the count of distinct reasons says; the instructor confirms it. */
export function suggestedCount(content: ReviewContent, record: LearnerRecord): number {
  const reasons = content.exercises.find((one): one is Reasons => one.type === 'reasons');
  return reasons ? counted(reasons, workOf(record)) : 0;
}

function reasonsEvidence(definition: Reasons, work: Work): string[] {
  const written = slotsIn(definition, work).filter((slot) => textIn(definition, slot, work) !== '');
  const near = alikeSlots(definition, work);
  const short = written.filter((slot) => wordsIn(textIn(definition, slot, work)) < 3).length;
  return [
    say.evidence.reasons(written.length, counted(definition, work)),
    ...(near.size > 0 ? [say.evidence.near(near.size)] : []),
    ...(short > 0 ? [say.evidence.short(short)] : []),
  ];
}

function criteriaEvidence(
  definition: Criteria,
  criterion: RubricCriterion,
  record: LearnerRecord,
): string[] {
  const work = workOf(record);
  const own = ownCriteria(definition, record);
  if (criterion.kind === 'answers') {
    const texts = own.map(({ answers }) => answers[criterion.item] ?? '');
    const empty = texts.filter((text) => text === '').length;
    const copied = texts.filter(
      (text, i) => text !== '' && texts.slice(0, i).some((other) => alike(text, other)),
    ).length;
    const echo = own.filter(
      ({ name, answers }) => answers[criterion.item] && alike(name, answers[criterion.item]!),
    ).length;
    return [
      say.evidence.answers(texts.length - empty, texts.length),
      ...(copied > 0 ? [say.evidence.copied(copied)] : []),
      ...(echo > 0 ? [say.evidence.echo(echo)] : []),
    ];
  }
  if (criterion.answers.includes(`${definition.id}.a`)) {
    // Whether it is tied to an objective is another criterion's matter.
    const done = (axis: 'a' | 'r') =>
      own.filter(
        (one) =>
          one.axis === axis &&
          one.name !== '' &&
          Object.values(one.answers).every((text) => text !== ''),
      ).length;
    const repeated = own.filter(
      ({ name }, i) => name !== '' && own.slice(0, i).some((other) => alike(name, other.name)),
    ).length;
    return [
      say.evidence.coverage(done('a'), done('r'), definition.minimum),
      ...(repeated > 0 ? [say.evidence.repeated(repeated)] : []),
    ];
  }
  if (criterion.answers.includes(`${definition.id}.o`)) {
    const objectives = objectivesOf(definition, work);
    const tied = own.filter(({ slot }) =>
      objectives.some(({ id }) => id === work.choice(`${definition.id}.${slot}.meta`)),
    ).length;
    return [say.evidence.objectives(objectives.length, tied, own.length)];
  }
  return [
    say.evidence.words(
      own.reduce(
        (sum, { answers }) =>
          sum + Object.values(answers).reduce((words, text) => words + wordsIn(text), 0),
        0,
      ),
    ),
  ];
}
