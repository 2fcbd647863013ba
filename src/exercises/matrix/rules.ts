import { matrixMessages as say } from '../../messages/matrix.ts';
import type { Missing, Rules, Work } from '../../model/exercise.ts';
import { isHigh, weightedIndex, weightsOf, type Weighted } from '../../model/portfolio.ts';
import { AXES, idsOf, type Axis } from '../own-criteria.ts';
import type { Matrix, Quadrant } from './schema.ts';

export interface OwnCriterion {
  id: string;
  name: string;
  /** Whole percent of its axis; undefined while it has none. */
  weight: number | undefined;
}

export interface Point {
  /** Indices of 1–5, to the hundredth; undefined while a weight or a score is missing. */
  a: number | undefined;
  r: number | undefined;
}

const whole = (text: string, from: number, to: number) =>
  /^\d{1,3}$/.test(text.trim()) && Number(text) >= from && Number(text) <= to
    ? Number(text)
    : undefined;

/** Ids that the choices hold. */
export const weightId = (definition: Matrix, criterion: string) =>
  `${definition.id}.w.${criterion}`;
export const scoreId = (definition: Matrix, account: string, criterion: string) =>
  `${definition.id}.s.${account}.${criterion}`;

/**
 * The named criteria of an axis, in the learner's order. While none of them was ever weighed, all
 * weigh the same.
 */
export function criteriaOf(definition: Matrix, axis: Axis, work: Work): OwnCriterion[] {
  const named = idsOf(definition.criteriaFrom, axis, 0, work)
    .map((id) => ({
      id,
      name: work.text(`${definition.criteriaFrom}.${id}.nombre`).trim(),
      stored: work.choice(weightId(definition, id)),
    }))
    .filter(({ name }) => name !== '');
  const equal = named.every(({ stored }) => stored === '')
    ? weightsOf(named.map(() => 1))
    : undefined;
  return named.map(({ id, name, stored }, i) => ({
    id,
    name,
    weight: equal ? equal[i] : whole(stored, 0, 100),
  }));
}

export function weightSum(criteria: readonly OwnCriterion[]): number {
  return criteria.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
}

/**
 * The weights as they are, summing 100: a criterion that has none, because it was named later,
 * takes as much as the others have on average.
 */
export function fitted(criteria: readonly OwnCriterion[]): Weighted[] {
  const known = criteria.flatMap(({ weight }) => weight ?? []);
  const mean =
    known.length === 0 ? 1 : known.reduce((sum, weight) => sum + weight, 0) / known.length;
  const weights = weightsOf(criteria.map(({ weight }) => weight ?? mean));
  return criteria.map(({ id }, i) => ({ id, weight: weights[i]! }));
}

export function accountsOf(definition: Matrix, work: Work): string[] {
  return [...new Set(work.choice(`${definition.id}.cuentas`).split(',').filter(Boolean))];
}

export function scoreOn(
  definition: Matrix,
  account: string,
  criterion: string,
  work: Work,
): number | undefined {
  return whole(work.choice(scoreId(definition, account, criterion)), 1, 5);
}

/** Scores that an account still lacks, over both axes. */
export function scoresLeft(definition: Matrix, account: string, work: Work): number {
  return AXES.flatMap((axis) => criteriaOf(definition, axis, work)).filter(
    ({ id }) => scoreOn(definition, account, id, work) === undefined,
  ).length;
}

/** Weights and scores of an account on an axis; undefined while something is missing. */
export function weighedOn(
  definition: Matrix,
  axis: Axis,
  account: string,
  work: Work,
): { criteria: Weighted[]; scores: Record<string, number> } | undefined {
  const criteria = criteriaOf(definition, axis, work);
  if (criteria.length === 0 || weightSum(criteria) !== 100) return undefined;
  const scores = Object.fromEntries(
    criteria.map(({ id }) => [id, scoreOn(definition, account, id, work)]),
  );
  if (Object.values(scores).includes(undefined)) return undefined;
  return {
    criteria: criteria.map(({ id, weight }) => ({ id, weight: weight ?? 0 })),
    scores: scores as Record<string, number>,
  };
}

