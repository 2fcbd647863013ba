import { describe, expect, it } from 'vitest';
import type { Outline } from '../../../src/model/course.ts';
import { emptyRecord, type LearnerRecord } from '../../../src/model/record.ts';
import { courseDone } from '../../../src/record/progress.ts';

const step = (id: string, exercises: string[], optional = false) => ({
  id,
  title: id,
  minutes: 5,
  optional,
  exercises: exercises.map((one) => ({
    id: one,
    required: !one.startsWith('extra'),
    practice: false,
  })),
});
const outline: Outline = {
  id: 'cuentas-clave',
  iri: 'urn:x',
  course: { title: 'T', subject: 'S', module: 'M', week: 'W' },
  topics: [
    {
      id: 't',
      page: 'p',
      label: 'T',
      title: 'T',
      steps: [step('leer', []), step('hacer', ['tarea', 'extra']), step('respirar', [], true)],
    },
  ],
};
const record = (steps: string[], finished: string[]): LearnerRecord => ({
  ...emptyRecord(),
  steps,
  exercises: Object.fromEntries(finished.map((id) => [id, { progress: 100, finished: true }])),
});

describe('completing the course', () => {
  it('needs every step that is not optional and every required exercise', () => {
    expect(courseDone(record(['leer', 'hacer'], ['tarea']), outline)).toBe(true);
    expect(courseDone(record(['hacer'], ['tarea']), outline)).toBe(false);
    expect(courseDone(record(['leer', 'hacer'], ['extra']), outline)).toBe(false);
  });

  it('needs the exercises alone where the institution says so', () => {
    const alone: Outline = { ...outline, completion: 'exercises' };
    expect(courseDone(record([], ['tarea']), alone)).toBe(true);
    expect(courseDone(record(['leer', 'hacer', 'respirar'], ['extra']), alone)).toBe(false);
  });
});
