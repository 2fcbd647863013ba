/**
 * How far the learner is, derived from the record and the course's outline.
 *
 * A step has its own condition: one that is read is done when its end was reached, questions from
 * memory when each was tried or put off on purpose, an exercise when it is finished. `record.steps`
 * holds the steps that met theirs; ids that older versions put there on sight stay done.
 *
 * What an LMS was told never falls; what the screen says is what is so now. Functions of the second
 * kind end in `Now`.
 */
import type { Outline } from '../model/course.ts';
import { isOptional } from '../model/optional.ts';
import type { LearnerRecord } from '../model/record.ts';
import { isPutOff } from './later.ts';
import { setbackOf } from './setback.ts';

type Topic = Outline['topics'][number];
type Step = Topic['steps'][number];
type Exercise = Step['exercises'][number];

const isFinished = (record: LearnerRecord, { id }: Exercise) =>
  record.exercises[id]?.finished === true;
const required = ({ exercises }: Step) => exercises.filter((one) => one.required);

/** Those that decide whether the step is done. */
function deciding(step: Step): Exercise[] {
  return isOptional(step)
    ? step.exercises
    : step.exercises.filter((one) => one.required || one.asks);
}

/** Questions from memory that were tried or put off, 0–1. */
function settledShare(record: LearnerRecord, { id, asks = [] }: Exercise): number {
  const settled = asks.filter((item) => {
    const question = `${id}.${item}`;
    return (record.choices[question]?.value ?? '') !== '' || isPutOff(record, question);
  });
  return asks.length === 0 ? 1 : settled.length / asks.length;
}

/** 0–1; short of 1 while it is not finished. */
function exerciseShare(record: LearnerRecord, exercise: Exercise): number {
  if (exercise.asks && !exercise.required) return settledShare(record, exercise);
  const outcome = record.exercises[exercise.id];
  return outcome?.finished ? 1 : Math.min(outcome?.progress ?? 0, 99) / 100;
}

function exerciseShareNow(record: LearnerRecord, exercise: Exercise): number {
  const setback = setbackOf(record, exercise.id);
  return setback ? Math.min(setback.progress, 99) / 100 : exerciseShare(record, exercise);
}

const sum = (all: number[]) => all.reduce((before, one) => before + one, 0);
/** Of none it is 0. */
const mean = (all: number[]) => sum(all) / (all.length || 1);

/**
 * The step's own condition holds. `isRead`: its end was reached, which decides only where there is
 * nothing to be worked.
 */
export function isSettled(record: LearnerRecord, step: Step, isRead: boolean): boolean {
  const exercises = deciding(step);
  if (exercises.length === 0) return isRead;
  return exercises.every((one) => exerciseShare(record, one) === 1);
}

/** An exercise that decides is finished, whatever older versions put among the steps on sight. */
function stepDone(record: LearnerRecord, step: Step): boolean {
  const finished = isOptional(step) ? step.exercises : required(step);
  return record.steps.includes(step.id) && finished.every((one) => isFinished(record, one));
}

/** What the step's finished exercises lack since something was erased. */
export function lackingNow(record: LearnerRecord, step: Step): number {
  return sum(step.exercises.map(({ id }) => setbackOf(record, id)?.missing ?? 0));
}

function stepDoneNow(record: LearnerRecord, step: Step): boolean {
  return stepDone(record, step) && lackingNow(record, step) === 0;
}

/** As it was told when a step counted on sight, so that no LMS sees it fall. */
function stepShare(record: LearnerRecord, step: Step): number {
  const counts = required(step);
  if (record.steps.includes(step.id))
    return mean([1, ...counts.map((one) => exerciseShare(record, one))]);
  return mean(deciding(step).map((one) => exerciseShare(record, one)));
}

function stepShareNow(record: LearnerRecord, step: Step): number {
  if (stepDoneNow(record, step)) return 1;
  return Math.min(mean(deciding(step).map((one) => exerciseShareNow(record, one))), 0.99);
}

/** Its mark in the contents. `lacking`: finished, and something of it was erased since. */
export function standingNow(
  record: LearnerRecord,
  step: Step,
): 'lacking' | 'done' | 'begun' | 'new' {
  if (lackingNow(record, step) > 0) return 'lacking';
  if (stepDone(record, step)) return 'done';
  return stepShareNow(record, step) > 0 ? 'begun' : 'new';
}

type ShareOf = (record: LearnerRecord, step: Step) => number;

/** Weighted by the minutes that each step asks for; optional steps do not count. */
function weighted(record: LearnerRecord, steps: Step[], shareOf: ShareOf): number {
  const counted = steps.filter((step) => !isOptional(step));
  const total = sum(counted.map(({ minutes }) => minutes));
  if (total === 0) return 1;
  return sum(counted.map((step) => step.minutes * shareOf(record, step))) / total;
}

export const stepsOf = ({ topics }: Pick<Outline, 'topics'>) =>
  topics.flatMap(({ steps }) => steps);

/** 0–1, as the LMS is told. */
export function topicProgress(record: LearnerRecord, topic: Topic): number {
  return weighted(record, topic.steps, stepShare);
}

export function topicProgressNow(record: LearnerRecord, topic: Topic): number {
  return weighted(record, topic.steps, stepShareNow);
}

/** 0–1, as the LMS is told. */
export function courseProgress(record: LearnerRecord, outline: Outline): number {
  return weighted(record, stepsOf(outline), stepShare);
}

export function courseProgressNow(record: LearnerRecord, outline: Outline): number {
  return weighted(record, stepsOf(outline), stepShareNow);
}

/** As the LMS is told. */
export function courseDone(record: LearnerRecord, outline: Outline): boolean {
  if (outline.completion === 'exercises')
    return stepsOf(outline).every((step) => required(step).every((one) => isFinished(record, one)));
  return stepsOf(outline).every((step) => isOptional(step) || stepDone(record, step));
}

/** What was finished and lacks something since, over the whole course. */
export function courseLackingNow(record: LearnerRecord, outline: Outline): number {
  return sum(stepsOf(outline).map((step) => lackingNow(record, step)));
}

/** Minutes of what is left, apart for what nobody has to do. */
export function minutesLeft(
  record: LearnerRecord,
  steps: Step[],
): { needed: number; optional: number } {
  const left = (some: Step[]) => {
    const minutes = sum(some.map((step) => step.minutes * (1 - stepShareNow(record, step))));
    return Math.max(0, Math.ceil(minutes - 1e-9));
  };
  return {
    needed: left(steps.filter((step) => !isOptional(step))),
    optional: left(steps.filter(isOptional)),
  };
}

/**
 * Mean practice score of what has been practised, or undefined before any. Unpractised exercises
 * count as 0 so that it only grows.
 */
export function practiceScore(record: LearnerRecord, topics: Topic[]): number | undefined {
  const practice = stepsOf({ topics }).flatMap(({ exercises }) =>
    exercises.filter((one) => one.practice),
  );
  const scores = practice.map(({ id }) => record.exercises[id]?.score);
  if (scores.every((score) => score === undefined)) return undefined;
  return mean(scores.map((score) => score ?? 0)) / 100;
}
