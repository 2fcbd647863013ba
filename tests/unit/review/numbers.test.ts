import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf, readNumber, writeNumber } from '../../../src/review/give-back/numbers.ts';

describe('a number in a sheet', () => {
  it.each([
    ['1,000.0', 1000],
    ['1.000,00', 1000],
    ['1 000,00', 1000],
    ['1\u00a0000,00', 1000],
    ['1\u202f000.5', 1000.5],
    ["1'000.00", 1000],
    ['1’234’567', 1234567],
    ['12,345,678.90', 12345678.9],
    ['1,00,000.00', 100000],
    ['1.000.000', 1000000],
    ['85,5', 85.5],
    ['85.5', 85.5],
    ['12.5 %', 12.5],
    ['12,5%', 12.5],
    ['0,500', 0.5],
    ['.5', 0.5],
    ['100', 100],
    [' 100.00 ', 100],
    ['0.0', 0],
  ])('%s is %d, whatever the file', (text, value) => {
    expect(readNumber(text, undefined)).toEqual({ value, isSure: true });
  });

  it.each([
    ['1,000', '.', 1000],
    ['1,000', ',', 1],
    ['1.000', ',', 1000],
    ['1.000', '.', 1],
  ] as const)('%s with a decimal %s in the file is %d', (text, decimal, value) => {
    expect(readNumber(text, decimal)).toEqual({ value, isSure: true });
  });

  it('that may be a thousand or a one is taken for the thousand, and says that it may not be', () => {
    expect(readNumber('1,000', undefined)).toEqual({ value: 1000, isSure: false });
    expect(readNumber('1.000', undefined)).toEqual({ value: 1000, isSure: false });
  });

  it.each([
    '',
    '-',
    '-5',
    '+5',
    '1e3',
    '5.',
    '1,2,3',
    '1.000.00',
    '1,000,00',
    '1 00',
    '1 000 00',
    "1'000 000",
    '٨٥٫٥',
    '８５',
    '100 pts',
    'EX',
    'NaN',
    'Infinity',
    '10/20',
    '.',
    ',',
    '%',
    '1.,5',
  ])('%j is none', (text) => {
    expect(readNumber(text, undefined)).toBeUndefined();
  });

  it('tells the decimal mark of the file only where all agree', () => {
    expect(decimalOf(['100', '85,5', '1.000'])).toBe(',');
    expect(decimalOf(['1,000.0'])).toBe('.');
    expect(decimalOf(['1,000'])).toBeUndefined();
    expect(decimalOf(['85,5', '85.5'])).toBeUndefined();
    expect(decimalOf(['', '-', 'EX'])).toBeUndefined();
  });

  it('that was written is read as the same, and never grouped', () => {
    const cents = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(cents, fc.constantFrom('.' as const, ',' as const), (value, decimal) => {
        const text = writeNumber(value / 100, decimal);
        expect(text).toMatch(/^\d+[.,]\d\d$/);
        expect(readNumber(text, decimal)!.value).toBeCloseTo(value / 100, 6);
      }),
    );
  });

  it('is read in any language as it was meant, given another number of the file', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.constantFrom('en-US', 'es-ES', 'de-CH', 'fr-FR', 'es-MX', 'de-DE', 'pt-BR', 'sv-SE'),
        fc.constantFrom(0, 1, 2, 3),
        (value, locale, digits) => {
          const format = new Intl.NumberFormat(locale, {
            minimumFractionDigits: digits,
            maximumFractionDigits: digits,
          });
          const number = value / 10 ** digits;
          const mark = new Intl.NumberFormat(locale).format(1.5).includes(',') ? ',' : '.';
          expect(readNumber(format.format(number), mark)?.value).toBeCloseTo(number, 6);
        },
      ),
    );
  });
});
