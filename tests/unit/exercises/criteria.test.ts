import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { idsOf, nextId, PARTS } from '../../../src/exercises/own-criteria.ts';
import { normalized } from '../../../src/exercises/similar.ts';
import { allHard, notesOf } from '../../../src/exercises/criteria/notes.ts';
import {
  criteriaRules,
  idsOn,
  lacks,
  nextIncomplete,
} from '../../../src/exercises/criteria/rules.ts';
import { CriteriaSchema, type Criteria } from '../../../src/exercises/criteria/schema.ts';
import { CatalogueSchema } from '../../../src/model/catalogue.ts';
import type { Work } from '../../../src/model/exercise.ts';
import { workOf } from '../../../src/record/answers.ts';
import { recordVerbs, type RecordVerbs } from '../record/record-verbs.ts';

const file = () => parse(readFileSync('content/exercises/t18-criterios.yaml', 'utf8'));
const definition: Criteria = v.parse(CriteriaSchema, file());
const EX = definition.id;

/** Every criterion serves the first objective where `choices` says nothing else. */
const workWith = (texts: Record<string, string>, choices: Record<string, string> = {}): Work => ({
  text: (id) => texts[id] ?? '',
  choice: (id) =>
    choices[id] ??
    (id.endsWith('.meta') && texts[id.replace('.meta', '.nombre')] !== undefined ? 'o1' : ''),
});
const criterion = (id: string, name = `Criterio ${id}`) =>
  Object.fromEntries(
    PARTS.map((part) => [`${EX}.${id}.${part}`, part === 'nombre' ? name : `${part} de ${id}`]),
  );
const seven = (axis: string) => Array.from({ length: 7 }, (_, i) => `${axis}${i + 1}`);
const full = {
  [`${EX}.o1`]: 'Crecer',
  ...Object.assign({}, ...[...seven('a'), ...seven('r')].map((id) => criterion(id))),
} as Record<string, string>;

describe('the seed’s exercise', () => {
  it('asks the four questions word for word', () => {
    const seed = readFileSync('tests/fixtures/seed.txt', 'utf8');
    for (const { label } of definition.questions) expect(seed).toContain(label);
  });
});

describe('finishing', () => {
  it('needs seven whole criteria an axis and one objective', () => {
    expect(criteriaRules.missing(definition, workWith(full))).toEqual([]);
    expect(criteriaRules.progress(definition, workWith(full))).toBe(100);
  });

  it('needs every criterion tied to an objective that is written', () => {
    const untied = workWith(full, { [`${EX}.r2.meta`]: '' });
    expect(criteriaRules.missing(definition, untied)).toEqual([
      {
        item: `${EX}.r2.meta`,
        code: 'too-few',
        label: 'Relación con el cliente, «Criterio r2»: falta a qué objetivo sirve',
      },
    ]);
    expect(criteriaRules.progress(definition, untied)).toBeLessThan(100);
    const gone = workWith(full, { [`${EX}.r2.meta`]: 'o3' });
    expect(criteriaRules.missing(definition, gone).map(({ item }) => item)).toEqual([
      `${EX}.r2.meta`,
    ]);
  });

  it('leads to the objectives first where none is written', () => {
    const items = criteriaRules
      .missing(definition, workWith({ ...full, [`${EX}.o1`]: ' ' }))
      .map(({ item }) => item);
    expect(new Set(items)).toEqual(new Set([`${EX}.o1`]));
  });

  it('reaches 100 percent only when nothing is missing, whichever part is', () => {
    for (const id of Object.keys(full).filter((one) => one !== `${EX}.o1`)) {
      const work = workWith({ ...full, [id]: '' });
      expect(criteriaRules.progress(definition, work)).toBeLessThan(100);
      expect(criteriaRules.missing(definition, work)).toHaveLength(1);
      expect(criteriaRules.missing(definition, work)[0]!.item).toBe(id);
    }
  });

  it('starts at nothing and names every criterion that is missing', () => {
    expect(criteriaRules.progress(definition, workWith({}))).toBe(0);
    expect(criteriaRules.missing(definition, workWith({}))).toHaveLength(15);
  });

  it('is not kept back by an eighth criterion that is half written', () => {
    const work = workWith({ ...full, [`${EX}.a8.nombre`]: 'Otro' });
    expect(criteriaRules.missing(definition, work)).toEqual([]);
  });

  it('asks for another criterion where the axis has fewer than seven', () => {
    const work = workWith(full, { [`${EX}.r`]: 'r1,r2' });
    const six = workWith(
      Object.fromEntries(Object.entries(full).filter(([id]) => !/\.r[3-7]\./.test(id))),
      { [`${EX}.r`]: 'r1,r2' },
    );
    expect(criteriaRules.missing(definition, work)).toEqual([]);
    expect(criteriaRules.missing(definition, six)).toEqual([
      { item: `${EX}.r.agregar`, code: 'too-few', label: expect.stringContaining('5') },
    ]);
  });

  it('tells the LMS at most fourteen interactions, the four answers of each joined', () => {
    const many = { ...full, ...criterion('a8'), ...criterion('r8') };
    const told = criteriaRules.interactions(definition, workWith(many));
    expect(told).toHaveLength(14);
    expect(told[0]).toMatchObject({
      id: `${EX}.a1`,
      type: 'long-fill-in',
      description: 'Criterio a1',
    });
    expect(told[0]!.response).toBe(
      'objetivo: objetivo de a1\nmedida: medida de a1\ndiferencia: diferencia de a1\nimportancia: importancia de a1',
    );
  });
});

