/** What a launch needs of records before there is any to be read: that is `record.ts`. */
import type { LearnerRecord } from './record.ts';

/** Second zero of every revision: 2026-01-01T00:00:00Z, as a Unix time in seconds. */
export const EPOCH = 1_767_225_600;

export function emptyRecord(): LearnerRecord {
  return { schema: 1, knows: {}, steps: [], answers: {}, choices: {}, exercises: {} };
}

/** `parseRecord`, fetched where there is something to be read. */
export async function parseLater(
  value: unknown,
): Promise<ReturnType<typeof import('./record.ts').parseRecord>> {
  return (await import('./record.ts')).parseRecord(value);
}
