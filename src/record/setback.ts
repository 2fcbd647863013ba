/**
 * How an exercise stands now, where that is behind what its outcome says: outcomes never fall,
 * because an LMS was told of them, but texts can be erased. Kept as the choice `now.<exercise>`, so
 * that pages without the exercise's rules tell the truth, too.
 */
import type { LearnerRecord } from '../model/record.ts';

export interface Standing {
  /** Whole percent. */
  progress: number;
  /** How many things are missing of an exercise that was finished; 0 of another. */
  missing: number;
}

export const setbackId = (exercise: string) => `now.${exercise}`;

/** Undefined where the exercise stands as its outcome says. */
export function setbackOf({ choices }: LearnerRecord, exercise: string): Standing | undefined {
  const [, progress, missing] =
    /^(\d+)-(\d+)$/.exec(choices[setbackId(exercise)]?.value ?? '') ?? [];
  return progress === undefined ? undefined : { progress: +progress, missing: +missing! };
}
