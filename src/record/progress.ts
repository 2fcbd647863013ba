/** How far the learner is, derived from the record and the course's outline; everything 0–1. */
import type { Outline } from '../model/course.ts';
import type { LearnerRecord } from '../model/record.ts';

type Topic = Outline['topics'][number];
type Step = Topic['steps'][number];

/** A step is done when it was seen and its required exercises are finished. */
export function stepDone(record: LearnerRecord, step: Step): boolean {
  return (
    record.steps.includes(step.id) &&
    step.exercises.every((one) => !one.required || record.exercises[one.id]?.finished === true)
  );
}

/**
 * Part of a step done: seeing it counts as its reading, each required exercise by its own progress.
 */
function stepShare(record: LearnerRecord, step: Step): number {
  const seen = record.steps.includes(step.id) ? 1 : 0;
  const required = step.exercises.filter((one) => one.required);
  const parts = required.map(({ id }) => {
    const outcome = record.exercises[id];
    return outcome?.finished ? 1 : Math.min(outcome?.progress ?? 0, 99) / 100;
  });
  return (seen + parts.reduce((sum, part) => sum + part, 0)) / (1 + parts.length);
}

/** Weighted by the minutes that each step asks for; optional steps do not count. */
export function topicProgress(record: LearnerRecord, topic: Topic): number {
  return weighted(record, topic.steps);
}

export function courseProgress(record: LearnerRecord, outline: Outline): number {
  return weighted(
    record,
    outline.topics.flatMap((topic) => topic.steps),
  );
}

function weighted(record: LearnerRecord, steps: Step[]): number {
  const counted = steps.filter((step) => !step.optional);
  const total = counted.reduce((sum, step) => sum + step.minutes, 0);
  if (total === 0) return 1;
  return counted.reduce((sum, step) => sum + step.minutes * stepShare(record, step), 0) / total;
}

export function courseDone(record: LearnerRecord, outline: Outline): boolean {
  if (outline.completion === 'exercises')
    return outline.topics.every(({ steps }) =>
      steps.every(({ exercises }) =>
        exercises.every((one) => !one.required || record.exercises[one.id]?.finished === true),
      ),
    );
  return outline.topics.every((topic) =>
    topic.steps.every((step) => step.optional || stepDone(record, step)),
  );
}

/** Minutes of the steps not done yet; optional ones do not count. */
export function minutesLeft(record: LearnerRecord, steps: Step[]): number {
  return steps
    .filter((step) => !step.optional && !stepDone(record, step))
    .reduce((sum, step) => sum + step.minutes, 0);
}

/**
 * Mean practice score of what has been practised, or undefined before any. Unpractised exercises
 * count as 0 so that it only grows.
 */
export function practiceScore(record: LearnerRecord, topics: Topic[]): number | undefined {
  const practice = topics.flatMap((topic) =>
    topic.steps.flatMap((step) => step.exercises.filter((one) => one.practice)),
  );
  const scores = practice.map(({ id }) => record.exercises[id]?.score);
  if (scores.every((score) => score === undefined)) return undefined;
  return scores.reduce<number>((sum, score) => sum + (score ?? 0), 0) / practice.length / 100;
}
