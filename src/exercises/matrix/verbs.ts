/**
 * Changes to the weights and the list of accounts, each one written to the record at once. Scores
 * of an account that leaves stay in the record.
 */
import type { Work } from '../../model/exercise.ts';
import type { Weighted } from '../../model/portfolio.ts';
import { workOf } from '../../record/answers.ts';
import { choose } from '../../record/edits.ts';
import { $record } from '../../record/store.ts';
import type { Axis } from '../own-criteria.ts';
import { isReversed, reversedId } from './reversed.ts';
import { accountsOf, criteriaOf, weightId, type OwnCriterion } from './rules.ts';
import type { Matrix } from './schema.ts';

/**
 * The criteria as the record has them at this moment, which fast keys may have changed since the
 * last render.
 */
export function criteriaNow(definition: Matrix, axis: Axis): OwnCriterion[] {
  return criteriaOf(definition, axis, workOf($record.get()));
}

export function weigh(definition: Matrix, weights: readonly Weighted[]): void {
  const { choices } = $record.get();
  for (const { id, weight } of weights) {
    const choice = weightId(definition, id);
    if (choices[choice]?.value !== String(weight)) choose(choice, String(weight));
  }
}

export function putAccount(definition: Matrix, id: string, work: Work, position = Infinity): void {
  const others = accountsOf(definition, work).filter((one) => one !== id);
  choose(
    `${definition.id}.cuentas`,
    [...others.slice(0, position), id, ...others.slice(position)].join(','),
  );
}

/** Returns the place where it was, from 0. */
export function takeAccount(definition: Matrix, id: string, work: Work): number {
  const accounts = accountsOf(definition, work);
  choose(`${definition.id}.cuentas`, accounts.filter((one) => one !== id).join(','));
  return accounts.indexOf(id);
}

/** An id for an account of the learner's own company, above every one that the record ever held. */
export function nextOwn(definition: Matrix, work: Work): string {
  const { answers, choices } = $record.get();
  const held = [
    ...Object.keys(answers),
    ...Object.keys(choices),
    ...accountsOf(definition, work).map((id) => `${definition.id}.${id}`),
  ];
  const numbers = held.flatMap((key) =>
    [...(key.slice(definition.id.length).match(/^\.(?:s\.)?x(\d+)/) ?? [])].slice(1).map(Number),
  );
  return `x${Math.max(0, ...numbers) + 1}`;
}

export function reverse(definition: Matrix, criterion: string): void {
  const isOn = isReversed(definition, criterion, workOf($record.get()));
  choose(reversedId(definition, criterion), isOn ? '' : '1');
}

/** Ids of the scores that any account has on a criterion, also one that left the list. */
export function scoresGiven(definition: Matrix, criterion: string): string[] {
  const { choices } = $record.get();
  return Object.keys(choices).filter(
    (id) =>
      id.startsWith(`${definition.id}.s.`) &&
      id.endsWith(`.${criterion}`) &&
      /^[1-5]$/.test(choices[id]!.value),
  );
}

/** Scores that were given with 5 for "much" turned round; done twice, they are as before. */
export function flipScores(definition: Matrix, criterion: string): void {
  const { choices } = $record.get();
  for (const id of scoresGiven(definition, criterion))
    choose(id, String(6 - Number(choices[id]!.value)));
}