describe('the list of criteria', () => {
  it('shows at its end what another device wrote and this order does not name', () => {
    const work = workWith(
      { [`${EX}.a9.medida`]: 'algo', [`${EX}.a20.nombre`]: 'lejos' },
      { [`${EX}.a`]: 'a2,a1' },
    );
    expect(idsOf(EX, 'a', 7, work)).toEqual(['a2', 'a1', 'a9', 'a20']);
  });

  it('never hides a text, whatever the order says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 14 })),
        fc.array(fc.integer({ min: 1, max: 14 })),
        (order, texts) => {
          const work = workWith(Object.fromEntries(texts.map((n) => [`${EX}.a${n}.medida`, 'x'])), {
            [`${EX}.a`]: order.map((n) => `a${n}`).join(','),
          });
          const ids = idsOf(EX, 'a', 7, work);
          for (const n of texts) expect(ids).toContain(`a${n}`);
          expect(new Set(ids).size).toBe(ids.length);
        },
      ),
    );
  });

  it('gives a new criterion an id above every one that the record ever held', () => {
    expect(nextId(EX, 'a', seven('a'), [])).toBe('a8');
    expect(
      nextId(
        EX,
        'a',
        ['a1'],
        [`${EX}.a11.nombre`, `${EX}.a`, `${EX}.r30.nombre`, 't18-aplica.a40'],
      ),
    ).toBe('a12');
  });

  it('says of each what it lacks, in the order in which it is asked', () => {
    expect(lacks(definition, 'a1', workWith({}))).toEqual([
      'el nombre',
      'su objetivo',
      'qué mide',
      'qué diferencia',
      'por qué importa',
      'a qué objetivo sirve',
    ]);
    expect(lacks(definition, 'a2', workWith({ ...full, [`${EX}.a2.medida`]: '' }))).toEqual([
      'qué mide',
    ]);
    expect(lacks(definition, 'a2', workWith(full))).toEqual([]);
  });

  it('leads to the next unfinished one and comes round', () => {
    const work = workWith({ ...full, [`${EX}.a2.medida`]: '', [`${EX}.r1.medida`]: '' });
    expect(nextIncomplete(definition, work)).toBe('a2');
    expect(nextIncomplete(definition, work, 'a2')).toBe('r1');
    expect(nextIncomplete(definition, work, 'r1')).toBe('a2');
    expect(nextIncomplete(definition, workWith(full))).toBeUndefined();
  });
});

