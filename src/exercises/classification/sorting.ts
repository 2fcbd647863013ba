import type { AccountFacts, FactGroup } from '../account-facts.ts';

export interface Sorting {
  /** The account's name, or the place of a fact in its group. */
  by: 'name' | number;
  /** Most first, or Z to A. */
  down: boolean;
}

const collator = new Intl.Collator('es-MX');

/** A new list. Accounts that tie keep the order of their names, whichever the direction. */
export function sorted(
  accounts: readonly AccountFacts[],
  group: FactGroup['id'],
  { by, down }: Sorting,
): AccountFacts[] {
  const byName = (one: AccountFacts, other: AccountFacts) => collator.compare(one.name, other.name);
  const sign = down ? -1 : 1;
  if (by === 'name') return [...accounts].sort((one, other) => sign * byName(one, other));
  return [...accounts].sort(
    (one, other) => sign * (one.facts[group][by]! - other.facts[group][by]!) || byName(one, other),
  );
}
