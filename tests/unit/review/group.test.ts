import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../../src/review/similar/group.ts';
import { benchLearner } from '../../bench/review-class.ts';

describe('answer groups', () => {
  it('hold what differs in accents, capitals, marks or a word, and nothing else', () => {
    const texts = [
      'Mide la rentabilidad anual de la cuenta en pesos',
      'mide la rentabilidad anual de la cuenta, en pesos.',
      'Mide la rentabilidad anual de cada cuenta en pesos',
      'El tiempo de respuesta a los pedidos urgentes',
      '',
      '  ',
    ];
    expect(groupsOf(texts)).toEqual([[0, 1, 2], [4, 5], [3]]);
  });

  it('do not put answers together that only share common words', () => {
    expect(groupsOf(['Es importante para la empresa', 'Es importante para el cliente'])).toEqual([
      [0],
      [1],
    ]);
  });

  it('of a thousand reports are there in seconds', { timeout: 60_000 }, () => {
    const texts = Array.from({ length: 1000 }, (_, i) => benchLearner(i)).flatMap(({ record }) =>
      Object.entries(record.answers)
        .filter(([id]) => id.endsWith('.medida'))
        .map(([, { text }]) => text),
    );
    const began = performance.now();
    const groups = groupsOf(texts);
    expect(groups.flat()).toHaveLength(14_000);
    // Ten seconds are promised; a test runs beside others.
    expect(performance.now() - began).toBeLessThan(30_000);
  });
});