describe('changes to the list', () => {
  let verbs: typeof import('../../../src/exercises/criteria/verbs.ts');
  let store: RecordVerbs;
  const work = () => workOf(store.$record.get());
  const texts = () =>
    Object.fromEntries(
      Object.entries(store.$record.get().answers).map(([id, { text }]) => [id, text]),
    );

  beforeEach(async () => {
    vi.resetModules();
    store = await recordVerbs();
    verbs = await import('../../../src/exercises/criteria/verbs.ts');
    store.openRecord({ replica: 'aaaa', now: () => Date.UTC(2026, 5, 1) });
    for (const [id, text] of Object.entries(full)) store.answer(id, text);
  });

  it('removes a criterion and brings it back whole, in its place', () => {
    store.choose(`${EX}.a3.meta`, 'o1');
    const before = texts();
    const removed = verbs.remove(definition, 'a', 'a3', work());
    expect(idsOn(definition, 'a', work())).toEqual(['a1', 'a2', 'a4', 'a5', 'a6', 'a7']);
    expect(work().text(`${EX}.a3.medida`)).toBe('');
    expect(work().choice(`${EX}.a3.meta`)).toBe('');
    verbs.restore(definition, removed, work());
    expect(idsOn(definition, 'a', work())).toEqual(seven('a'));
    expect(texts()).toEqual(before);
    expect(work().choice(`${EX}.a3.meta`)).toBe('o1');
  });

  it('never gives the id of a removed criterion to a new one', () => {
    const added = verbs.add(definition, 'a', work());
    store.answer(`${EX}.${added}.nombre`, 'Octavo');
    verbs.remove(definition, 'a', added, work());
    expect([added, verbs.add(definition, 'a', work())]).toEqual(['a8', 'a9']);
  });

  it('moves one place and stops at the ends', () => {
    expect(verbs.move(definition, 'r', 'r2', -1, work())).toBe(0);
    expect(verbs.move(definition, 'r', 'r2', -1, work())).toBe(0);
    expect(idsOn(definition, 'r', work()).slice(0, 3)).toEqual(['r2', 'r1', 'r3']);
    expect(verbs.move(definition, 'r', 'r7', 1, work())).toBe(6);
  });

  it('moves a criterion to the other axis and back, keeping its id and every text', () => {
    const before = texts();
    verbs.place(definition, 'a3', 'r', 2, work());
    expect(idsOn(definition, 'a', work())).toEqual(['a1', 'a2', 'a4', 'a5', 'a6', 'a7']);
    expect(idsOn(definition, 'r', work())).toEqual([
      'r1',
      'r2',
      'a3',
      'r3',
      'r4',
      'r5',
      'r6',
      'r7',
    ]);
    expect(texts()).toEqual(before);
    verbs.place(definition, 'a3', 'a', 0, work());
    expect(idsOn(definition, 'a', work())).toEqual(['a3', 'a1', 'a2', 'a4', 'a5', 'a6', 'a7']);
    expect(idsOn(definition, 'r', work())).toEqual(seven('r'));
  });

  it('shows a moved criterion once, wherever another device still had it', () => {
    verbs.place(definition, 'a3', 'r', 7, work());
    store.choose(`${EX}.a`, 'a1,a2,a3,a4,a5,a6,a7,a8');
    const shown = [...idsOn(definition, 'a', work()), ...idsOn(definition, 'r', work())];
    expect(shown.filter((id) => id === 'a3')).toHaveLength(1);
    expect(new Set(shown).size).toBe(shown.length);
  });

  it('never leaves an axis without any criterion', () => {
    store.choose(`${EX}.r`, 'r1');
    for (const id of seven('r').slice(1))
      for (const part of PARTS) store.answer(`${EX}.${id}.${part}`, '');
    verbs.place(definition, 'r1', 'a', 0, work());
    expect(idsOn(definition, 'r', work())).toEqual(['r1']);
  });

  it('gives a list of names first to those that nobody has begun, then to new ones', () => {
    for (const id of ['a5', 'a7'])
      for (const part of PARTS) store.answer(`${EX}.${id}.${part}`, '');
    expect([
      ...verbs.addNames(definition, 'a', ['Uno', 'Dos', 'Tres', 'Cuatro'], work()).names.keys(),
    ]).toEqual(['a5', 'a7', 'a8', 'a9']);
    expect(idsOn(definition, 'a', work()).slice(-2)).toEqual(['a8', 'a9']);
    expect(work().text(`${EX}.a9.nombre`)).toBe('Cuatro');
  });

  it('takes a list of names back, but not from a criterion that was worked on since', () => {
    for (const id of ['a5', 'a7']) {
      for (const part of PARTS) store.answer(`${EX}.${id}.${part}`, '');
      store.choose(`${EX}.${id}.meta`, '');
    }
    const before = texts();
    verbs.takeNamesBack(
      definition,
      verbs.addNames(definition, 'a', ['Uno', 'Dos', 'Tres'], work()),
      work(),
    );
    expect(idsOn(definition, 'a', work())).toEqual(seven('a'));
    expect(texts()).toEqual({ ...before, [`${EX}.a8.nombre`]: '' });
    const named = verbs.addNames(definition, 'a', ['Uno', 'Dos', 'Tres', 'Cuatro'], work());
    const [, , third, fourth] = named.names.keys();
    store.answer(`${EX}.${third}.medida`, 'Pedidos al mes');
    verbs.takeNamesBack(definition, named, work());
    expect(idsOn(definition, 'a', work())).toEqual([...seven('a'), third]);
    expect([
      work().text(`${EX}.${third}.nombre`),
      work().text(`${EX}.${fourth}.nombre`),
      work().text(`${EX}.a5.nombre`),
    ]).toEqual(['Tres', '', '']);
  });
});

