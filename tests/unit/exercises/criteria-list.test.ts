/** The list of criteria: their order and ids, and what adding, moving and removing does to it. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { idsOf, nextId, PARTS } from '../../../src/exercises/own-criteria.ts';
import { idsOn, lacks, nextIncomplete } from '../../../src/exercises/criteria/rules.ts';
import { workOf } from '../../../src/record/answers.ts';
import { recordVerbs, type RecordVerbs } from '../record/record-verbs.ts';
import { definition, EX, full, seven, workWith } from './criteria-work.ts';

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
