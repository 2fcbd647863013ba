import type { Missing, Rules, Work } from '../../model/exercise.ts';
import { attemptsAt } from '../attempts.ts';
import type { ClassificationKey } from './key-of.ts';
import type { Classification } from './schema.ts';

export type Standing = 'untouched' | 'answered' | 'trying' | 'right';

/** Attempts at an account, oldest first. */
export function attemptsOf(definition: Classification, account: string, work: Work): string[] {
  return attemptsAt(`${definition.id}.${account}`, work);
}

/** `answered`: there is an attempt, but no key to judge it by. */
export function standingOf(
  definition: Classification,
  account: string,
  work: Work,
  key: ClassificationKey | undefined,
): Standing {
  const attempts = attemptsOf(definition, account, work);
  if (attempts.length === 0) return 'untouched';
  if (!key) return 'answered';
  return attempts.includes(key.accounts[account]?.right ?? '') ? 'right' : 'trying';
}

/**
 * The first account that is not right yet (or, without a key, not answered), after `from` and
 * coming round.
 */
export function nextOpen(
  definition: Classification,
  work: Work,
  key: ClassificationKey | undefined,
  from?: string,
): string | undefined {
  const { accounts } = definition;
  const start = from === undefined ? 0 : accounts.indexOf(from) + 1;
  return [...accounts.slice(start), ...accounts.slice(0, start)].find(
    (id) => id !== from && ['untouched', 'trying'].includes(standingOf(definition, id, work, key)),
  );
}

/** Half for being right in the end, half for being right at the first try. */
function pointsOf(attempts: readonly string[], right: string): number {
  return (attempts.includes(right) ? 0.5 : 0) + (attempts[0] === right ? 0.5 : 0);
}

/**
 * Rules of the practice, over the key. Until the key has arrived nothing can be judged, so nothing
 * is reported; progress and score in the record never go back, so what was reported before stays.
 */
export function classificationRules(key: ClassificationKey | undefined): Rules<Classification> {
  const share = (definition: Classification, sum: number) =>
    Math.floor((100 * sum) / definition.accounts.length);
  const isRight = (definition: Classification, work: Work) => (id: string) =>
    standingOf(definition, id, work, key) === 'right';
  return {
    selfFinishing: true,
    progress: (definition, work) =>
      share(definition, definition.accounts.filter(isRight(definition, work)).length),
    missing: (definition, work) =>
      definition.accounts
        .filter((id) => !isRight(definition, work)(id))
        .map((id): Missing => ({ item: `${definition.id}.${id}`, code: 'unplaced', label: id })),
    score(definition, work) {
      if (!key) return undefined;
      const points = definition.accounts.map((id) =>
        pointsOf(attemptsOf(definition, id, work), key.accounts[id]?.right ?? ''),
      );
      return share(
        definition,
        points.reduce((sum, one) => sum + one, 0),
      );
    },
    interactions: (definition, work) =>
      definition.accounts.flatMap((id) => {
        const [first] = attemptsOf(definition, id, work);
        if (!first || !key) return [];
        const result = first === key.accounts[id]?.right ? 'correct' : 'incorrect';
        const name = key.accounts[id]?.name ?? id;
        const group = key.quadrants.find((one) => one.id === first)?.label ?? first;
        return [
          {
            id: `${definition.id}.${id}`,
            type: 'choice' as const,
            response: first,
            words: `${name}: ${group}`,
            result,
            description: name,
          },
        ];
      }),
  };
}
