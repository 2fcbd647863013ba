import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CategoriesSchema, categoryAt } from '../../../src/model/categories.ts';
import { CompanySchema } from '../../../src/model/company.ts';
import {
  isHigh,
  rebalanced,
  weightedIndex,
  weightsOf,
  type Weighted,
} from '../../../src/model/portfolio.ts';
import { crossingOf } from '../../../src/model/sensitivity.ts';
import { contentFile } from '../content/read-content.ts';

const company = v.parse(CompanySchema, contentFile('sample-company.yaml'));
const categories = v.parse(CategoriesSchema, contentFile('categories.yaml'));
const sum = (weights: readonly { weight: number }[]) =>
  weights.reduce((total, { weight }) => total + weight, 0);
const axis = fc
  .array(fc.nat(60), { minLength: 2, maxLength: 12 })
  .map((points) => weightsOf(points).map((weight, i): Weighted => ({ id: `a${i + 1}`, weight })));

describe('a weight that moves', () => {
  it('leaves weights that are whole, sum 100, keep their order and their fixed ones', () => {
    fc.assert(
      fc.property(
        axis,
        fc.nat(11),
        fc.integer({ min: -20, max: 140 }),
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        (before, at, to, locks) => {
          const moved = before[at % before.length]!.id;
          const fixed = new Set(before.filter((_, i) => locks[i]).map(({ id }) => id));
          const after = rebalanced(before, { id: moved, weight: to }, fixed);
          expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
          expect(sum(after)).toBe(100);
          for (const { weight } of after)
            expect(Number.isInteger(weight) && weight >= 0).toBe(true);
          const others = before
            .map((one, i) => ({ was: one.weight, is: after[i]!.weight, id: one.id }))
            .filter(({ id }) => id !== moved);
          for (const { id, was, is } of others) if (fixed.has(id)) expect(is).toBe(was);
          const free = others.filter(({ id }) => !fixed.has(id));
          for (const one of free)
            for (const other of free)
              if (one.was > other.was) expect(one.is).toBeGreaterThanOrEqual(other.is);
        },
      ),
    );
  });

  it('takes what it asks for, and at most what the fixed ones leave', () => {
    const weights = [40, 40, 20].map((weight, i) => ({ id: `a${i}`, weight }));
    expect(rebalanced(weights, { id: 'a0', weight: 70 }).map(({ weight }) => weight)).toEqual([
      70, 20, 10,
    ]);
    expect(
      rebalanced(weights, { id: 'a0', weight: 70 }, new Set(['a1'])).map(({ weight }) => weight),
    ).toEqual([60, 40, 0]);
    expect(
      rebalanced(weights, { id: 'a0', weight: 10 }, new Set(['a1', 'a2'])).map(
        ({ weight }) => weight,
      ),
    ).toEqual([40, 40, 20]);
  });
});

describe('the change of one weight that takes an account to another group', () => {
  it('is the smallest there is, or none', () => {
    fc.assert(
      fc.property(
        axis,
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 12, maxLength: 12 }),
        (criteria, values) => {
          const scores = Object.fromEntries(criteria.map(({ id }, i) => [id, values[i]!]));
          const high = isHigh(weightedIndex(criteria, scores), 3);
          const crosses = (id: string, to: number) =>
            isHigh(weightedIndex(rebalanced(criteria, { id, weight: to }), scores), 3) !== high;
          const sizes = criteria.flatMap(({ id, weight }) =>
            Array.from({ length: 101 }, (_, to) => to)
              .filter((to) => crosses(id, to))
              .map((to) => Math.abs(to - weight)),
          );
          const found = crossingOf(criteria, scores, 3);
          expect(found && Math.abs(found.to - found.from)).toBe(
            sizes.length === 0 ? undefined : Math.min(...sizes),
          );
          if (found) expect(crosses(found.id, found.to)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the answers of the sample company', () => {
  /** Numbers of 0 to 1 that are the same in every run (mulberry32). */
  function* numbers(seed: number): Generator<number, never> {
    for (let state = seed; ;) {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      yield ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    }
  }
  const indexWith = (
    axisName: 'atractivo' | 'relacion',
    factors: readonly number[],
    scores: Record<string, number>,
  ) => {
    const weights = company.metodo[axisName].map(({ peso }, i) => peso * factors[i]!);
    const total = weights.reduce((all, one) => all + one, 0);
    return company.metodo[axisName].reduce(
      (all, { id }, i) => all + (weights[i]! * scores[id]!) / total,
      0,
    );
  };
  const groupsWith = (factors: Record<'atractivo' | 'relacion', readonly number[]>) =>
    company.cuentas.map(({ puntajes }) =>
      categoryAt(
        categories,
        {
          atractivo: indexWith('atractivo', factors.atractivo, puntajes),
          relacion: indexWith('relacion', factors.relacion, puntajes),
        },
        company.metodo.corte,
      ),
    );
  const key = company.cuentas.map(({ categoria }) => categoria);

  it('are the same with equal weights', () => {
    const equal = (axisName: 'atractivo' | 'relacion') =>
      company.metodo[axisName].map(({ peso }) => 1 / peso);
    expect(groupsWith({ atractivo: equal('atractivo'), relacion: equal('relacion') })).toEqual(key);
  });

  // A weighted mean is monotone in each factor, so its extremes over all reweightings are at the
  // corners.
  it(
    'hold for thirteen accounts whichever weights are halved or made half as much again; ' +
      'C14 alone can cross, by a hair',
    () => {
      const corners = Array.from({ length: 128 }, (_, corner) =>
        company.metodo.relacion.map((_criterion, i) => ((corner >> i) & 1 ? 1.5 : 0.5)),
      );
      const crossing = company.cuentas.flatMap(({ id, puntajes, indices }) =>
        (['atractivo', 'relacion'] as const).flatMap((name) => {
          const beyond = corners
            .map((corner) => indexWith(name, corner, puntajes))
            .filter(
              (index) =>
                isHigh(index, company.metodo.corte) !== isHigh(indices[name], company.metodo.corte),
            );
          return beyond.length > 0 ? [{ id, name, most: Math.max(...beyond) }] : [];
        }),
      );
      expect(crossing).toEqual([
        { id: 'C14', name: 'relacion', most: expect.closeTo(3.04, 2) as number },
      ]);
    },
  );

  it('all hold in at least 9,999 of every 10,000 reweightings between those', () => {
    const random = numbers(18);
    const factors = (axisName: 'atractivo' | 'relacion') =>
      company.metodo[axisName].map(() => 0.5 + random.next().value);
    const expected = key.join();
    let kept = 0;
    for (let run = 0; run < 20_000; run++)
      if (
        groupsWith({ atractivo: factors('atractivo'), relacion: factors('relacion') }).join() ===
        expected
      )
        kept++;
    expect(kept).toBeGreaterThanOrEqual(19_998);
  });
});
