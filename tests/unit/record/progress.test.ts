import { describe, expect, it } from 'vitest';
import type { Outline } from '../../../src/model/course.ts';
import { emptyRecord, type LearnerRecord } from '../../../src/model/record.ts';
import { factsOf } from '../../../src/record/facts.ts';
import { courseDone, courseProgressNow, minutesLeft } from '../../../src/record/progress.ts';

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

describe('questions from memory that were all answered, in a step that is not settled yet', () => {
  const recall = { id: 'repaso', required: false, practice: false, asks: ['p1'] };
  const asked: Outline = {
    ...outline,
    topics: [{ ...outline.topics[0]!, steps: [{ ...step('recordar', []), exercises: [recall] }] }],
  };
  const answered: LearnerRecord = {
    ...emptyRecord(),
    choices: { 'repaso.p1': { value: 'a', at: ['aaaa', 1] } },
  };

  it('are not the whole course for an LMS', () => {
    expect(factsOf(answered, asked, [])).toMatchObject({ completed: false, progress: 0.99 });
  });

  it('leave a minute on screen, and the course short of its end', () => {
    expect(courseProgressNow(answered, asked)).toBe(0.99);
    expect(minutesLeft(answered, asked.topics[0]!.steps).needed).toBe(1);
  });
});
