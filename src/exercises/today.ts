/** Small goals in long work: what was done today, what is enough for today, and what is left in all. */
import { EPOCH } from '../model/record.ts';

export interface Goal {
  /** Done today, and how many are enough: never more than there is to do. */
  done: number;
  of: number;
  /** Left in all, and about how many minutes that takes. */
  left: number;
  minutes: number;
}

/** The revision with which the day of `now` began, where the learner is. */
export function dayOf(now: Date): number {
  return Math.floor(new Date(now).setHours(0, 0, 0, 0) / 1000) - EPOCH;
}

/** `minutes`: what is left, exactly. Undefined when nothing is left. */
export function goalOf(today: number, { done, left, minutes }: Omit<Goal, 'of'>): Goal | undefined {
  if (left <= 0) return undefined;
  return { done, of: Math.min(today, done + left), left, minutes: rounded(minutes) };
}

/** An estimate is told in fives, and never as nothing. */
function rounded(minutes: number): number {
  return minutes > 10 ? 5 * Math.round(minutes / 5) : Math.max(1, Math.round(minutes));
}
