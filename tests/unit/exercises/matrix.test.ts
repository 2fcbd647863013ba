import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  accountsOf,
  criteriaOf,
  fitted,
  matrixRules,
  pointOf,
  quadrantOf,
  weightSum,
} from '../../../src/exercises/matrix/rules.ts';
import { adviceWords, groupWords } from '../../../src/exercises/matrix/placed.ts';
import { matrixSection } from '../../../src/exercises/matrix/report.ts';
import { standingOf } from '../../../src/exercises/matrix/standing.ts';
import { MatrixSchema } from '../../../src/exercises/matrix/schema.ts';
import { workOf } from '../../../src/record/answers.ts';
import {
  company,
  criteria,
  definition,
  quadrants,
  read,
  scoresOf,
  texts,
  three,
  two,
  weights,
  workWith,
} from './company-matrix.ts';
import { recordVerbs, type RecordVerbs } from '../record/record-verbs.ts';

describe('the index', () => {
  it('gives the check values of the sample company', () => {
    expect(pointOf(definition, 'C01', workWith(two))).toEqual({ a: 4, r: 4.6 });
    expect(pointOf(definition, 'C11', workWith(two))).toEqual({ a: 2.2, r: 2.4 });
  });

  it('puts every account of the company where the company has it', () => {
    for (const { id, indices, categoria } of company.cuentas) {
      const point = pointOf(definition, id, workWith({ ...weights, ...scoresOf(id) }));
      expect(point).toEqual({ a: indices.atractivo, r: indices.relacion });
      expect(quadrantOf(point, definition.cut, quadrants)!.id).toBe(categoria);
    }
  });

  it('is unknown while a weight or a score is missing', () => {
    expect(pointOf(definition, 'C01', workWith({ ...two, 't18-aplica.w.a1': '14' }))).toEqual({
      a: undefined,
      r: 4.6,
    });
    expect(pointOf(definition, 'C01', workWith({ ...two, 't18-aplica.s.C01.r7': '' }))).toEqual({
      a: 4,
      r: undefined,
    });
    expect(
      pointOf(definition, 'C01', workWith({ ...two, 't18-aplica.s.C01.r7': '6' })).r,
    ).toBeUndefined();
  });

  it('is high from the cut on', () => {
    expect(quadrantOf({ a: 3, r: 2.99 }, 3, quadrants)!.id).toBe('estrella');
    expect(quadrantOf({ a: 2.99, r: 3 }, 3, quadrants)!.id).toBe('estatus');
    expect(quadrantOf({ a: undefined, r: 3 }, 3, quadrants)).toBeUndefined();
  });
});

describe('the border', () => {
  const at = (a: number, r: number) => standingOf(definition, { a, r }, quadrants)!;
  const all = (score: string) =>
    Object.fromEntries(criteria.map(({ id }) => [`t18-aplica.s.C01.${id.toLowerCase()}`, score]));

  it('is where an account with a 3 in everything is, between all four groups', () => {
    const { border, between } = standingOf(
      definition,
      pointOf(definition, 'C01', workWith({ ...weights, ...all('3') })),
      quadrants,
    )!;
    expect(border).toEqual(['a', 'r']);
    expect(between.map(({ id }) => id).sort()).toEqual([
      'estable',
      'estatus',
      'estrategico',
      'estrella',
    ]);
  });

  it.each([
    [2.85, 4, [], ['estatus']],
    [2.86, 4, ['a'], ['estatus', 'estrategico']],
    [3.14, 1.5, ['a'], ['estrella', 'estable']],
    [3.15, 1.5, [], ['estrella']],
    [4, 2.99, ['r'], ['estrella', 'estrategico']],
  ])('of %d and %d lies on %j, between %j', (a, r, border, between) => {
    expect(at(a, r).border).toEqual(border);
    expect(at(a, r).between.map(({ id }) => id)).toEqual(between);
  });

  it('is told instead of a strategy, on screen and in the report', () => {
    const firm = at(4, 1.5);
    expect([groupWords(firm), adviceWords(firm)]).toEqual([
      firm.quadrant.label,
      firm.quadrant.strategy,
    ]);
    const near = at(3, 1.5);
    expect(groupWords(near)).toBe('En la frontera entre clientes estrella y clientes estables');
    for (const { strategy } of quadrants) expect(adviceWords(near)).not.toContain(strategy);
    const work = workWith({ ...weights, ...all('3'), 't18-aplica.cuentas': 'C01' });
    const told = JSON.stringify(
      matrixSection(definition, work, { groups: quadrants, accounts: { C01: 'Uno' }, keys: {} }),
    );
    expect(told).toContain('En la frontera de los cuatro grupos');
    for (const { strategy } of quadrants) expect(told).not.toContain(strategy);
  });

  it('is nowhere where the file says 0', () => {
    expect(standingOf({ cut: 3, border: 0 }, { a: 3, r: 3 }, quadrants)!.border).toEqual([]);
  });
});

