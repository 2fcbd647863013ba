import { describe, expect, it } from 'vitest';
import type { Rubric, RubricCriterion } from '../../../src/model/rubric.ts';
import {
  emptyReview,
  keyOf,
  type MarkValue,
  type Review,
} from '../../../src/review/grade/marks.ts';
import { gradeOf, shareOf, slotsFor, type Slot } from '../../../src/review/grade/score.ts';
import {
  evidenceOf,
  ownCriteriaIn,
  rubricsOf,
  sectionsOf,
  suggestedCount,
} from '../../../src/review/grade/submission-content.ts';
import { accountCounts } from '../../../src/review/grade/counts.ts';
import { content, LEARNERS, opened, bulkZip, NAMES, recordOf } from './class.ts';

const rubric = (topic: string): Rubric => content.rubrics.find((one) => one.topic === topic)!;
const criterion = (topic: string, id: string) =>
  rubric(topic).criteria.find((one) => one.id === id)!;
const slotsOf = (...ids: string[]): Slot[] =>
  ids.map((slot) => ({
    exercise: 't18-criterios',
    slot,
    axis: slot.startsWith('a') ? 'a' : 'r',
  }));
const points = (
  topic: string,
  id: string,
  value: MarkValue,
  slots = value.kind === 'answers' ? slotsOf(...Object.keys(value.scores)) : [],
) => criterion(topic, id).points * shareOf(rubric(topic), criterion(topic, id), value, slots)!;
const scores = (a: number[], r: number[]): MarkValue => ({
  kind: 'answers',
  scores: Object.fromEntries([
    ...a.map((one, i) => [`a${i + 1}`, one]),
    ...r.map((one, i) => [`r${i + 1}`, one]),
  ]),
});
const seven = (score: number) => Array.from({ length: 7 }, () => score);

describe('the rubrics', () => {
  it('are worth 100 points each', () => {
    for (const { topic, criteria } of content.rubrics)
      expect(
        criteria.reduce((sum, one) => sum + one.points, 0),
        topic,
      ).toBe(100);
  });

  it('judge only answers that the exercises ask for', () => {
    const exercises = content.exercises.map(({ id }) => id);
    for (const { criteria } of content.rubrics)
      for (const { answers } of criteria)
        for (const id of answers) expect(exercises).toContain(id.split('.')[0]);
  });

  it('give the whole module’s document all of them', () => {
    expect(
      rubricsOf(content, { meta: { document: 'modulo' } as never }).map(({ topic }) => topic),
    ).toEqual(content.rubrics.map(({ topic }) => topic));
  });
});

describe('points', () => {
  it('of a question on the criteria are 15 × the best 14 of 42', () => {
    expect(points('t18', 'medida', scores(seven(3), seven(3)))).toBe(15);
    expect(points('t18', 'medida', scores(seven(2), seven(2)))).toBeCloseTo(10);
    expect(points('t18', 'medida', scores(seven(3).slice(1), seven(3).slice(1)))).toBeCloseTo(
      12.857,
      3,
    );
  });

  it('count seven an axis: more on one axis make up for nothing on the other', () => {
    expect(points('t18', 'medida', scores([...seven(3), ...seven(3)], []))).toBe(7.5);
    expect(points('t18', 'medida', scores([...seven(3), 0, 0], seven(3)))).toBe(15);
  });

  it('follow a criterion to the axis where the learner moved it, and leave out one that is gone', () => {
    const moved: Slot[] = [...slotsOf('a1'), { ...slotsOf('a2')[0]!, axis: 'r' }];
    expect(points('t18', 'medida', scores([3, 3, 3], []), moved)).toBeCloseTo((15 * 6) / 42);
    expect(
      points('t18', 'medida', scores([...seven(3), 3], []), [
        ...slotsOf('a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7'),
        { ...slotsOf('a8')[0]!, axis: 'r' },
      ]),
    ).toBeCloseTo((15 * 24) / 42);
  });

  it('in the quick mode are the same as that score for all', () => {
    for (const score of [0, 1, 2, 3])
      expect(points('t18', 'medida', { kind: 'quick', score })).toBeCloseTo(
        points('t18', 'medida', scores(seven(score), seven(score))),
      );
  });

  it('of the reasons are 1.5 each, up to twenty', () => {
    expect(points('t17', 'razones', { kind: 'count', count: 13 })).toBe(19.5);
    expect(points('t17', 'razones', { kind: 'count', count: 25 })).toBe(30);
  });

  it('of a level are its percentage', () => {
    expect(
      ['excelente', 'satisfactorio', 'desarrollo', 'insuficiente', 'nada'].map((level) =>
        points('t16', 'propuesta', { kind: 'level', level }),
      ),
    ).toEqual([40, 32, 24, 12, 0]);
  });

  it('follow the instructor’s weights', () => {
    const key = keyOf(rubric('t16'), criterion('t16', 'ideas'));
    const review: Review = {
      ...emptyReview(),
      marks: { [key]: { value: { kind: 'level', level: 'satisfactorio' }, at: 1, by: 'aaaa' } },
    };
    expect(gradeOf([rubric('t16')], review, { [key]: 50 }, [])).toEqual({
      points: 40,
      of: 135,
      marked: 1,
      criteria: 4,
    });
  });

  it('of answers are marked once every criterion of the learner has its own', () => {
    const key = keyOf(rubric('t18'), criterion('t18', 'medida'));
    const review: Review = {
      ...emptyReview(),
      marks: { [key]: { value: scores([3, 2], []), at: 1, by: 'aaaa' } },
    };
    expect(gradeOf([rubric('t18')], review, {}, slotsOf('a1', 'a2', 'r1')).marked).toBe(0);
    expect(gradeOf([rubric('t18')], review, {}, slotsOf('a1', 'a2')).marked).toBe(1);
  });
});

