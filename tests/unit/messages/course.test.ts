import { describe, expect, it } from 'vitest';
import { courseMessages as say } from '../../../src/messages/course.ts';

describe('how long is left', () => {
  it.each([
    [0, 'todo hecho'],
    [1, 'queda cerca de 1 minuto'],
    [34, 'quedan unos 34 minutos'],
    [60, 'queda cerca de 1 hora'],
    [72, 'queda cerca de 1 hora 10 min'],
    [119, 'quedan cerca de 2 horas'],
    [155, 'quedan cerca de 2 horas 35 min'],
  ])('%i minutes are said as people say them', (count, said) => {
    expect(say.left({ needed: count, optional: 0 })).toBe(said);
  });

  it('tells what nobody has to do apart', () => {
    expect(say.left({ needed: 0, optional: 25 })).toBe('solo queda lo opcional, unos 25 minutos');
    expect(say.left({ needed: 4, optional: 25 })).toBe('quedan unos 4 minutos');
  });
});