function indexOn(definition: Matrix, axis: Axis, account: string, work: Work): number | undefined {
  const weighed = weighedOn(definition, axis, account, work);
  return weighed && weightedIndex(weighed.criteria, weighed.scores);
}

export function pointOf(definition: Matrix, account: string, work: Work): Point {
  return { a: indexOn(definition, 'a', account, work), r: indexOn(definition, 'r', account, work) };
}

/** The quadrant of a whole point. */
export function quadrantOf(
  { a, r }: Point,
  cut: number,
  quadrants: readonly Quadrant[],
): Quadrant | undefined {
  if (a === undefined || r === undefined) return undefined;
  return quadrants.find(
    ({ attractiveness, relationship }) =>
      (attractiveness === 'alto') === isHigh(a, cut) &&
      (relationship === 'fuerte') === isHigh(r, cut),
  );
}

const placed = (definition: Matrix, work: Work) =>
  accountsOf(definition, work).filter((id) =>
    Object.values(pointOf(definition, id, work)).every((index) => index !== undefined),
  );

function missingOn(definition: Matrix, axis: Axis, work: Work): Missing[] {
  const criteria = criteriaOf(definition, axis, work);
  const { title } = definition.axes[axis];
  if (criteria.length === 0)
    return [{ item: `${definition.id}.criterios`, code: 'too-few', label: say.noCriteria(title) }];
  if (weightSum(criteria) === 100) return [];
  return [
    {
      item: weightId(definition, criteria[0]!.id),
      code: 'not-100',
      label: say.notHundred(title, 100 - weightSum(criteria)),
    },
  ];
}

export const matrixRules: Rules<Matrix> = {
  progress(definition, work) {
    const accounts = accountsOf(definition, work);
    const axes = AXES.map((axis) => criteriaOf(definition, axis, work));
    // Weights start out equal, so they count only once the learner does something here.
    const begun =
      accounts.length > 0 ||
      axes.flat().some(({ id }) => work.choice(weightId(definition, id)) !== '');
    const weighed = begun
      ? axes.filter((criteria) => criteria.length > 0 && weightSum(criteria) === 100).length
      : 0;
    const total = axes.flat().length;
    const shares = accounts
      .map((id) => (total === 0 ? 0 : 1 - scoresLeft(definition, id, work) / total))
      .sort((one, other) => other - one)
      .slice(0, definition.minimum);
    return Math.floor(
      weighed * 10 + (80 * shares.reduce((sum, share) => sum + share, 0)) / definition.minimum,
    );
  },
  missing(definition, work) {
    const left = AXES.flatMap((axis) => missingOn(definition, axis, work));
    const accounts = accountsOf(definition, work);
    const scored = accounts.filter((id) => scoresLeft(definition, id, work) === 0).length;
    if (scored >= definition.minimum) return left;
    const open = accounts.find((id) => scoresLeft(definition, id, work) > 0);
    return [
      ...left,
      {
        item:
          open && accounts.length >= definition.minimum
            ? `${definition.id}.${open}`
            : `${definition.id}.agregar`,
        code: 'too-few',
        label: say.moreAccounts(definition.minimum - scored),
      },
    ];
  },
  interactions(definition, work) {
    const lines = placed(definition, work).map((id) => {
      const { a, r } = pointOf(definition, id, work);
      return (
        `${id} ${work.text(`${definition.id}.${id}.nombre`)}`.trim() +
        `: ${say.told(a!, r!, isHigh(a!, definition.cut), isHigh(r!, definition.cut))}`
      );
    });
    return [
      {
        id: definition.id,
        type: 'long-fill-in',
        response: lines.join('\n'),
        description: definition.title,
      },
    ];
  },
};
