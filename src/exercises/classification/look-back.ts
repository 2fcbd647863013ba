import type { LookBackOf } from '../exercise-type.ts';
import type { ClassificationKey } from './key-of.ts';
import { picksOf, topFive } from './result.ts';
import { standingOf } from './rules.ts';
import type { Classification } from './schema.ts';

export const classification: LookBackOf<Classification> = {
  needsKey: true,
  lookBack(definition, work, { keys }) {
    const key = keys[definition.id] as ClassificationKey | undefined;
    // Who is among the five tells part of the answers.
    if (!key || definition.accounts.some((id) => standingOf(definition, id, work, key) !== 'right'))
      return {};
    const names = (ids: string[]) => ids.map((id) => key.accounts[id]?.name ?? id);
    return {
      five: {
        picked: names(picksOf(definition, work)),
        sales: names(topFive(key, 'sales')),
        contribution: names(topFive(key, 'contribution')),
      },
    };
  },
};
