import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checkedOf } from '../../../src/exercises/checklist.ts';
import { askedItems, questionsRules as rules } from '../../../src/exercises/questions/rules.ts';
import { QuestionsSchema, type Questions } from '../../../src/exercises/questions/schema.ts';
import { exerciseFile, faultsOf, workOn } from './work.ts';

const load = (id: string): Questions => v.parse(QuestionsSchema, exerciseFile(id));
const t16 = load('t16-diagnostico');
const t17 = load('t17-parte-1');
const seed = readFileSync('tests/fixtures/seed.txt', 'utf8');
const labelOf = (definition: Questions, item: string) =>
  definition.items.find((one) => one.item === item)!.label;
const diagnosis = (choices: Record<string, string>, texts: Record<string, string> = {}) =>
  workOn(t16.id, texts, choices);
const asked = (aplica: string) => askedItems(t16, diagnosis({ aplica })).map(({ item }) => item);

describe('the questions', () => {
  it.each([
    [t16, 'aplica'],
    [t16, 'cambios'],
    [t17, 'rango'],
    [t17, 'centrada'],
  ])('of %# is word for word the source’s', (definition, item) => {
    expect(seed).toContain(labelOf(definition, item));
  });
});

describe('the diagnosis', () => {
  it('asks for changes where key accounts are managed and for a justification where they are not', () => {
    expect(asked('')).toEqual(['lugar', 'aplica', 'evidencia']);
    expect(asked('si')).toEqual(['lugar', 'aplica', 'evidencia', 'cambios']);
    expect(asked('parte')).toEqual(asked('si'));
    expect(asked('no')).toEqual(['lugar', 'aplica', 'evidencia', 'justificacion']);
  });

  it('lets a learner without a job look elsewhere', () => {
    const [place] = t16.items;
    expect(place).toMatchObject({
      item: 'lugar',
      options: [{ id: 'trabajo' }, { id: 'anterior' }, { id: 'familiar' }, { id: 'tema17' }],
    });
  });

  it('keeps what was written in a branch that closes, and does not count it', () => {
    const work = diagnosis(
      { lugar: 'trabajo', aplica: 'no' },
      { evidencia: 'algo', cambios: 'escrito antes' },
    );
    expect(work.text(`${t16.id}.cambios`)).toBe('escrito antes');
    expect(rules.missing(t16, work)).toEqual([
      { item: `${t16.id}.justificacion`, code: 'empty', label: labelOf(t16, 'justificacion') },
    ]);
  });

  it('is not complete before its branch is chosen', () => {
    expect(rules.progress(t16, diagnosis({ lugar: 'trabajo' }, { evidencia: 'algo' }))).toBe(50);
    expect(
      rules.progress(
        t16,
        diagnosis(
          { lugar: 'trabajo', aplica: 'no' },
          { evidencia: 'algo', justificacion: 'porque' },
        ),
      ),
    ).toBe(100);
  });

  it('is far from half done after two taps', () => {
    expect(rules.progress(t16, diagnosis({ lugar: 'trabajo', aplica: 'si' }))).toBeLessThan(20);
  });

  it('takes no letter or two for an answer', () => {
    const work = diagnosis(
      { lugar: 'trabajo', aplica: 'no' },
      { evidencia: 'x', justificacion: 'Porque conviene' },
    );
    expect(rules.missing(t16, work)).toEqual([
      { item: `${t16.id}.evidencia`, code: 'short', label: labelOf(t16, 'evidencia') },
    ]);
  });

  it('tells the LMS what was erased, so that it does not go on showing it', () => {
    const choices = { lugar: 'trabajo', aplica: 'no' };
    const told = (texts: Record<string, string>) =>
      rules
        .interactions(t16, diagnosis(choices, texts))
        .map(({ id, response }) => [id.slice(t16.id.length + 1), response]);
    expect(told({ evidencia: 'algo', justificacion: 'porque' })).toEqual([
      ['lugar', 'trabajo'],
      ['aplica', 'no'],
      ['evidencia', 'algo'],
      ['justificacion', 'porque'],
    ]);
    expect(told({ evidencia: '', justificacion: 'porque' })).toContainEqual(['evidencia', '']);
  });

  it('reaches 100 percent exactly when nothing is missing', () => {
    const text = fc.constantFrom('', ' ', 'algo');
    fc.assert(
      fc.property(
        fc.constantFrom('', 'si', 'parte', 'no'),
        fc.constantFrom('', 'anterior'),
        text,
        text,
        text,
        (aplica, lugar, evidencia, cambios, justificacion) => {
          const work = diagnosis({ aplica, lugar }, { evidencia, cambios, justificacion });
          expect(rules.progress(t16, work) === 100).toBe(rules.missing(t16, work).length === 0);
        },
      ),
    );
  });

  it('tells the LMS the judgement as a choice and the rest as prose', () => {
    const told = rules.interactions(
      t16,
      diagnosis({ lugar: 'tema17', aplica: 'si' }, { evidencia: 'Hay tres.', cambios: 'Dos.' }),
    );
    expect(
      told.map(({ id, type, response }) => [id.replace(`${t16.id}.`, ''), type, response]),
    ).toEqual([
      ['lugar', 'choice', 'tema17'],
      ['aplica', 'choice', 'si'],
      ['evidencia', 'long-fill-in', 'Hay tres.'],
      ['cambios', 'long-fill-in', 'Dos.'],
    ]);
  });
});

