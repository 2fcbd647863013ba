import { describe, expect, it } from 'vitest';
import type { Rubric } from '../../../src/model/rubric.ts';
import { agreementOf, type Pair } from '../../../src/review/grade/agreement.ts';
import { emptyReview, type Review } from '../../../src/review/grade/marks.ts';

const rubric = {
  id: 'r',
  title: 'Rúbrica',
  levels: [
    { id: 'alto', label: 'Alto', percent: 100 },
    { id: 'medio', label: 'Medio', percent: 50 },
    { id: 'bajo', label: 'Bajo', percent: 0 },
  ],
  criteria: ['uno', 'dos'].map((id) => ({ id, kind: 'levels', label: id, points: 10, levels: {} })),
} as unknown as Rubric;

let clock = 0;
const judged = (by: string, levels: Record<string, string>, version = ''): Review => ({
  ...emptyReview(version),
  marks: Object.fromEntries(
    Object.entries(levels).map(([criterion, level]) => [
      `r.${criterion}`,
      { value: { kind: 'level' as const, level }, at: ++clock, by },
    ]),
  ),
});
const pair = (mine: Review, theirs: Review): Pair => ({
  rubrics: [rubric],
  slots: [],
  mine,
  theirs,
});
const nobody = [{}, {}] as const;

describe('two instructors', () => {
  it('agree where both said the same, and differ by so much', () => {
    const pairs = [
      pair(
        judged('mine', { uno: 'alto', dos: 'alto' }),
        judged('hers', { uno: 'alto', dos: 'medio' }),
      ),
      pair(
        judged('mine', { uno: 'medio', dos: 'bajo' }),
        judged('hers', { uno: 'medio', dos: 'bajo' }),
      ),
    ];
    expect(agreementOf(pairs, {}, nobody)).toEqual({
      submissions: 2,
      criteria: 4,
      same: 3,
      lean: -12,
      grades: { count: 2, mean: 12.5, most: 25 },
    });
  });

  it('have no whole grades to compare while one has not finished', () => {
    const pairs = [
      pair(judged('mine', { uno: 'alto' }), judged('hers', { uno: 'bajo', dos: 'alto' })),
    ];
    expect(agreementOf(pairs, {}, nobody)).toEqual({
      submissions: 1,
      criteria: 1,
      same: 0,
      lean: -100,
      grades: undefined,
    });
  });

  it('are not compared where one corrected the other, or judged another version', () => {
    const mine = judged('mine', { uno: 'alto' });
    const seen = { mine: mine.marks['r.uno']!.at };
    expect(
      agreementOf([pair(mine, judged('hers', { uno: 'bajo' }))], {}, [{}, seen]),
    ).toBeUndefined();
    expect(agreementOf([pair(mine, mine)], {}, nobody)).toBeUndefined();
    const other = judged('hers', { uno: 'bajo' }, '0123456789abcdef');
    expect(agreementOf([pair(mine, other)], {}, nobody)).toBeUndefined();
  });
});
