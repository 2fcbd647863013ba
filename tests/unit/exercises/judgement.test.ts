import * as v from 'valibot';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factSheet, idsByName } from '../../../src/exercises/account-facts.ts';
import { keyOf } from '../../../src/exercises/classification/key-of.ts';
import { helpFor } from '../../../src/exercises/classification/help.ts';
import {
  emptyCorner,
  placeByIndex,
  placementCode,
  placementId,
  placementOf,
  type Placement,
} from '../../../src/exercises/classification/placement.ts';
import {
  afterPick,
  FIVE,
  groupsAmong,
  judgementOf,
  picksId,
  picksOf,
  tallyOf,
  topFive,
} from '../../../src/exercises/classification/result.ts';
import { checked } from '../../../src/exercises/classification/faults.ts';
import {
  ClassificationSchema,
  groupTexts,
  methodOf,
  offered,
} from '../../../src/exercises/classification/schema.ts';
import { sorted, type Sorting } from '../../../src/exercises/classification/sorting.ts';
import { CategoriesSchema, categoryAt } from '../../../src/model/categories.ts';
import { scoreOf } from '../../../src/model/portfolio.ts';
import { CompanySchema } from '../../../src/model/company.ts';
import { contentFile } from '../content/read-content.ts';
import { exerciseFile, workOn } from './work.ts';

const definition = v.parse(ClassificationSchema, exerciseFile('t18-clasifica'));
const company = v.parse(CompanySchema, contentFile('sample-company.yaml'));
const categories = v.parse(CategoriesSchema, contentFile('categories.yaml'));
const key = keyOf(definition, { company, categories });
const work = (choices: Record<string, string>) => workOn(definition.id, {}, choices);
const right = (id: string) => key.accounts[id]!.right;

describe('a place on the matrix', () => {
  const places = fc.record({
    a: fc.constantFrom('alto' as const, 'bajo' as const),
    r: fc.constantFrom('fuerte' as const, 'debil' as const),
  });

  it('is read back as it was put', () => {
    fc.assert(
      fc.property(places, (place) => {
        const choices = { [placementId(definition, 'C05')]: placementCode(place) };
        expect(placementOf(definition, 'C05', work(choices))).toEqual(place);
      }),
    );
  });

  it.each(['', 'alto', 'alto-', 'medio-debil', 'debil-alto', 'alto-débil'])(
    'that is stored as «%s» is none',
    (code) => {
      expect(
        placementOf(definition, 'C05', work({ [placementId(definition, 'C05')]: code })),
      ).toBeUndefined();
    },
  );

  it('by the indices is the quadrant of the group, for every account', () => {
    for (const id of Object.keys(key.accounts)) {
      const { a, r } = placeByIndex(key, id);
      expect(
        key.quadrants.find(
          ({ attractiveness, relationship }) => attractiveness === a && relationship === r,
        )!.id,
      ).toBe(right(id));
      expect(categoryAt(categories, key.accounts[id]!, key.cut)).toBe(right(id));
    }
  });
});

describe('a corner without a group', () => {
  const groups = groupTexts(categories);
  const corner = (a: Placement['a'], r: Placement['r'], fourthGroup: boolean) =>
    emptyCorner({ a, r }, groups, offered(groups, fourthGroup))?.id;

  it('is high and strong while the practice offers three, and none when it offers four', () => {
    expect(corner('alto', 'fuerte', false)).toBe('estrategico');
    expect(corner('alto', 'fuerte', true)).toBeUndefined();
    for (const [a, r] of [
      ['alto', 'debil'],
      ['bajo', 'fuerte'],
      ['bajo', 'debil'],
    ] as const)
      expect(corner(a, r, false)).toBeUndefined();
  });

  it('is not told of an account that is only half placed', () => {
    expect(emptyCorner({ a: 'alto' }, groups, offered(groups, false))).toBeUndefined();
  });
});

describe('the scales', () => {
  const twelve = definition.accounts;
  const found = (count: number) =>
    work(Object.fromEntries(twelve.slice(0, count).map((id) => [id, right(id)])));
  const at = (count: number, account = twelve[count]!) =>
    helpFor(definition, account, found(count), key);

  it('are there for the first four accounts, on demand for the next four, gone at the end', () => {
    expect([0, 3, 4, 7, 8, 11].map((count) => at(count))).toEqual([
      'shown',
      'shown',
      'asked',
      'asked',
      'gone',
      'gone',
    ]);
  });

  it('do not change when the account’s own group is found', () => {
    for (const count of [0, 3, 4, 7])
      expect(at(count + 1, twelve[count]!)).toBe(at(count, twelve[count]!));
  });

  it('can be asked for again with an account that was found', () => {
    expect(at(12, twelve[0]!)).toBe('asked');
  });

  it('put each fact on the step that the company gives it', () => {
    const method = methodOf(company);
    const sheet = factSheet(company, twelve, []);
    for (const axis of ['atractivo', 'relacion'] as const)
      for (const { id, facts } of sheet.accounts) {
        const { puntajes } = company.cuentas.find((one) => one.id === id)!;
        expect(method[axis].map((reading, i) => scoreOf(reading, facts[axis][i]!))).toEqual(
          company.metodo[axis].map((criterion) => puntajes[criterion.id]),
        );
      }
  });
});

