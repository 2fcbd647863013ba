/**
 * What the shape of the sample company cannot say: that its numbers agree with each other. Each
 * fault names the account, the field, what was expected and the cure.
 */
import { CategoryId } from './categories.ts';
import type { Account, Company, CompanyCriterion } from './company.ts';
import { scoreOf, weightedIndex, type Reading } from './portfolio.ts';

const AXES = ['atractivo', 'relacion', 'vulnerabilidad'] as const;
const round = (value: number, unit: number) => Math.round(value * unit) / unit;

function readingOf({ sentido, cortes }: CompanyCriterion): Reading {
  return sentido === 'juicio'
    ? { direction: sentido, cuts: null }
    : { direction: sentido, cuts: cortes };
}

const weights = (criteria: readonly CompanyCriterion[]) =>
  criteria.map(({ id, peso }) => ({ id, weight: peso }));

function* derivedFaults({ id, datos, derivados }: Account): Generator<string> {
  const share = round((100 * datos.ventasMXNm) / datos.potencialMXNm, 10);
  if (derivados.cuotaPct !== share)
    yield `${id}: cuotaPct is ${derivados.cuotaPct}; expected ${share} (ventas / potencial). Write ${share}`;
  const contribution = round((datos.ventasMXNm * datos.margenPct) / 100, 1000);
  if (derivados.contribucionMXNm !== contribution)
    yield (
      `${id}: contribucionMXNm is ${derivados.contribucionMXNm}; expected ${contribution} ` +
      `(ventas × margen). Write ${contribution}`
    );
}

function* scoreFaults(account: Account, criteria: readonly CompanyCriterion[]): Generator<string> {
  const facts = { ...account.datos, ...account.derivados };
  for (const criterion of criteria) {
    const expected = scoreOf(readingOf(criterion), facts[criterion.campo]);
    const found = account.puntajes[criterion.id];
    if (found !== expected)
      yield (
        `${account.id}: score ${criterion.id} (${criterion.nombre}) is ` +
        `${found ?? 'missing'}; expected ${expected}, from ${criterion.campo} = ` +
        `${facts[criterion.campo]}. Write ${expected}`
      );
  }
}

function* accountFaults(account: Account, method: Company['metodo']): Generator<string> {
  yield* derivedFaults(account);
  for (const axis of AXES) {
    yield* scoreFaults(account, method[axis]);
    const expected = weightedIndex(weights(method[axis]), account.puntajes);
    if (account.indices[axis] !== expected)
      yield (
        `${account.id}: index ${axis} is ${account.indices[axis]}; expected ${expected} (Σ ` +
        `peso × puntaje / 100). Write ${expected}`
      );
  }
}

function* feedbackFaults(feedback: Company['retro']): Generator<string> {
  const groups = CategoryId.options;
  const pairs = groups.flatMap((right) =>
    groups.filter((chosen) => chosen !== right).map((chosen) => `${right}>${chosen}`),
  );
  for (const pair of pairs)
    if (!feedback[pair])
      yield (
        `retro: no message for "${pair}"; expected what to say when the right group is the ` +
        'first and the learner chose the second. Write it'
      );
  for (const key of Object.keys(feedback))
    if (!pairs.includes(key))
      yield `retro: "${key}" is no pair of groups; expected one of ${pairs.join(', ')}. Correct the key`;
}

export function companyFaults({ metodo, retro, cuentas }: Company): string[] {
  return [
    ...cuentas.flatMap((account) => [...accountFaults(account, metodo)]),
    ...feedbackFaults(retro),
  ];
}
