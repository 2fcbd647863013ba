import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listLines } from '../../../src/exercises/lines.ts';
import {
  alikeSlots,
  counted,
  reasonsRules as rules,
  slotsIn,
} from '../../../src/exercises/reasons/rules.ts';
import { ReasonsSchema, type Reasons } from '../../../src/exercises/reasons/schema.ts';
import { alike } from '../../../src/exercises/similar.ts';
import { workOf } from '../../../src/record/answers.ts';
import { exerciseFile, faultsOf, workOn } from './work.ts';
import { recordVerbs, type RecordVerbs } from '../record/record-verbs.ts';

const definition: Reasons = v.parse(ReasonsSchema, exerciseFile('t17-parte-2'));
const EX = definition.id;
const many = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`r${i + 1}`, `Razón distinta ${i + 1}`]),
  );
const work = (texts: Record<string, string>, orden = '') => workOn(EX, texts, { orden });

describe('the source’s questions', () => {
  it('stand word for word', () => {
    const seed = readFileSync('tests/fixtures/seed.txt', 'utf8');
    for (const text of [definition.label, definition.questions[0]!.label])
      expect(seed).toContain(text);
  });
});

describe('twenty reasons', () => {
  const whole = { ...many(20), vigilar: 'Porque…', reflexion: 'Aprendí…' };

  it('and two answers finish it; more are welcome', () => {
    for (const count of [20, 23]) {
      expect(rules.missing(definition, work({ ...whole, ...many(count) }))).toEqual([]);
      expect(rules.progress(definition, work({ ...whole, ...many(count) }))).toBe(100);
    }
  });

  it('are counted, and the missing ones said in one line that leads to the next field', () => {
    const missing = rules.missing(definition, work({ ...many(13), vigilar: 'Porque…' }));
    expect(missing.map(({ item, code }) => [item, code])).toEqual([
      [`${EX}.r13`, 'too-few'],
      [`${EX}.reflexion`, 'empty'],
    ]);
    expect(missing[0]!.label).toBe('Escribir 7 razones más');
  });

  it('count once where one only repeats another, and the repeated one is named', () => {
    const texts = { ...whole, r20: '¡RAZON distinta 3!' };
    expect(counted(definition, work(texts))).toBe(19);
    expect(rules.missing(definition, work(texts))).toEqual([
      { item: `${EX}.r20`, code: 'repeated', label: '¡RAZON distinta 3!' },
    ]);
  });

  it('do not count while they are a letter or two, nor do the questions', () => {
    const texts = { ...whole, r7: 'x', r8: 'no', reflexion: 'x' };
    expect(rules.missing(definition, work(texts)).map(({ item, code }) => [item, code])).toEqual([
      [`${EX}.r7`, 'too-few'],
      [`${EX}.reflexion`, 'short'],
    ]);
  });

  it('reach the LMS as one answer of many lines, in the learner’s order', () => {
    const told = rules.interactions(
      definition,
      work(
        { r1: 'Compra mucho', r2: 'Paga bien', r4: 'Crece', vigilar: 'v', reflexion: 'r' },
        'r2,r1,r4',
      ),
    );
    expect(told.map(({ id }) => id)).toEqual([`${EX}.razones`, `${EX}.vigilar`, `${EX}.reflexion`]);
    expect(told[0]!.response).toBe('1. Paga bien\n2. Compra mucho\n3. Crece');
  });
});

describe('a pasted list', () => {
  it.each(['1. ', '2) ', '(3) ', '4.- ', '5- ', 'a) ', '• ', '- ', '– ', '* ', '\t✓ ', '1.', '>'])(
    'loses its mark «%s»',
    (mark) => {
      expect(listLines(`${mark}Compra mucho\r\n\r\n${mark}Paga a tiempo`)).toEqual([
        'Compra mucho',
        'Paga a tiempo',
      ]);
    },
  );

  it.each([
    '1.5 millones al año',
    '24 horas de servicio',
    'A la empresa le da prestigio',
    '3PL en común',
  ])('keeps «%s» as it is', (line) => {
    expect(listLines(line)).toEqual([line]);
  });

  it('loses no word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[b-z]{2,9}( [b-z]{2,9}){0,3}$/), {
          minLength: 1,
          maxLength: 30,
        }),
        fc.constantFrom('\n', '\r\n', '\n\n', '\n- '),
        (lines, glue) => {
          expect(listLines(lines.join(glue))).toEqual(lines);
        },
      ),
    );
  });
});