describe('the first part of Topic 17', () => {
  const whole = {
    empresa: 'Rivera',
    numero: '18',
    fuente: 'Su gerente',
    'rango-razon': 'Vende 20 millones',
    'centrada-razon': 'Mide quejas',
  };
  const work = (texts: Record<string, string> = whole) =>
    workOn(t17.id, texts, { rango: 'no-se', centrada: 'parte' });

  it.each([
    ['18', []],
    ['entre 10 y 15', []],
    ['unas quince', []],
    ['doce', []],
    ['muchas', ['numero']],
    ['no me lo dijeron', ['numero']],
  ])('takes «%s» for its number, or asks for one', (numero, missing) => {
    expect(rules.missing(t17, work({ ...whole, numero })).map(({ item }) => item)).toEqual(
      missing.map((item) => `${t17.id}.${item}`),
    );
  });

  it('is three answers in the LMS, each judgement with its reasons', () => {
    const told = rules.interactions(t17, work());
    expect(told.map(({ response }) => response)).toEqual([
      'Rivera\nIdentifica el número de cuentas clave que maneja: 18\n¿De dónde sale ese número? Su gerente',
      'No puedo saberlo todavía\n¿Por qué? Vende 20 millones',
      'En parte\n¿En qué lo notas? Mide quejas',
    ]);
    expect(told.every(({ type }) => type === 'long-fill-in')).toBe(true);
  });

  it('says the words of a choice, for reports that show the response alone', () => {
    const [chosen] = rules
      .interactions(t16, workOn(t16.id, {}, { aplica: 'parte' }))
      .filter(({ id }) => id.endsWith('.aplica'));
    expect(chosen).toMatchObject({ type: 'choice', response: 'parte', words: 'En parte' });
  });
});

describe('the checklist', () => {
  const checklist = t16.checklist!;
  const done = (aplica: string, items: Record<string, boolean>) =>
    checkedOf(
      checklist,
      askedItems(t16, diagnosis({ aplica })).map(({ item }) => ({
        item,
        done: items[item] ?? false,
      })),
      diagnosis({}),
    );

  it('shows the entry of the branch that is open and no other', () => {
    expect(done('', {}).map(({ label }) => label)).toHaveLength(2);
    expect(done('no', {}).at(-1)!.label).toContain('Justificar');
    expect(done('si', {}).at(-1)!.label).toContain('Proponer cambios');
  });

  it('ticks an entry when all it needs is done', () => {
    expect(done('si', { lugar: true }).map((one) => one.done)).toEqual([false, false, false]);
    expect(done('si', { lugar: true, aplica: true, cambios: true }).map((one) => one.done)).toEqual(
      [true, false, true],
    );
  });

  it('looks into another exercise by an answer’s whole id', () => {
    const text = {
      title: 'x',
      entries: [{ label: 'y', needs: ['t17-parte-1.empresa', 't17-parte-1.rango'] }],
    };
    expect(checkedOf(text, [], workOn('', { 't17-parte-1.empresa': 'Rivera' }))).toEqual([
      { label: 'y', done: false },
    ]);
    expect(
      checkedOf(
        text,
        [],
        workOn('', { 't17-parte-1.empresa': 'Rivera' }, { 't17-parte-1.rango': 'si' }),
      ),
    ).toEqual([{ label: 'y', done: true }]);
  });
});

describe('an author’s mistake', () => {
  const items = exerciseFile('t16-diagnostico')['items'] as Record<string, unknown>[];
  const change = (at: number, fields: Record<string, unknown>) => ({
    ...exerciseFile('t16-diagnostico'),
    items: items.map((item, i) => (i === at ? { ...item, ...fields } : item)),
  });
  it.each([
    [
      change(3, { when: { item: 'aplicaa', is: ['si'] } }),
      /t16-diagnostico, item cambios: when names aplicaa; expected a choice that stands before it\. Correct it/,
    ],
    [
      change(3, { when: { item: 'aplica', is: ['a-veces'] } }),
      /when says aplica is a-veces; expected one of si, parte, no\. Correct it/,
    ],
    [change(2, { item: 'aplica' }), /item aplica: stands twice; expected each item once\. Give/],
    [
      change(0, { toldWith: 'aplica' }),
      /item lugar: toldWith names aplica; expected an item before it\. Correct it or move it/,
    ],
    [change(2, { kind: 'largo' }), /kind: choice, long, short, line or number/],
    [change(0, { options: [] }), /items\.0\.options: expected at least two options/],
    [
      {
        ...exerciseFile('t16-diagnostico'),
        checklist: { title: 'x', entries: [{ label: 'y', needs: ['pruebas'] }] },
      },
      /checklist needs pruebas; expected one of lugar, aplica/,
    ],
  ])('%# is named with its cure', (definition, said) => {
    expect(faultsOf(QuestionsSchema, definition)).toMatch(said);
  });
});
