import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counted, whole } from '../../../src/messages/count.ts';
import { decimal } from '../../../src/messages/decimal.ts';

const intl = (most: number, least = 0) =>
  new Intl.NumberFormat('es-MX', { maximumFractionDigits: most, minimumFractionDigits: least });

describe('a number is written as Intl writes it for Mexico', () => {
  it('without decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => {
        expect(whole(value)).toBe(intl(0).format(value));
      }),
    );
  });

  it('with decimals, those that end in a five among them', () => {
    const places = fc.nat(3);
    const thousandths = fc.integer({ min: -1e10, max: 1e10 }).map((n) => n / 1000);
    const anything = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(fc.oneof(thousandths, anything), places, places, (value, one, other) => {
        const [least, most] = [Math.min(one, other), Math.max(one, other)];
        const written = decimal(value, most, least);
        // Of what rounds to nothing, Intl keeps the sign.
        expect(written).toBe(
          intl(most, least)
            .format(value)
            .replace(/^-(?=[0.]+$)/, ''),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    [1.005, 2, 2, '1.01'],
    [-2.5, 0, 0, '-3'],
    [1234.5, 1, 0, '1,234.5'],
    [999.95, 1, 0, '1,000'],
    [3, 2, 2, '3.00'],
    [1e-7, 3, 0, '0'],
    [-0.0001, 2, 0, '0'],
  ])('%d with up to %d decimals and no fewer than %d is %s', (value, most, least, text) => {
    expect(decimal(value, most, least)).toBe(text);
  });
});

it.each([
  [0, '0 letras'],
  [1, '1 letra'],
  [2, '2 letras'],
  [12_000, '12,000 letras'],
])('%d of something is «%s»', (count, text) => {
  expect(counted(count, 'letra', 'letras')).toBe(text);
});
