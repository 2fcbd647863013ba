/**
 * Where the learner puts an account before naming its group: a choice `<exercise>.<account>.lugar`
 * = `alto-debil`. It is practice of judgement and gives no points.
 */
import type { Work } from '../../model/exercise.ts';
import { isHigh } from '../../model/portfolio.ts';
import type { ClassificationKey } from './key-of.ts';
import type { Classification, GroupText } from './schema.ts';

export interface Placement {
  a: 'alto' | 'bajo';
  r: 'fuerte' | 'debil';
}

export const placementId = (definition: Classification, account: string) =>
  `${definition.id}.${account}.lugar`;

export const placementCode = ({ a, r }: Placement) => `${a}-${r}`;

/** Undefined while the account has no place, or one that this version doesn't know. */
export function placementOf(
  definition: Classification,
  account: string,
  work: Work,
): Placement | undefined {
  const [a, r] = work.choice(placementId(definition, account)).split('-');
  return (a === 'alto' || a === 'bajo') && (r === 'fuerte' || r === 'debil') ? { a, r } : undefined;
}

/** Where the indices of an account put it. */
export function placeByIndex({ cut, accounts }: ClassificationKey, account: string): Placement {
  const { atractivo, relacion } = accounts[account]!;
  return {
    a: isHigh(atractivo, cut) ? 'alto' : 'bajo',
    r: isHigh(relacion, cut) ? 'fuerte' : 'debil',
  };
}

/**
 * The group of a corner of the matrix that the practice does not offer; undefined for a corner of
 * one that it offers, and while the account has no place.
 */
export function emptyCorner(
  { a, r }: Partial<Placement>,
  groups: readonly GroupText[],
  offered: readonly GroupText[],
): GroupText | undefined {
  const group = groups.find((one) => one.attractiveness === a && one.relationship === r);
  return group && !offered.some(({ id }) => id === group.id) ? group : undefined;
}
