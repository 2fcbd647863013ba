import type { LearnerRecord } from '../../model/record.ts';
export function sample(): LearnerRecord {
  return { schema: 1, knows: {}, steps: [], answers: {}, choices: {}, exercises: {} };
}
