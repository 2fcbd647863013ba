import type { AccountFacts, FactGroup } from '../account-facts.ts';

export interface Sorting {
  /** The account's name, or the place of a fact in its group. */
  by: 'name' | number;
  /** Most first, or Z to A. */
  down: boolean;
}

/**
 * A new list of accounts that come in the order of their names (`idsByName`): those that tie keep
 * it, whichever the direction.
 */
export function sorted(
  accounts: readonly AccountFacts[],
  group: FactGroup['id'],
  { by, down }: Sorting,
): AccountFacts[] {
  if (by === 'name') return down ? [...accounts].reverse() : [...accounts];
  const sign = down ? -1 : 1;
  return [...accounts].sort(
    (one, other) => sign * (one.facts[group][by]! - other.facts[group][by]!),
  );
}
