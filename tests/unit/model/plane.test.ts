import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { middleOf, percentOf } from '../../../src/model/plane.ts';

const index = fc.double({ min: 1, max: 5, noNaN: true });

describe('a place in the drawing of the matrix', () => {
  it('is inside of it, and further on for more', () => {
    fc.assert(
      fc.property(index, index, (one, other) => {
        expect(percentOf(one)).toBeGreaterThan(0);
        expect(percentOf(one)).toBeLessThan(100);
        if (one < other) expect(percentOf(one)).toBeLessThanOrEqual(percentOf(other));
      }),
    );
  });

  it('of the middle of the scale is the middle of the drawing', () => {
    expect(percentOf(3)).toBe(50);
  });

  it('in the middle of a half is on its side of the cut', () => {
    fc.assert(
      fc.property(fc.double({ min: 1.1, max: 4.9, noNaN: true }), (cut) => {
        expect(middleOf(true, cut)).toBeGreaterThan(percentOf(cut));
        expect(middleOf(false, cut)).toBeLessThan(percentOf(cut));
      }),
    );
  });
});
