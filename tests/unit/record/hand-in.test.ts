import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyRecord, parseRecord } from '../../../src/model/record.ts';
import { selfOf } from '../../../src/model/self-assessment.ts';
import { localDay, readMark, writeMark } from '../../../src/record/dated-mark.ts';
import {
  documentPrint,
  handInOf,
  noteFile,
  noteSent,
  takeBackSent,
} from '../../../src/record/hand-in.ts';
import { assess } from '../../../src/record/self-assessment.ts';
import { answer, choose } from '../../../src/record/edits.ts';
import { $record, adopt, openRecord, publish } from '../../../src/record/store.ts';

const step = (id: string, exercise: string) => ({
  id,
  exercises: [{ id: exercise, required: true }],
});
const outline = {
  topics: [
    { id: 't16', page: 'tema-16', steps: [step('a', 't16-diagnostico')] },
    { id: 't17', page: 'tema-17', steps: [step('b', 't17-parte-1')] },
  ],
};
const first = { id: 'tema-16', topics: ['t16'] };
const whole = { id: 'modulo', topics: ['t16', 't17'] };
const standing = (document: typeof first) => handInOf($record.get(), outline, document);

beforeEach(() => {
  openRecord({ replica: 'aaaa' });
  answer('t16-diagnostico.lugar', 'Papelera del Norte');
  for (const id of Object.keys($record.get().choices)) choose(id, '');
});

describe('what was downloaded and handed in', () => {
  it('is nothing at first', () => {
    expect(standing(first)).toEqual({});
  });

  it('is told with its day, and no more the last one once an answer changes', () => {
    noteFile(publish(), outline, first);
    expect(standing(first).file).toMatchObject({ day: localDay(), isLast: true });
    answer('t16-diagnostico.lugar', 'Papelera del Sur');
    expect(standing(first).file).toMatchObject({ day: localDay(), isLast: false });
    answer('t16-diagnostico.lugar', 'Papelera del Norte');
    expect(standing(first).file?.isLast).toBe(true);
  });

  it('does not mind what another document holds', () => {
    noteFile(publish(), outline, first);
    noteFile(publish(), outline, whole);
    answer('t17-parte-1.empresa', 'Cementos del Bajío');
    expect(standing(first).file?.isLast).toBe(true);
    expect(standing(whole).file?.isLast).toBe(false);
  });

  it('minds the name and the own view, which are in the file, too', () => {
    noteFile(publish(), outline, first);
    assess('t16-diagnostico', 'ideas', 'satisfactorio');
    expect(standing(first).file?.isLast).toBe(false);
    noteFile(publish(), outline, first);
    answer('reporte.nombre', 'Ana Ruiz');
    expect(standing(first).file?.isLast).toBe(false);
  });

  it('is handed in as the file that was made last, and may be taken back', () => {
    noteFile(publish(), outline, first);
    noteSent('tema-16');
    answer('t16-diagnostico.lugar', 'Papelera del Centro');
    expect(standing(first).sent).toMatchObject({ day: localDay(), isLast: false });
    takeBackSent('tema-16');
    expect(standing(first).sent).toBeUndefined();
  });

  it('reads the same on a device that has the same answers, whatever their order', () => {
    const record = $record.get();
    const turned = {
      ...record,
      answers: Object.fromEntries(Object.entries(record.answers).reverse()),
    };
    expect(documentPrint(turned, outline, whole)).toBe(documentPrint(record, outline, whole));
  });

  it('claims no change where an answer is on another device only', () => {
    noteFile(publish(), outline, first);
    const { answers: _, ...rest } = $record.get();
    const part = { ...rest, answers: {}, elsewhere: { 't16-diagnostico.lugar': [] } };
    expect(handInOf(part, outline, first).file?.isLast).toBe(true);
  });
});

describe('a record of before there was a hand-in', () => {
  const file = 'tests/fixtures/records/schema-1-before-hand-in.json';
  const parsed = parseRecord(JSON.parse(readFileSync(file, 'utf8')));

  it('opens, and has handed in nothing', () => {
    expect(parsed.ok && handInOf(parsed.value, outline, whole)).toEqual({});
    expect(parsed.ok && selfOf(parsed.value, 't16-diagnostico', 'ideas')).toBe('');
  });
});

describe('the own view', () => {
  it('is kept by exercise and criterion, and the later one of two devices stands', () => {
    assess('t17-parte-2', 'razones', '18');
    expect(selfOf($record.get(), 't17-parte-2', 'razones')).toBe('18');
    adopt(emptyRecord());
    expect(selfOf($record.get(), 't17-parte-2', 'razones')).toBe('18');
    const here = publish();
    const [id, { at }] = Object.entries(here.choices).find(([, { value }]) => value === '18')!;
    const elsewhere = (value: string, revision: number) => ({
      ...here,
      knows: { ...here.knows, zzzz: revision },
      choices: { [id]: { value, at: ['zzzz', revision] as [string, number] } },
    });
    adopt(elsewhere('12', at[1] - 1));
    expect(selfOf($record.get(), 't17-parte-2', 'razones')).toBe('18');
    adopt(elsewhere('20', at[1] + 1));
    expect(selfOf($record.get(), 't17-parte-2', 'razones')).toBe('20');
  });
});

describe('a dated mark', () => {
  it('comes back as it was written', () => {
    for (const day of ['2026-01-01', '2026-11-28', '2031-02-28'])
      expect(readMark(writeMark({ day, print: '1k9x0q2' }))).toEqual({ day, print: '1k9x0q2' });
  });

  it('is nothing where it was not written by the course', () => {
    for (const value of ['', 'x', '-', '5g-', '5g-ÁÉ', '99999-1', '5g-1-2'])
      expect(readMark(value)).toBeUndefined();
  });
});
