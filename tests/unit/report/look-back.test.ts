import { describe, expect, it } from 'vitest';
import { keyOf } from '../../../src/exercises/index.ts';
import { exercisesLookBack } from '../../../src/exercises/look-back.ts';
import { reported } from '../../../src/exercises/index.ts';
import type { LookBack } from '../../../src/model/look-back.ts';
import { workOf } from '../../../src/record/answers.ts';
import { lookBackBlocks } from '../../../src/report/look-back-blocks.ts';
import { writeLookBack } from '../../../src/report/write-look-back.ts';
import { joined } from '../../bench/work-to-record.ts';
import { courseOf } from '../content/read-content.ts';
import { fonts } from './example.ts';

const { exercises, company, categories, course } = courseOf();
const keys = Object.fromEntries(
  exercises.map((one) => [one.id, keyOf(one, { company, categories })]),
);
const material = {
  groups: categories.categories,
  accounts: Object.fromEntries(company.cuentas.map(({ id, nombre }) => [id, nombre])),
  keys,
};
/** Everything done, and the practice found in the end. */
function wholeWork() {
  const record = joined(['tests/fixtures/learner-works/carton.json']);
  const practice = exercises.find(({ type }) => type === 'classification')!;
  const at = record.place!.at;
  for (const id of practice.type === 'classification' ? practice.accounts : [])
    record.choices[`${practice.id}.${id}`] = { value: 'estatus>estable>estrella', at };
  record.choices[`${practice.id}.cinco`] = { value: 'C05,C11,C09,C10,C03', at };
  return record;
}

const told = (record = wholeWork()): LookBack => ({
  words: 4812,
  answers: 96,
  documents: [{ label: 'Tema 16', taken: '2026-11-27', sent: '2026-11-28' }],
  ...exercisesLookBack(exercises.map(reported), workOf(record), material),
});

describe('«Lo que hiciste»', () => {
  it('holds the five by sales beside the five that contribute, answers, criteria and matrix', () => {
    const back = told();
    expect(back.five?.picked).toHaveLength(5);
    expect(back.five?.sales).not.toEqual(back.five?.contribution);
    expect(back.recalls.some(({ first, last }) => first !== last)).toBe(true);
    expect(back.criteria.map(({ names }) => names.length)).toEqual([7, 7]);
    expect(back.figure?.points).toHaveLength(3);
    expect(lookBackBlocks(back).map(({ kind }) => kind)).toEqual([
      'note',
      'table',
      'note',
      'table',
      'list',
      'list',
      'matrix',
      'list',
    ]);
  });

  it('tells nothing of the five while an account is still open', () => {
    const record = wholeWork();
    record.choices['t18-clasifica.C05'] = { value: 'estable', at: record.place!.at };
    expect(told(record).five).toBeUndefined();
  });

  it('is empty before anything was done', () => {
    const record = { ...wholeWork(), answers: {}, choices: {} };
    const back = { ...told(record), words: 0, answers: 0, documents: [] };
    expect(lookBackBlocks(back)).toEqual([]);
  });

  it('is one page as a PDF, with the name, however long the names and the questions', async () => {
    const back = told();
    const long = {
      ...back,
      criteria: back.criteria.map(({ title, names }) => ({
        title,
        names: [...names, ...names].map(
          (name) => `${name} y todo lo que de ella se sigue a la larga`,
        ),
      })),
      recalls: [...back.recalls, ...back.recalls, ...back.recalls],
    };
    for (const [at, one] of [back, long].entries()) {
      const bytes = await writeLookBack({
        back: one,
        course,
        learner: 'Jorge Armando Villalpando Ruiz',
        date: '2026-11-28',
        fonts,
      });
      const pdf = new TextDecoder('latin1').decode(bytes);
      expect(pdf.match(/\/Type \/Page\b/g)?.length, String(at)).toBe(1);
      expect(pdf.includes('Jorge Armando Villalpando Ruiz')).toBe(true);
      expect(pdf.includes('/EmbeddedFile')).toBe(false);
    }
  }, 60_000);
});