describe('the five of the opening question', () => {
  it('are never more than five, each once, and one that is picked twice is let go', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...Object.keys(key.accounts)), { maxLength: 40 }),
        (taps) => {
          let picks: string[] = [];
          for (const tap of taps) {
            const before = picks;
            picks = afterPick(before, tap);
            expect(picks.includes(tap)).toBe(!before.includes(tap) && before.length < FIVE);
            expect(picks.length).toBeLessThanOrEqual(FIVE);
            expect(picksOf(definition, work({ [picksId(definition)]: picks.join(',') }))).toEqual(
              picks,
            );
          }
        },
      ),
    );
  });

  it(
    'by sales hold one stable account, two of status and no star; the largest buyer is ' +
      'fifth by what it leaves',
    () => {
      expect(topFive(key, 'sales')).toEqual(['C11', 'C01', 'C07', 'C08', 'C02']);
      expect(groupsAmong(key, topFive(key, 'sales'))).toEqual([
        { id: 'estatus', count: 2 },
        { id: 'estable', count: 1 },
        { id: 'estrategico', count: 2 },
      ]);
      expect(topFive(key, 'contribution').indexOf('C11')).toBe(4);
    },
  );
});

describe('what tripped the learner', () => {
  const choices = { C05: right('C05'), C11: `estrella>${right('C11')}`, C09: 'estrella' };

  it('is told of accounts that were found after another try, and of no other', () => {
    expect(tallyOf(definition, work(choices), key)).toEqual({
      first: 1,
      final: 2,
      of: 12,
      tripped: [{ id: 'C11', chosen: 'estrella' }],
    });
  });

  it('compares places with the indices only where the group is found', () => {
    const place = (id: string, change: Partial<Placement>) =>
      [`${id}.lugar`, placementCode({ ...placeByIndex(key, id), ...change })] as const;
    // C05 is high and weak; C11, low and weak.
    const placed = Object.fromEntries([
      place('C05', {}),
      place('C11', { a: 'alto', r: 'fuerte' }),
      place('C09', { a: 'alto' }),
    ]);
    expect(judgementOf(definition, work({ ...choices, ...placed }), key)).toEqual({
      placed: 2,
      agree: 1,
      attractionOver: 1,
      attractionUnder: 0,
      relationOver: 1,
      relationUnder: 0,
    });
  });
});

describe('the table of accounts', () => {
  const sheet = factSheet(company, idsByName(company), checked(definition, company, categories));
  const groups = fc.constantFrom(...sheet.groups);
  const anySorting = groups.chain((group) =>
    fc.record({
      group: fc.constant(group),
      by: fc.oneof(fc.constant('name' as const), fc.nat(group.labels.length - 1)),
      down: fc.boolean(),
    }),
  );

  it('keeps every account, in an order that its direction reverses', () => {
    fc.assert(
      fc.property(anySorting, ({ group: { id }, by, down }) => {
        const sorting: Sorting = { by, down };
        const rows = sorted(sheet.accounts, id, sorting);
        expect(rows.map((row) => row.id).sort()).toEqual(
          sheet.accounts.map((row) => row.id).sort(),
        );
        if (by === 'name') {
          const names = rows.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'es-MX'));
          expect(rows.map(({ name }) => name)).toEqual(down ? names.reverse() : names);
          expect(sorted(sheet.accounts, id, { by, down: !down })).toEqual([...rows].reverse());
          return;
        }
        const facts = rows.map((row) => row.facts[id][by]!);
        expect(facts).toEqual([...facts].sort((one, other) => (down ? other - one : one - other)));
      }),
    );
  });

  it('puts those that tie in the order of their names, whichever the direction', () => {
    const by = sheet.groups
      .find(({ id }) => id === 'otros')!
      .labels.findIndex(({ label }) => label === 'Contrato');
    const tied = (down: boolean) =>
      sorted(sheet.accounts, 'otros', { by, down })
        .filter(({ facts }) => facts.otros[by] === 0)
        .map(({ name }) => name);
    expect(tied(true).length).toBeGreaterThan(1);
    expect(tied(true)).toEqual(
      [...tied(true)].sort((one, other) => one.localeCompare(other, 'es-MX')),
    );
    expect(tied(true)).toEqual(tied(false));
  });
});
