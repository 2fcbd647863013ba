import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { firmnessOf } from '../../../src/exercises/matrix/firmness.ts';
import { MatrixSchema, type Quadrant } from '../../../src/exercises/matrix/schema.ts';
import { CategoriesSchema } from '../../../src/model/categories.ts';
import { contentFile } from '../content/read-content.ts';
import { exerciseFile } from './work.ts';

const definition = v.parse(MatrixSchema, exerciseFile('t18-aplica'));
const quadrants: Quadrant[] = v.parse(CategoriesSchema, contentFile('categories.yaml')).categories;

/** Two criteria an axis, with their weights and the scores of one account. */
function firmness(
  a: { weights: [number, number]; scores: [number, number] },
  r: { weights: [number, number]; scores: [number, number] },
) {
  const choices = Object.fromEntries(
    Object.entries({ a, r }).flatMap(([axis, { weights, scores }]) =>
      [1, 2].flatMap((n, i) => [
        [`t18-aplica.w.${axis}${n}`, String(weights[i])],
        [`t18-aplica.s.x1.${axis}${n}`, String(scores[i])],
      ]),
    ),
  );
  const work = {
    text: (id: string) => (/^t18-criterios\.[ar][12]\.nombre$/.test(id) ? id : ''),
    choice: (id: string) => choices[id] ?? '',
  };
  return firmnessOf(definition, 'x1', work, quadrants);
}

describe('how far an account is from another group', () => {
  it(
    'is the distance on its nearer axis, and the smallest change of one weight that ' +
      'crosses the cut, with the group behind it',
    () => {
      // Attractiveness 0.6 × 5 + 0.4 × 1 = 3.40; it is low from a weight of 49 on: 0.49 × 5 + 0.51
      // × 1 = 2.96.
      expect(
        firmness({ weights: [60, 40], scores: [5, 1] }, { weights: [50, 50], scores: [1, 2] }),
      ).toMatchObject({
        axis: 'a',
        distance: 0.4,
        isHigh: true,
        change: { axis: 'a', id: 'a1', from: 60, to: 49, group: { id: 'estable' } },
      });
    },
  );

  it('takes the change on the axis where it is smaller, also where that axis is not the nearer one', () => {
    // Attractiveness 2.90 would need 10 points more of its first weight; relationship 3.20 falls
    // with 6 points less.
    const found = firmness(
      { weights: [90, 10], scores: [3, 2] },
      { weights: [55, 45], scores: [5, 1] },
    );
    expect(found).toMatchObject({
      axis: 'a',
      distance: 0.1,
      isHigh: false,
      change: { axis: 'r', id: 'r1', from: 55, to: 49, group: { id: 'estable' } },
    });
    expect(
      firmness({ weights: [50, 50], scores: [2, 2] }, { weights: [55, 45], scores: [5, 1] }),
    ).toMatchObject({
      axis: 'r',
      distance: 0.2,
      change: { axis: 'r', id: 'r1', to: 49, group: { id: 'estable' } },
    });
  });

  it('is nothing at the cut itself, which is high', () => {
    expect(
      firmness({ weights: [50, 50], scores: [3, 3] }, { weights: [50, 50], scores: [5, 5] }),
    ).toEqual({ axis: 'a', distance: 0, isHigh: true, change: undefined });
  });

  it('is unknown while a weight or a score is missing', () => {
    expect(
      firmness({ weights: [50, 40], scores: [3, 3] }, { weights: [50, 50], scores: [5, 5] }),
    ).toBeUndefined();
    expect(
      firmness({ weights: [50, 50], scores: [3, 0] }, { weights: [50, 50], scores: [5, 5] }),
    ).toBeUndefined();
  });
});
