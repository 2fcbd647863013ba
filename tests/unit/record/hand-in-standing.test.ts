import { describe, expect, it } from 'vitest';
import type { Outline } from '../../../src/model/course.ts';
import { emptyRecord, type LearnerRecord, type Stamp } from '../../../src/model/record.ts';
import { writeMark } from '../../../src/record/dated-mark.ts';
import { documentPrint } from '../../../src/record/hand-in.ts';
import { nextOf, standingOf } from '../../../src/record/hand-in-standing.ts';
import { sentInteraction } from '../../../src/record/hand-in-interaction.ts';

const at: Stamp = ['aaaa', 1];
const step = (id: string, ...exercises: string[]) => ({
  id,
  title: id,
  minutes: 5,
  optional: false,
  exercises: exercises.map((one) => ({ id: one, required: true, practice: false })),
});
const topic = (id: string, ...steps: Outline['topics'][number]['steps']) => ({
  id,
  page: id,
  label: id,
  title: id,
  steps,
});
const outline: Outline = {
  id: 'cuentas-clave',
  iri: 'urn:x',
  course: { title: '', subject: '', module: '', week: '' },
  topics: [
    topic('t16', step('leer'), step('uno', 'e1')),
    topic('t17', step('dos', 'e2'), step('tres', 'e3')),
  ],
};
const first = { id: 'tema-16', topics: ['t16'] };
const second = { id: 'tema-17', topics: ['t17'] };
const whole = { id: 'modulo', topics: ['t16', 't17'] };
const documents = [first, second, whole];

interface Done {
  steps?: string[];
  finished?: string[];
  begun?: string[];
  choices?: Record<string, string>;
  place?: string;
}
function record({ steps = [], finished = [], begun = [], choices = {}, place }: Done) {
  const made: LearnerRecord = {
    ...emptyRecord(),
    steps,
    exercises: Object.fromEntries([
      ...begun.map((id) => [id, { progress: 40, finished: false }] as const),
      ...finished.map((id) => [id, { progress: 100, finished: true }] as const),
    ]),
    choices: Object.fromEntries(Object.entries(choices).map(([id, value]) => [id, { value, at }])),
  };
  if (place) made.place = { page: 't16', step: place, at };
  return made;
}
const all = { steps: ['leer', 'uno', 'dos', 'tres'], finished: ['e1', 'e2', 'e3'] };
const made = (document: typeof first, done: Done, ...marks: ('file' | 'sent')[]) => {
  const print = documentPrint(record(done), outline, document)!;
  return Object.fromEntries(
    marks.map((mark) => [
      `hand-in.${document.id}.${mark}`,
      writeMark({ day: '2026-11-20', print }),
    ]),
  );
};
const older = { 'hand-in.tema-16.file': writeMark({ day: '2026-11-19', print: 'zzz' }) };
const state = (done: Done, document = first) => standingOf(record(done), outline, document).state;

describe('a row of «Lo que entregas»', () => {
  it.each<[string, Done]>([
    ['untouched', {}],
    ['missing', { begun: ['e1'] }],
    ['ready', all],
    ['taken', { ...all, choices: made(first, all, 'file') }],
    ['older', { ...all, choices: older }],
    ['sent', { ...all, choices: made(first, all, 'file', 'sent') }],
    ['sent-older', { ...all, choices: { ...older, 'hand-in.tema-16.sent': 'a-zzz' } }],
    [
      'answered',
      {
        ...all,
        choices: { ...made(first, all, 'file', 'sent'), 'feedback.tema-16': '9z-abcdef003' },
      },
    ],
  ])('is %s', (expected, done) => {
    expect(state(done)).toBe(expected);
  });

  it('counts the exercises that are missing, of a topic and of the module', () => {
    const one = record({ finished: ['e1'], begun: ['e2'] });
    expect(standingOf(one, outline, whole)).toMatchObject({ state: 'missing', of: 2 });
    expect(standingOf(one, outline, whole).left.map(({ step: { id } }) => id)).toEqual([
      'dos',
      'tres',
    ]);
  });

  it('asks for another upload where the answers changed and a new file was made', () => {
    const sent = { 'hand-in.tema-16.sent': 'a-zzz', ...made(first, all, 'file') };
    expect(state({ ...all, choices: sent })).toBe('taken');
  });
});

describe('the next thing to do', () => {
  const next = (done: Done, handIn?: Outline['handIn']) =>
    nextOf(record(done), handIn ? { ...outline, handIn } : outline, documents);

  it.each<[string, Done, object]>([
    ['the first step', {}, { act: 'go-on', step: 'leer' }],
    ['where the learner is', { place: 'uno', steps: ['leer'] }, { act: 'go-on', step: 'uno' }],
    [
      'the step after the one that is done',
      { place: 'uno', steps: ['leer', 'uno'], finished: ['e1'] },
      { act: 'go-on', step: 'dos' },
    ],
    [
      'what was left out, from the end',
      { place: 'tres', steps: ['uno', 'dos', 'tres'], finished: ['e1', 'e2', 'e3'] },
      { act: 'go-on', step: 'leer' },
    ],
    ['the download', all, { act: 'take', document: first }],
    [
      'the upload of what was downloaded',
      { ...all, choices: made(first, all, 'file') },
      { act: 'upload', document: first },
    ],
    ['another download', { ...all, choices: older }, { act: 'again', document: first }],
    [
      'the next document',
      { ...all, choices: made(first, all, 'file', 'sent') },
      { act: 'take', document: second },
    ],
    [
      'looking back, when all is handed in',
      {
        ...all,
        choices: { ...made(first, all, 'file', 'sent'), ...made(second, all, 'file', 'sent') },
      },
      { act: 'look-back' },
    ],
  ])('is %s', (_, done, expected) => {
    expect(next(done)).toMatchObject(expected);
  });

  it('is of the documents that course.yaml names', () => {
    const handIn = { tasks: { modulo: { name: 'Evidencia 2' } } };
    expect(next(all, handIn)).toMatchObject({ act: 'take', document: whole });
    expect(next({ ...all, choices: made(whole, all, 'file', 'sent') }, handIn)).toEqual({
      act: 'look-back',
    });
  });
});

describe('what the LMS is told', () => {
  const say = { told: (label: string) => label, toldWords: { entregado: 'sí', retirado: 'no' } };
  const told = (choices: Record<string, string>) =>
    sentInteraction(record({ choices }), { ...first, label: 'Tema 16' }, say);

  it('is nothing before the learner says so, and a no where they take it back', () => {
    expect(told({})).toBeUndefined();
    expect(told({ 'hand-in.tema-16.sent': 'a-1' })).toMatchObject({
      id: 'hand-in.tema-16',
      response: 'entregado',
      objective: 't16',
    });
    expect(told({ 'hand-in.tema-16.sent': '' })?.response).toBe('retirado');
  });
});
