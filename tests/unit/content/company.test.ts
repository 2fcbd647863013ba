import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CategoriesSchema, categoryAt } from '../../../src/model/categories.ts';
import { CompanySchema } from '../../../src/model/company.ts';
import { isHigh, scoreOf, weightedIndex } from '../../../src/model/portfolio.ts';
import { contentFile } from './read-content.ts';

const company = v.parse(CompanySchema, contentFile('sample-company.yaml'));
const categories = v.parse(CategoriesSchema, contentFile('categories.yaml'));
const account = (id: string) => company.cuentas.find((one) => one.id === id)!;
const toClassify = company.cuentas.filter(({ usoEnModulo }) => usoEnModulo === 'reactivo');

describe('the sample company', () => {
  it('has the indices that were worked out by hand', () => {
    expect(account('C01').indices).toMatchObject({ atractivo: 4.0, relacion: 4.6 });
    expect(account('C11').indices).toMatchObject({ atractivo: 2.2, relacion: 2.4 });
  });

  it('has fifteen accounts: three solved and twelve to classify, four of each group', () => {
    expect(company.cuentas.map(({ id }) => id)).toEqual(
      Array.from({ length: 15 }, (_, i) => `C${String(i + 1).padStart(2, '0')}`),
    );
    expect(
      company.cuentas
        .filter(({ usoEnModulo }) => usoEnModulo === 'ejemplo-resuelto')
        .map(({ id }) => id),
    ).toEqual(['C01', 'C02', 'C15']);
    for (const group of categories.categories.filter(({ base }) => base))
      expect(toClassify.filter(({ categoria }) => categoria === group.id)).toHaveLength(4);
  });

  it.each(company.cuentas)(
    '$id $nombre is in the group of its quadrant, and not close to a cut',
    ({ categoria, indices }) => {
      expect(categoryAt(categories, indices, company.metodo.corte)).toBe(categoria);
      for (const index of [indices.atractivo, indices.relacion])
        expect(Math.abs(index - company.metodo.corte)).toBeGreaterThanOrEqual(0.35);
    },
  );

  it('asks nobody to put a strategic account into one of the three groups', () => {
    expect(toClassify.some(({ categoria }) => categoria === 'estrategico')).toBe(false);
  });

  it('shows that the largest buyer is not the one that leaves most', () => {
    const by = (value: (one: (typeof company.cuentas)[number]) => number) =>
      [...company.cuentas].sort((a, b) => value(b) - value(a)).map(({ id }) => id);
    expect(by(({ datos }) => datos.ventasMXNm)[0]).toBe('C11');
    expect(by(({ derivados }) => derivados.contribucionMXNm).indexOf('C11')).toBe(4);
  });
});

describe('the arithmetic of the matrix', () => {
  it('reads a fact against its cuts', () => {
    const growth = { direction: 'asc', cuts: [0, 5, 10, 20] } as const;
    expect([-2, 0, 9.9, 10, 31].map((fact) => scoreOf(growth, fact))).toEqual([1, 2, 3, 4, 5]);
    const days = { direction: 'desc', cuts: [30, 45, 60, 90] } as const;
    expect([30, 31, 60, 90, 91].map((fact) => scoreOf(days, fact))).toEqual([5, 4, 3, 2, 1]);
    expect(scoreOf({ direction: 'juicio', cuts: null }, 4)).toBe(4);
  });

  it('weighs scores to the hundredth, without the errors of floating point', () => {
    const criteria = [
      { id: 'a', weight: 33.3 },
      { id: 'b', weight: 33.3 },
      { id: 'c', weight: 33.4 },
    ];
    expect(weightedIndex(criteria, { a: 1, b: 2, c: 4 })).toBe(2.34);
    expect(weightedIndex(criteria, { a: 3, b: 3, c: 3 })).toBe(3);
    expect(weightedIndex(criteria, { a: 5 })).toBe(1.67);
  });

  it('is high from the cut on', () => {
    expect([2.99, 3, 3.01].map((index) => isHigh(index, 3))).toEqual([false, true, true]);
  });
});