describe('reasons that look alike', () => {
  it('are none among the twenty of a good work', () => {
    const { tema17 } = JSON.parse(
      readFileSync('tests/fixtures/learner-works/carton.json', 'utf8'),
    ) as { tema17: { reasons: string[] } };
    expect(tema17.reasons).toHaveLength(20);
    const texts = Object.fromEntries(tema17.reasons.map((text, i) => [`r${i + 1}`, text]));
    const order = tema17.reasons.map((_, i) => `r${i + 1}`).join();
    expect([...alikeSlots(definition, work(texts, order))]).toEqual([]);
  });

  it.each([
    ['Compra mucho', 'compran mucho.'],
    ['Es rentable para la empresa', 'Son rentables para las empresas'],
    ['Abre una región nueva', 'Abre regiones nuevas'],
    ['Paga a tiempo', 'Pagan a tiempo'],
    ['Compran cada mes', 'Compran al mes'],
    ['Hace pedidos mensualmente', 'Hace pedidos cada mes'],
    ['Compra todos los años', 'Compra cada año'],
    ['Siempre pagan a tiempo sus facturas', 'Pagan a tiempo todas sus facturas'],
  ])('«%s» and «%s»', (one, other) => {
    expect(alike(one, other)).toBe(true);
  });

  it.each([
    ['Compra mucho', 'Paga a tiempo'],
    ['Compra cada mes', 'Compra cada semana'],
    ['Paga a tiempo sus facturas', 'No paga a tiempo sus facturas'],
    ['Paga con retraso', 'Paga sin retraso'],
    ['Sus ventas crecen cada año', 'Sus utilidades crecen cada año'],
    ['Tienen presencia nacional', 'Tienen presencia internacional'],
    ['Crece más rápido que el mercado', 'Crece con productos nuevos'],
    ['Tiene poder en la cadena', 'Tiene potencial sin captar'],
    ['Compra poco', 'Compra mucho'],
  ])('but not «%s» and «%s»', (one, other) => {
    expect(alike(one, other)).toBe(false);
  });

  it('are pointed out at the later one', () => {
    expect([
      ...alikeSlots(definition, work({ r1: 'Compra mucho', r2: 'Paga bien', r3: 'Compran mucho' })),
    ]).toEqual([['r3', 'r1']]);
  });
});

describe('changes to the list', () => {
  let verbs: typeof import('../../../src/exercises/reasons/verbs.ts');
  let store: RecordVerbs;
  const now = () => workOf(store.$record.get());
  const list = () => slotsIn(definition, now()).map((slot) => now().text(`${EX}.${slot}`));

  beforeEach(async () => {
    vi.resetModules();
    store = await recordVerbs();
    verbs = await import('../../../src/exercises/reasons/verbs.ts');
    store.openRecord({ replica: 'aaaa', now: () => Date.UTC(2026, 5, 1) });
    store.answer(`${EX}.r1`, 'uno');
    verbs.insertAfter(definition, 'r1', ['dos', 'tres']);
  });

  it('put new ones right after the row they came from', () => {
    verbs.insertAfter(definition, 'r1', ['entre']);
    expect(list()).toEqual(['uno', 'entre', 'dos', 'tres']);
  });

  it('take one off and bring it back whole, in its place', () => {
    const before = verbs.snapshot(definition);
    verbs.remove(definition, 'r2');
    expect(list()).toEqual(['uno', 'tres']);
    verbs.restore(definition, before);
    expect(list()).toEqual(['uno', 'dos', 'tres']);
  });

  it('undo a paste, also in the row where it began', () => {
    const before = verbs.snapshot(definition);
    store.answer(`${EX}.r3`, 'otra');
    verbs.insertAfter(definition, 'r3', ['a', 'b']);
    verbs.restore(definition, before);
    expect(list()).toEqual(['uno', 'dos', 'tres']);
  });

  it('never give the place of a removed one to another, not even of the last', () => {
    for (const slot of ['r1', 'r2', 'r3']) verbs.remove(definition, slot);
    expect(slotsIn(definition, now())).toEqual(['r4']);
    store.answer(`${EX}.r4`, 'nueva');
    expect(store.$record.get().answers[`${EX}.r1`]!.text).toBe('');
  });

  it('stop where the order would no longer fit in the record', () => {
    verbs.insertAfter(
      definition,
      undefined,
      Array.from({ length: 300 }, (_, i) => `más ${i}`),
    );
    expect(list()).toHaveLength(100);
    expect(store.$record.get().choices[`${EX}.orden`]!.value.length).toBeLessThan(1000);
  });
});

describe('an author’s mistake', () => {
  const file = exerciseFile('t17-parte-2');
  it.each([
    [{ minimum: 0 }, /minimum: expected at least one reason/],
    [
      { questions: [{ item: 'r3', label: 'x' }] },
      /questions\.0\.item: the list of reasons uses this id itself; expected another word/,
    ],
    [
      {
        questions: [
          { item: 'vigilar', label: 'x' },
          { item: 'vigilar', label: 'y' },
          { item: 'reflexion', label: 'z' },
        ],
      },
      /vigilar stands twice; expected each item once\. Give/,
    ],
    [{ questions: [] }, /checklist needs vigilar; expected one of razones/],
  ])('%# is named with its cure', (change, said) => {
    expect(faultsOf(ReasonsSchema, { ...file, ...change })).toMatch(said);
  });
});
