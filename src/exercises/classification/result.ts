/** What the whole practice says of the learner's judgement. */
import type { Work } from '../../model/exercise.ts';
import type { ClassificationKey } from './key-of.ts';
import { placeByIndex, placementOf } from './placement.ts';
import { attemptsOf, standingOf } from './rules.ts';
import type { Classification } from './schema.ts';

/** How many accounts the opening question asks for. */
export const FIVE = 5;

export const picksId = (definition: Classification) => `${definition.id}.cinco`;

/**
 * Ids of the accounts that the learner picked for the opening question, in the order of picking.
 */
export function picksOf(definition: Classification, work: Work): string[] {
  return [...new Set(work.choice(picksId(definition)).split(',').filter(Boolean))].slice(0, FIVE);
}

/** One more pick, or one less; a sixth is refused. */
export function afterPick(picks: readonly string[], account: string): string[] {
  if (picks.includes(account)) return picks.filter((one) => one !== account);
  return picks.length < FIVE ? [...picks, account] : [...picks];
}

export interface Tally {
  /** Right at the first try, and in the end. */
  first: number;
  final: number;
  of: number;
  /** Right in the end, not at the first try: where an assumption tripped the learner. */
  tripped: { id: string; chosen: string }[];
}

export function tallyOf(definition: Classification, work: Work, key: ClassificationKey): Tally {
  const done = definition.accounts
    .filter((id) => standingOf(definition, id, work, key) === 'right')
    .map((id) => ({ id, chosen: attemptsOf(definition, id, work)[0]! }));
  const tripped = done.filter(({ id, chosen }) => chosen !== key.accounts[id]!.right);
  return {
    first: done.length - tripped.length,
    final: done.length,
    of: definition.accounts.length,
    tripped,
  };
}

export interface Judgement {
  /** Accounts that have a place and whose group is already found. */
  placed: number;
  agree: number;
  /** Taken for more, or less, than the indices say. */
  attractionOver: number;
  attractionUnder: number;
  relationOver: number;
  relationUnder: number;
}

/** How the learner's places compare with those of the indices. */
export function judgementOf(
  definition: Classification,
  work: Work,
  key: ClassificationKey,
): Judgement {
  const pairs = definition.accounts
    .filter((id) => standingOf(definition, id, work, key) === 'right')
    .flatMap((id) => {
      const own = placementOf(definition, id, work);
      return own ? [{ own, index: placeByIndex(key, id) }] : [];
    });
  const count = (test: (pair: (typeof pairs)[number]) => boolean) => pairs.filter(test).length;
  return {
    placed: pairs.length,
    agree: count(({ own, index }) => own.a === index.a && own.r === index.r),
    attractionOver: count(({ own, index }) => own.a === 'alto' && index.a === 'bajo'),
    attractionUnder: count(({ own, index }) => own.a === 'bajo' && index.a === 'alto'),
    relationOver: count(({ own, index }) => own.r === 'fuerte' && index.r === 'debil'),
    relationUnder: count(({ own, index }) => own.r === 'debil' && index.r === 'fuerte'),
  };
}

/** The five accounts with most of something, most first. */
export function topFive({ accounts }: ClassificationKey, by: 'sales' | 'contribution'): string[] {
  return Object.keys(accounts)
    .sort((one, other) => accounts[other]![by] - accounts[one]![by])
    .slice(0, FIVE);
}

/**
 * How many of some accounts are in each group, in the order of the quadrants; groups without any
 * are left out.
 */
export function groupsAmong(
  { accounts, quadrants }: ClassificationKey,
  ids: readonly string[],
): { id: string; count: number }[] {
  return quadrants
    .map(({ id }) => ({
      id,
      count: ids.filter((account) => accounts[account]?.right === id).length,
    }))
    .filter(({ count }) => count > 0);
}
