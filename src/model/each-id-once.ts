import * as v from 'valibot';

const repeated = (items: readonly { id: string }[]) =>
  items.map(({ id }) => id).filter((id, i, ids) => ids.indexOf(id) !== i);

/** In a list of things with ids, each id stands once; the message names those that do not. */
export function eachIdOnce<Item extends { id: string }>() {
  return v.check<Item[], (issue: v.CheckIssue<Item[]>) => string>(
    (items) => repeated(items).length === 0,
    ({ input }) =>
      `${repeated(input).join(', ')} stands twice; expected each id once. Give the newer one another id`,
  );
}