describe('weights', () => {
  it('start out equal, and say nothing of progress until the learner begins', () => {
    const untouched = workWith({});
    expect(criteriaOf(definition, 'a', untouched).map(({ weight }) => weight)).toEqual([
      15, 15, 14, 14, 14, 14, 14,
    ]);
    expect(matrixRules.progress(definition, untouched)).toBe(0);
  });

  it('are brought back to 100 when a criterion was named later', () => {
    const later = { ...weights, 't18-aplica.w.a1': '' };
    const now = fitted(criteriaOf(definition, 'a', workWith(later)));
    expect(now.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    expect(now[0]!.weight).toBeGreaterThan(0);
  });

  it('count only for criteria that have a name', () => {
    const own = { ...texts, 't18-criterios.a1.nombre': '  ' };
    expect(weightSum(criteriaOf(definition, 'a', workWith(two, own)))).toBe(85);
  });

  it('that are not whole numbers of 0 to 100 count as none', () => {
    for (const wrong of ['', '101', '-5', '1.5', 'x'])
      expect(
        criteriaOf(definition, 'a', workWith({ ...two, 't18-aplica.w.a1': wrong }))[0]!.weight,
      ).toBeUndefined();
  });
});

describe('finishing', () => {
  it('needs weights that sum 100 on both axes and three accounts with every score', () => {
    expect([
      matrixRules.progress(definition, workWith(three)),
      matrixRules.missing(definition, workWith(three)),
    ]).toEqual([100, []]);
    for (const id of Object.keys(three)) {
      const work = workWith({ ...three, [id]: '' });
      expect(matrixRules.progress(definition, work), id).toBeLessThan(100);
      expect(matrixRules.missing(definition, work), id).toHaveLength(1);
    }
  });

  it('starts at nothing, with the criteria that have no name yet', () => {
    const nothing = workWith({}, {});
    expect(matrixRules.progress(definition, nothing)).toBe(0);
    expect(matrixRules.missing(definition, nothing).map(({ code }) => code)).toEqual([
      'too-few',
      'too-few',
      'too-few',
    ]);
  });

  it('says how many points are left or too many', () => {
    const label = (a1: string) =>
      matrixRules.missing(definition, workWith({ ...three, 't18-aplica.w.a1': a1 }))[0]!.label;
    expect(label('10')).toBe('Atractivo de la cuenta: repartir 5 puntos de peso');
    expect(label('16')).toBe('Atractivo de la cuenta: quitar 1 punto de peso');
  });

  it('tells the LMS one interaction, a line for each account', () => {
    expect(matrixRules.interactions(definition, workWith(two))).toEqual([
      {
        id: 't18-aplica',
        type: 'long-fill-in',
        description: 'Tus criterios en la matriz',
        response:
          'C01: atractivo 4.00 (alto), relación 4.60 (fuerte)\nC11: atractivo 2.20 (bajo), relación 2.40 (débil)',
      },
    ]);
  });
});

describe('the list of accounts', () => {
  let verbs: typeof import('../../../src/exercises/matrix/verbs.ts');
  let store: RecordVerbs;
  const work = () => workOf(store.$record.get());
  beforeEach(async () => {
    vi.resetModules();
    store = await recordVerbs();
    verbs = await import('../../../src/exercises/matrix/verbs.ts');
    store.openRecord({ replica: 'aaaa', now: () => Date.UTC(2026, 5, 1) });
    ['C03', 'C05', 'C11'].forEach((id) => verbs.putAccount(definition, id, work()));
  });

  it('puts back an account where it was, with its scores', () => {
    store.choose('t18-aplica.s.C05.a1', '4');
    const position = verbs.takeAccount(definition, 'C05', work());
    expect(accountsOf(definition, work())).toEqual(['C03', 'C11']);
    verbs.putAccount(definition, 'C05', work(), position);
    expect(accountsOf(definition, work())).toEqual(['C03', 'C05', 'C11']);
    expect(work().choice('t18-aplica.s.C05.a1')).toBe('4');
  });

  it('never gives the id of an own account to another', () => {
    expect(verbs.nextOwn(definition, work())).toBe('x1');
    store.answer('t18-aplica.x1.nombre', 'Tiendas del Centro');
    store.choose('t18-aplica.s.x4.a1', '3');
    expect(verbs.nextOwn(definition, work())).toBe('x5');
  });
});

describe('an author’s mistake', () => {
  it.each([
    [{ cut: 5 }, /no account could be low, or high; expected between 1 and 5/],
    [{ cut: 55 }, /expected an index from 1 to 5/],
    [{ minimum: 0 }, /expected at least one account/],
    [{ border: 2 }, /nearly every account would be on the border/],
  ])('%j is named with its cure', (change, said) => {
    const parsed = v.safeParse(MatrixSchema, { ...read('exercises/t18-aplica'), ...change });
    expect(parsed.issues?.map(({ message }) => message).join('\n')).toMatch(said);
  });
});