describe('remarks', () => {
  const codes = (extra: Record<string, string>) =>
    [...notesOf(definition, workWith({ ...full, ...extra }))].map(([id, notes]) => [
      id,
      notes.map(({ code }) => code),
    ]);

  it('has none for criteria that differ', () => {
    expect(codes({})).toEqual([]);
  });

  it('points at names that only differ in case, accents or punctuation', () => {
    expect(normalized('  Volúmen   de COMPRA. ')).toBe('volumen de compra');
    expect(
      codes({ [`${EX}.a1.nombre`]: 'Días de pago', [`${EX}.r4.nombre`]: 'dias de pago.' }),
    ).toEqual([
      ['a1', ['same-name']],
      ['r4', ['same-name']],
    ]);
  });

  it('points at names that are nearly the same', () => {
    expect(
      codes({
        [`${EX}.a1.nombre`]: 'Puntualidad de pago',
        [`${EX}.a2.nombre`]: 'La puntualidad en sus pagos',
      }),
    ).toEqual([
      ['a1', ['alike-name']],
      ['a2', ['alike-name']],
    ]);
  });

  it('says when every known criterion of an axis is one that figures show', () => {
    const { criteria } = v.parse(
      CatalogueSchema,
      parse(readFileSync('content/criteria-catalogue.yaml', 'utf8')),
    );
    const hints = criteria.filter(({ axis }) => axis === 'atractivo');
    const names = (kinds: string[]) =>
      Object.fromEntries(
        kinds.map((kind, i) => [
          `${EX}.a${i + 1}.nombre`,
          hints.filter((one) => one.kind === kind)[i]!.name,
        ]),
      );
    expect(allHard(definition, 'a', hints, workWith(names(['duro', 'duro', 'duro', 'duro'])))).toBe(
      true,
    );
    expect(
      allHard(definition, 'a', hints, workWith(names(['duro', 'duro', 'duro', 'blando']))),
    ).toBe(false);
    expect(allHard(definition, 'a', hints, workWith(names(['duro', 'duro', 'duro'])))).toBe(false);
  });

  it('points at volume on both axes', () => {
    expect(
      codes({ [`${EX}.a1.nombre`]: 'Volumen anual', [`${EX}.r4.nombre`]: 'Volúmenes pedidos' }),
    ).toEqual([['r4', ['volume-twice']]]);
    expect(codes({ [`${EX}.a1.nombre`]: 'Volumen anual' })).toEqual([]);
  });

  it('points at an answer that only repeats the name', () => {
    expect(codes({ [`${EX}.a1.nombre`]: 'Confianza', [`${EX}.a1.medida`]: '¡Confianza!' })).toEqual(
      [['a1', ['repeats-name']]],
    );
  });
});

describe('an author’s mistake', () => {
  const faults: [what: string, break_: (data: ReturnType<typeof file>) => void, said: RegExp][] = [
    [
      'a question twice',
      (data) => (data.questions[1].item = 'objetivo'),
      /expected each of objetivo, medida, diferencia, importancia once/,
    ],
    [
      'a question by another name',
      (data) => (data.questions[1].item = 'alcance'),
      /expected one of objetivo.*records hold these words/,
    ],
    [
      'one catalogue for both axes',
      (data) => (data.axes.r.catalogue = 'atractivo'),
      /expected atractivo on one and relacion on the other/,
    ],
    ['hints that never open', (data) => (data.hintsAfter = 9), /lower it/],
    ['no objectives', (data) => (data.objectives = 0), /expected at least one line/],
  ];
  it.each(faults)('%s is named with its cure', (_, break_, said) => {
    const data = file();
    break_(data);
    const parsed = v.safeParse(CriteriaSchema, data);
    expect(parsed.issues?.map(({ message }) => message).join('\n')).toMatch(said);
  });
});
