import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCourse, nearPairs } from '../../../src/review/similar/find.ts';
import { sharedStretches } from '../../../src/review/similar/shingles.ts';
import { content } from './class.ts';

const ONE =
  'El volumen de compra anual de cada cliente nos dice cuánto pesa hoy en la operación ' +
  'de la planta, y con eso decidimos a quién se le asigna un ejecutivo de tiempo ' +
  'completo.';
const EDITED =
  'El volumen de compra anual de cada cliente nos dice cuánto pesa hoy en la operación ' +
  'de la planta y con eso elegimos a quién se le asigna un ejecutivo de tiempo ' +
  'completo.';
const OTHER =
  'La puntualidad en el pago muestra si el comprador cumple lo que firma; un retraso ' +
  'mayor a treinta días obliga a financiarlo con recursos que harían falta en otro ' +
  'lado.';

describe('similar texts', () => {
  it('of two learners are found though a word or a comma differs', () => {
    const [pair, ...rest] = nearPairs([
      { who: 0, id: 'x', text: ONE },
      { who: 1, id: 'y', text: OTHER },
      { who: 2, id: 'z', text: EDITED },
    ]);
    expect(pair).toMatchObject({ a: 0, b: 2 });
    expect(pair!.share).toBeGreaterThan(0.8);
    expect(rest).toEqual([]);
  });

  it('of one learner are not', () => {
    expect(
      nearPairs([
        { who: 0, id: 'x', text: ONE },
        { who: 0, id: 'y', text: ONE },
      ]),
    ).toEqual([]);
  });

  it('are not short answers, which agree by chance', () => {
    expect(
      nearPairs([
        { who: 0, id: 'x', text: 'Porque compra mucho' },
        { who: 1, id: 'y', text: 'Porque compra mucho' },
      ]),
    ).toEqual([]);
  });

  it('that a whole group shares stay few enough to be read', () => {
    const answers = Array.from({ length: 300 }, (_, who) => ({ who, id: 'x', text: ONE }));
    const pairs = nearPairs(answers);
    expect(new Set(pairs.flatMap(({ a, b }) => [a, b])).size).toBe(300);
    expect(pairs.length).toBeLessThan(300 * 40);
  });

  it('with the course are found with the place they come from', () => {
    const passage = content.passages.findIndex(({ text }) => text.split(' ').length > 30);
    expect(
      fromCourse(
        [
          { who: 0, id: 'x', text: ONE },
          { who: 0, id: 'y', text: content.passages[passage]!.text },
        ],
        content.passages,
      ),
    ).toMatchObject([{ answer: 1, passage, share: 1 }]);
  });

  it('underline only stretches that stand in both', () => {
    expect(sharedStretches(ONE, EDITED).map(([start, end]) => ONE.slice(start, end))).toEqual([
      'El volumen de compra anual de cada cliente nos dice cuánto pesa hoy en la operación de la planta, y con eso',
      'a quién se le asigna un ejecutivo de tiempo completo',
    ]);
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'ñ', '.') }),
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'ñ') }),
        (one, other) => {
          let last = 0;
          for (const [start, end] of sharedStretches(one, other)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
        },
      ),
    );
  });
});
