import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../src/model/read-number.ts';

describe('a number as a learner writes it', () => {
  it.each([
    ['doce', 12],
    ['Doce cuentas', 12],
    ['unas quince', 15],
    ['dieciséis', 16],
    ['veintidós', 22],
    ['treinta y cinco', 35],
    ['ciento veinte', 120],
    ['doscientas', 200],
    ['mil doscientos', 1200],
    ['dos mil', 2000],
    ['una docena', 12],
    ['dos docenas', 24],
    ['ninguna', 0],
    ['una', 1],
    ['como veinte, más o menos', 20],
  ])('«%s» is %i', (text, value) => {
    expect(readNumber(text)).toEqual({ as: 'words', value });
  });

  it.each(['12', '1,200', 'entre 10 y 15', '≈ 40'])('«%s» stays as it is', (text) => {
    expect(readNumber(text)).toEqual({ as: 'digits' });
  });

  it.each(['muchas', 'no sé', 'x', '¿?'])('«%s» is none', (text) => {
    expect(readNumber(text)).toEqual({ as: 'unread' });
  });
});
