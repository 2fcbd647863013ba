import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CompanySchema } from '../../../src/model/company.ts';
import { MatricesSchema } from '../../../src/model/matrices.ts';
import { weightsOf } from '../../../src/model/portfolio.ts';
import {
  positions,
  type LabMatrix,
  type Moved,
  type Side,
} from '../../../src/ui/lesson/lab/positions.ts';
import { contentFile } from '../content/read-content.ts';

const { matrices, accounts: invented } = v.parse(MatricesSchema, contentFile('matrices.yaml'));
const { metodo, cuentas } = v.parse(CompanySchema, contentFile('sample-company.yaml'));
const solved = cuentas
  .filter(({ usoEnModulo }) => usoEnModulo === 'ejemplo-resuelto')
  .map(({ id, nombre, puntajes }) => ({ id, name: nombre, story: '', scores: puntajes }));
const labs = matrices.map((matrix): LabMatrix => {
  const axis = (side: Side) => ({
    ...matrix[side],
    criteria: metodo[matrix.measures[side]].map(({ id, nombre, peso }) => ({
      id,
      name: nombre,
      points: peso,
    })),
  });
  return {
    ...matrix,
    cut: metodo.corte,
    axes: { vertical: axis('vertical'), horizontal: axis('horizontal') },
    accounts: [...solved, ...invented],
  };
});
const [strengths, vulnerability] = labs as [LabMatrix, LabMatrix];
const unmoved: Moved = { points: {}, scores: {} };
const at = (matrix: LabMatrix, id: string, moved = unmoved) =>
  positions(matrix, moved).find(({ account }) => account.id === id)!;

describe('a matrix that moves', () => {
  it('opens with the worked examples where their arithmetic puts them', () => {
    expect(at(strengths, 'C01')).toMatchObject({
      vertical: 4,
      horizontal: 4.6,
      cell: { name: 'Invertir para crecer' },
    });
    expect(at(vulnerability, 'C02')).toMatchObject({
      vertical: 4.4,
      horizontal: 2.25,
      cell: { name: 'Crecer' },
    });
  });

  it.each(labs)('$id has an account in each cell from the start', (matrix) => {
    expect(new Set(positions(matrix, unmoved).map(({ cell }) => cell.name)).size).toBe(4);
  });

  it('moves Jugos Manantial over the border when confidence and satisfaction weigh more, as the lesson says', () => {
    expect(at(strengths, 'jugos').cell.name).toBe('Invertir para crecer');
    expect(at(strengths, 'jugos', { points: { R3: 30, R5: 30 }, scores: {} }).cell.name).toBe(
      'Invertir de forma selectiva',
    );
  });

  it('moves only the account whose score is moved', () => {
    const moved = { points: {}, scores: { snacks: { V1: 1 } } };
    expect(at(vulnerability, 'snacks', moved).horizontal).toBe(2.9);
    expect(at(vulnerability, 'snacks', moved).cell.name).toBe('Crecer');
    for (const id of ['C01', 'C02', 'jugos', 'juguetes', 'C15'])
      expect(at(vulnerability, id, moved)).toEqual(at(vulnerability, id));
  });

  it('invents its accounts: none is one of the company’s', () => {
    const names = new Set(cuentas.map(({ nombre }) => nombre));
    for (const { name } of invented) expect(names).not.toContain(name);
  });
});

describe('weights from importance', () => {
  const points = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 12 });

  it('always sum 100', () => {
    fc.assert(
      fc.property(points, (some) => weightsOf(some).reduce((sum, one) => sum + one, 0) === 100),
    );
  });

  it('are never negative, and never smaller for what matters more', () => {
    fc.assert(
      fc.property(points, (some) => {
        const weights = weightsOf(some);
        for (const [i, one] of some.entries())
          for (const [j, other] of some.entries())
            if (one > other) expect(weights[i]).toBeGreaterThanOrEqual(weights[j]!);
        expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('leave alone what already sums 100, and share equally what has no importance', () => {
    expect(weightsOf([15, 20, 20, 20, 10, 10, 5])).toEqual([15, 20, 20, 20, 10, 10, 5]);
    expect(weightsOf([0, 0, 0])).toEqual([34, 33, 33]);
  });
});
