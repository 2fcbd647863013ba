/**
 * The right options and what is said of each: a file of its own, fetched when the exercise opens.
 */
import type { Recall } from './schema.ts';

interface RecallAnswer {
  right: string;
  /** What is said of each option, by its id. */
  why: Record<string, string>;
}

/** By item. */
export type RecallKey = Record<string, RecallAnswer>;

export function keyOf({ questions }: Recall): RecallKey {
  return Object.fromEntries(
    questions.map(({ item, options }) => [
      item,
      {
        right: options.find(({ right }) => right)!.id,
        why: Object.fromEntries(options.map(({ id, why }) => [id, why])),
      },
    ]),
  );
}
