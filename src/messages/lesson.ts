/** Sentences of the lessons' figures: matrices, groups and worked examples. */
import { accountMessages } from './account.ts';

const { number, index } = accountMessages;
const all = new Intl.ListFormat('es-MX', { type: 'conjunction' });
const limits = (cuts: readonly number[]) => all.format(cuts.map(number));

export const lessonMessages = {
  asTable: 'La misma matriz en tabla',
  place: 'Lugar',
  advice: 'Qué conviene hacer',
  who: 'Qué cuentas caen ahí',
  at: (vertical: string, horizontal: string) => `${vertical}, ${horizontal.toLowerCase()}`,
  where: (attractiveness: 'alto' | 'bajo', relationship: 'fuerte' | 'debil') =>
    `Atractivo ${attractiveness}, relación ${relationship === 'fuerte' ? 'fuerte' : 'débil'}`,
  strategy: 'Estrategia',
  resources: 'Recursos',
  example: {
    caption: (axis: string) => `${axis}: de los datos al índice`,
    axes: { atractivo: 'Atractivo', relacion: 'Relación' },
    criterion: 'Criterio',
    fact: 'Dato',
    score: 'Puntaje',
    weight: 'Peso',
    product: 'Peso × puntaje',
    reached: (count: number, cuts: readonly number[]) =>
      `Llega a ${count} de los límites ${limits(cuts)}: 1 + ${count} = ${1 + count}`,
    exceeded: (count: number, cuts: readonly number[]) =>
      `Pasa de ${count} de los límites ${limits(cuts)}: 5 − ${count} = ${5 - count}`,
    judged: 'El dato ya es el puntaje',
    multiply: (weight: number, score: number) => `${weight} × ${score} = ${weight * score}`,
    sum: 'Suma',
    divide: (sum: number, value: number) => `${number(sum)} ÷ 100 = ${index(value)}`,
    indexOf: (axis: string) => `Índice de ${axis.toLowerCase()}`,
    high: { atractivo: 'alto', relacion: 'fuerte' },
    low: { atractivo: 'bajo', relacion: 'débil' },
    against: (value: number, cut: number, word: string) =>
      `${index(value)} ${value >= cut ? 'es igual o mayor que' : 'es menor que'} ${index(cut)}: ${word}`,
    falls: 'Dónde cae',
    sales: (millions: number) => `Compra ${number(millions)} millones de pesos al año`,
  },
};
