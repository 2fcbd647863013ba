import type { Work } from '../model/exercise.ts';
import type { LearnerRecord } from '../model/record.ts';

/** What the pure rules of an exercise read. */
export function workOf(record: LearnerRecord): Work {
  return {
    text: (id) => record.answers[id]?.text ?? '',
    choice: (id) => record.choices[id]?.value ?? '',
  };
}

/** Whether the record holds anything of this exercise. */
export function isBegun({ answers, choices }: LearnerRecord, exercise: string): boolean {
  return [...Object.keys(answers), ...Object.keys(choices)].some((id) =>
    id.startsWith(`${exercise}.`),
  );
}
