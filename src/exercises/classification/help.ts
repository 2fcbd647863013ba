/**
 * How much the practice still helps to read the facts of an account: scales for the first third of
 * the accounts, on demand for the second, none for the last. What was found may be looked at again.
 */
import type { Work } from '../../model/exercise.ts';
import type { ClassificationKey } from './key-of.ts';
import { standingOf } from './rules.ts';
import type { Classification } from './schema.ts';

export type Help = 'shown' | 'asked' | 'gone';

export function helpFor(
  definition: Classification,
  account: string,
  work: Work,
  key: ClassificationKey | undefined,
): Help {
  const { accounts } = definition;
  const isDone = (id: string) =>
    ['right', 'answered'].includes(standingOf(definition, id, work, key));
  // Without its own standing, so that nothing of it changes when its group is found.
  const done = accounts.filter((id) => id !== account && isDone(id)).length;
  const third = accounts.length / 3;
  if (done < third) return 'shown';
  return done < 2 * third || isDone(account) ? 'asked' : 'gone';
}
