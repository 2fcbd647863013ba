/** The exercise of the criteria: when it is finished, and what its author may get wrong. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { criteriaRules } from '../../../src/exercises/criteria/rules.ts';
import { CriteriaSchema } from '../../../src/exercises/criteria/schema.ts';
import { criterion, definition, EX, file, full, workWith } from './criteria-work.ts';

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