describe('evidence', () => {
  const record = recordOf(LEARNERS[0]!);

  it('counts and never decides', () => {
    expect(suggestedCount(content, criterion('t17', 'razones'), record)).toBe(18);
    expect(evidenceOf(content, criterion('t17', 'razones'), record)[0]).toBe(
      '18 razones escritas, 18 distintas letra por letra',
    );
    expect(evidenceOf(content, criterion('t18', 'cobertura'), record)[0]).toBe(
      'Completos: 2 de atractivo y 1 de relación (se piden 7 y 7)',
    );
    expect(evidenceOf(content, criterion('t18', 'medida'), record)[0]).toBe('3 de 3 contestadas');
  });

  it('of a second exercise of a type is that exercise’s, not the first one’s', () => {
    const second = (id: string) => {
      const first = content.exercises.find((one) => one.id === id)!;
      return { ...first, id: 'otro' };
    };
    const learner = recordOf(LEARNERS[0]!);
    const at = ['aaaa', 1] as [string, number];
    learner.answers['otro.r1'] = { text: 'Una sola razón de otra lista.', at };
    learner.answers['otro.a1.nombre'] = { text: 'Otro criterio', at };
    learner.answers['otro.a1.medida'] = { text: 'Pedidos al mes', at };
    const reasons = { ...content, exercises: [...content.exercises, second('t17-parte-2')] };
    const count = { ...criterion('t17', 'razones'), answers: ['otro.r'] } as RubricCriterion;
    expect(suggestedCount(reasons, count, learner)).toBe(1);
    expect(evidenceOf(reasons, count, learner)[0]).toMatch(/^1 razón escrita/);

    const criteria = { ...content, exercises: [...content.exercises, second('t18-criterios')] };
    const measure = { ...criterion('t18', 'medida'), answers: ['otro'], exercise: 'otro' };
    expect(evidenceOf(criteria, measure as RubricCriterion, learner)[0]).toBe('1 de 1 contestadas');
    const own = ownCriteriaIn(criteria, learner);
    expect(own).toHaveLength(4);
    const mark: MarkValue = { kind: 'answers', scores: { a1: 3 } };
    const share = shareOf(rubric('t18'), measure as RubricCriterion, mark, own)!;
    expect(share).toBeCloseTo(3 / 42);
    expect(slotsFor(measure as RubricCriterion, own).map(({ name }) => name)).toEqual([
      'Otro criterio',
    ]);
  });

  it('tells an answer that only repeats another or the name', () => {
    record.answers['t18-criterios.a2.medida'] = record.answers['t18-criterios.a1.medida']!;
    record.answers['t18-criterios.r1.medida'] = record.answers['t18-criterios.r1.nombre']!;
    expect(evidenceOf(content, criterion('t18', 'medida'), record)).toEqual([
      '3 de 3 contestadas',
      '1 repite otra respuesta del mismo alumno',
      '1 solo repite el nombre del criterio',
    ]);
  });

  it('shows what the rubric judges before the practice', () => {
    expect(
      sectionsOf(content, { meta: { document: 'tema-18' } as never, record })[0]?.exercise,
    ).toBe('t18-criterios');
  });

  it('tells in which accounts the group tripped at its first attempt', async () => {
    const { submissions } = await opened(bulkZip(NAMES.plain));
    expect(
      accountCounts(content, submissions).find(
        ({ account }) => account === 'Supermercados La Explanada',
      ),
    ).toMatchObject({ tried: 3, wrong: 3, first: { estrella: 3 } });
  });
});
