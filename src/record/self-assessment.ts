/**
 * The learner's own view of their work, by the rubric that judges it: `self.<exercise>.<criterion>`
 * holds the id of a level, or a number as digits where the criterion counts (reasons) or averages
 * (0–3). Optional; '' or absent: not said.
 */
import type { LearnerRecord } from '../model/record.ts';
import { choose } from './store.ts';

const selfId = (exercise: string, criterion: string) => `self.${exercise}.${criterion}`;

/** What the learner said of one criterion; '' where they did not. */
export function selfOf(record: LearnerRecord, exercise: string, criterion: string): string {
  return record.choices[selfId(exercise, criterion)]?.value ?? '';
}

export function assess(exercise: string, criterion: string, value: string): void {
  choose(selfId(exercise, criterion), value);
}
