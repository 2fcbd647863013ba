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
    expect(say.left(count)).toBe(said);
  });
});
