import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apart, middleOf, numbersAt, percentOf, type Point } from '../../../src/model/plane.ts';

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

describe('the numbers of the places in it', () => {
  const distances = (points: readonly Point[]) =>
    points.flatMap((one, i) =>
      points.slice(i + 1).map((other) => Math.hypot(other.x - one.x, other.y - one.y)),
    );
  const place = fc.record({ up: index, across: index });

  it('stay where they are while none covers another', () => {
    const far = [
      { up: 1, across: 1 },
      { up: 3, across: 3 },
      { up: 5, across: 1 },
    ];
    expect(numbersAt(far).every(({ place: at, number }) => at.x === number.x)).toBe(true);
    expect(numbersAt(far).some(({ isMoved }) => isMoved)).toBe(false);
  });

  it('never cover one another, wherever fifteen accounts are, and stay inside', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 15 }), (places) => {
        const numbers = numbersAt(places).map(({ number }) => number);
        for (const distance of distances(numbers)) expect(distance).toBeGreaterThan(6);
        for (const { x, y } of numbers) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
          expect(Math.max(x, y)).toBeLessThanOrEqual(96);
        }
      }),
    );
  });

  it('are told apart where all accounts have the same place', () => {
    const same = Array.from({ length: 15 }, () => ({ x: 50, y: 50 }));
    expect(Math.min(...distances(apart(same, 7)))).toBeGreaterThan(6);
  });
});
