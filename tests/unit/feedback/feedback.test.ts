/** Whose a feedback is, where what it says stands, and what the next version says of it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { doubtsAbout } from '../../../src/feedback/doubts.ts';
import { hold, $held } from '../../../src/feedback/held.ts';
import { commentsWithin, saidOfAnswer, saidOfExercise } from '../../../src/feedback/placed.ts';
import { secondVersion } from '../../../src/feedback/second-version.ts';
import { attend } from '../../../src/record/feedback.ts';
import { answer } from '../../../src/record/edits.ts';
import { $record, openRecord } from '../../../src/record/store.ts';
import { feedbackFile, feedbackOf } from '../../../src/review/give-back/feedback.ts';
import { emptyReview, type Review } from '../../../src/review/grade/marks.ts';
import { submissionOf } from '../../../src/review/open/submission.ts';
import { wrapperOf } from '../../../src/review/open/wrapper.ts';
import { content, fullName, LEARNERS, recordOf } from '../review/class.ts';

const ana = LEARNERS[0]!;
const record = recordOf(ana);
const submission = submissionOf(
  {
    record,
    meta: {
      document: 'tema-18',
      status: 'final',
      name: fullName(ana),
      company: '',
      date: '2026-11-24',
      kind: 'pdf',
      fileName: 'r.pdf',
    },
  },
  { wrapper: wrapperOf('r.pdf'), path: 'r.pdf' },
);
const who = { at: 1, by: 'aaaa' };
const QUOTE = 'explica medida';
const review: Review = {
  ...emptyReview(),
  marks: {
    'rubrica-18.objetivo': {
      value: { kind: 'answers', scores: { a1: 1, a2: 3 } },
      ...who,
    },
  },
  notes: { 'rubrica-18.cobertura': { value: 'Faltan criterios.', ...who } },
  passages: {
    p1: {
      value: {
        answer: 't18-criterios.a1.medida',
        start: 10,
        end: 24,
        quote: QUOTE,
        text: 'Di la unidad.',
      },
      ...who,
    },
  },
  comment: { value: 'Vas bien.', ...who },
};
const file = feedbackFile(feedbackOf(content, submission, { review, weights: {} }), '2026-11-28');

describe('whose a feedback is', () => {
  const names = [fullName(ana)];

  it('is no question where it speaks of answers of the same keystroke, in the learner’s name', () => {
    expect(doubtsAbout(file, record, names)).toEqual([]);
    expect(doubtsAbout(file, record, ['Pérez Núñez, Ana Lucía'])).toEqual([]);
  });

  it('is asked where the name is another’s, though the answers are the same', () => {
    expect(doubtsAbout(file, record, [fullName(LEARNERS[1]!)])).toEqual(['name']);
  });

  it('is asked where this record never held its answers', () => {
    const { answers, ...other } = recordOf(LEARNERS[1]!);
    const foreign = Object.fromEntries(
      Object.entries(answers).map(([id, one]) => [
        id,
        { ...one, at: ['zzzz', 5] as [string, number] },
      ]),
    );
    expect(doubtsAbout(file, { ...other, answers: foreign, knows: { zzzz: 5 } }, names)).toEqual([
      'work',
    ]);
    expect(doubtsAbout(file, { ...other, answers: {}, knows: {} }, [])).toEqual(['work']);
  });

  it('of a lab’s browser, whose stamps are everybody’s, needs the name too', () => {
    const changed = Object.fromEntries(
      Object.entries(record.answers).map(([id, { text }]) => [
        id,
        { text: `${text} más`, at: ['k3x9', 2000] as [string, number] },
      ]),
    );
    const later = { ...record, answers: changed, knows: { k3x9: 2000 } };
    expect(doubtsAbout(file, later, names)).toEqual([]);
    expect(doubtsAbout(file, later, [])).toEqual(['work']);
  });
});

describe('what was said', () => {
  const comments = [
    { about: 'passage', text: 'Di la unidad.' },
    { about: 'criterion', text: 'Faltan criterios.' },
    { about: 'whole', text: 'Vas bien.' },
  ];

  beforeEach(async () => {
    openRecord({ replica: 'bbbb' });
    for (const [id, { text }] of Object.entries(record.answers)) answer(id, text);
    await hold(file);
  });

  it('stands at its answer, with what comes next', () => {
    const all = $held.get();
    expect(all['tema-18']?.comments).toMatchObject(comments);
    const medida = saidOfAnswer(all, 't18-criterios.a1.medida');
    expect(medida?.comments).toMatchObject([{ index: 0, comment: { quote: QUOTE } }]);
    expect(saidOfAnswer(all, 't18-criterios.a1.objetivo')?.scores).toMatchObject([
      { score: 1, next: 'Correcta, pero general' },
    ]);
    expect(saidOfAnswer(all, 't18-criterios.r1.nombre')).toBeUndefined();
    expect(commentsWithin(all, 't18-criterios.a1')).toHaveLength(1);
    expect(commentsWithin(all, 't18-criterios.a')).toHaveLength(0);
  });

  it('of the whole exercise stands in its head, and so does what is about an answer that is gone', () => {
    const [whole] = saidOfExercise($held.get(), 't18-criterios', record);
    expect(whole?.comments).toMatchObject([{ comment: { text: 'Faltan criterios.' } }]);
    const gone = { answers: {} };
    expect(saidOfExercise($held.get(), 't18-criterios', gone)[0]?.comments).toHaveLength(2);
    expect(saidOfExercise($held.get(), 't16-diagnostico', record)).toEqual([]);
  });

  it('is answered by a version that names it, what changed and what was attended to', () => {
    const exercises = content.exercises.filter(({ id }) => id === 't18-criterios');
    const tell = () => secondVersion({ record: $record.get(), document: 'tema-18', exercises });
    expect(tell()).toBeUndefined();
    answer('t18-criterios.a1.medida', 'Pesos por pedido.');
    attend('tema-18', 0, true);
    expect(tell()).toMatchObject({
      feedback: { date: '2026-11-28', comments: 3, open: 2 },
      said: {
        reviewed: { date: '2026-11-24', version: submission.version },
        changed: ['Criterio a1 de Ana Lucía: ¿Qué pretende medir?'],
        comments: [{ done: true, quote: QUOTE }, { done: false }, { done: false }],
      },
    });
    $held.set({});
    expect(tell()).toMatchObject({ feedback: { open: 2 } });
    expect(tell()?.said).toBeUndefined();
  });
});
