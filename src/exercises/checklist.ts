/** The source's "Asegúrate de" as a list that ticks itself while the learner works. */
import * as v from 'valibot';
import { ItemId, Prose, type Work } from '../model/exercise.ts';

/**
 * An item of the same exercise, or the whole id of an answer of another one: `t17-parte-1.empresa`.
 */
const Need = v.union(
  [ItemId, v.pipe(v.string(), v.regex(/^[a-z0-9-]+\.[a-zA-Z0-9-]+$/))],
  'expected an item of this exercise, or the whole id of an answer of another, as t17-parte-1.empresa',
);

export const ChecklistSchema = v.strictObject({
  /** What stands over the list. */
  title: Prose,
  entries: v.pipe(
    v.array(
      v.strictObject({
        label: Prose,
        /**
         * Done when every one of these that is asked is answered. While none is asked, the entry is
         * not shown.
         */
        needs: v.pipe(v.array(Need), v.minLength(1, 'expected at least one item')),
      }),
    ),
    v.minLength(1, 'expected at least one entry'),
  ),
});

export type ChecklistText = v.InferOutput<typeof ChecklistSchema>;

const isElsewhere = (need: string) => need.includes('.');

/** The first need that no item answers to, told with its cure. */
export function checklistFault(
  checklist: ChecklistText | undefined,
  items: readonly string[],
): string | undefined {
  const unknown = checklist?.entries
    .flatMap(({ needs }) => needs)
    .find((need) => !isElsewhere(need) && !items.includes(need));
  return unknown === undefined
    ? undefined
    : `checklist needs ${unknown}; expected one of ${items.join(', ')}, or the whole id of ` +
        `another exercise's answer. Correct it`;
}

/** `items`: those asked now, and whether each is done. */
export function checkedOf(
  { entries }: ChecklistText,
  items: readonly { item: string; done: boolean }[],
  work: Work,
): { label: string; done: boolean }[] {
  return entries
    .map(({ label, needs }) => ({
      label,
      asked: needs.filter((need) => isElsewhere(need) || items.some(({ item }) => item === need)),
    }))
    .filter(({ asked }) => asked.length > 0)
    .map(({ label, asked }) => ({
      label,
      done: asked.every((need) =>
        isElsewhere(need)
          ? work.text(need).trim() !== '' || work.choice(need) !== ''
          : items.find(({ item }) => item === need)!.done,
      ),
    }));
}
