/** An account worked out criterion by criterion: what is on screen at each step. */
import { isHigh, weightedIndex } from '../../../model/portfolio.ts';

export interface WorkedCriterion {
  id: string;
  name: string;
  unit: string;
  weight: number;
  fact: number;
  score: number;
  /** The scores' limits, lowest first; null where the fact already is the score. */
  cuts: readonly number[] | null;
  /** Less is better. */
  isLess: boolean;
  /** Why it gets its score. */
  reading: string;
  /** The learner says the score. */
  isAsked: boolean;
}

export interface WorkedAxis {
  title: string;
  /** What a high and a low index are called. */
  high: string;
  low: string;
  criteria: readonly WorkedCriterion[];
}

interface WorkedGroup {
  id: string;
  label: string;
  isUp: boolean;
  isAcross: boolean;
  /** One of the three that the source names. */
  isBase: boolean;
  /** What is said to who chooses it wrongly. */
  wrong?: string | undefined;
}

export interface WorkedAccount {
  id: string;
  name: string;
  /** Up and across. */
  axes: readonly [WorkedAxis, WorkedAxis];
  cut: number;
  groups: readonly WorkedGroup[];
  /** Where it falls, by id. */
  group: string;
  strategy: string;
  why: string;
  /** The learner does a part of it. */
  isAsked: boolean;
}

/** A step of the walk: a criterion, or at last the matrix. */
export type WorkedStep =
  | { kind: 'criterion'; axis: WorkedAxis; at: number; criterion: WorkedCriterion }
  | { kind: 'landing' };

export function stepsOf({ axes }: WorkedAccount): WorkedStep[] {
  return [
    ...axes.flatMap((axis) =>
      axis.criteria.map((criterion, at) => ({ kind: 'criterion' as const, axis, at, criterion })),
    ),
    { kind: 'landing' },
  ];
}

export const sumOf = (criteria: readonly WorkedCriterion[]): number =>
  criteria.reduce((sum, { weight, score }) => sum + weight * score, 0);

export function indexOf({ criteria, high, low }: WorkedAxis, cut: number) {
  const value = weightedIndex(
    criteria,
    Object.fromEntries(criteria.map(({ id, score }) => [id, score])),
  );
  return { value, word: isHigh(value, cut) ? high : low };
}

/** What a score takes, as words to say of each of the five: low and high limit, if any. */
export function spansOf({ cuts, isLess }: WorkedCriterion): { low?: number; high?: number }[] {
  if (!cuts) return [];
  const spans = Array.from({ length: 5 }, (_, i) => ({
    ...(i > 0 ? { low: cuts[i - 1]! } : {}),
    ...(i < 4 ? { high: cuts[i]! } : {}),
  }));
  return isLess ? spans.reverse() : spans;
}
