/** Sentences of the accounts that are worked out step by step. */
import { accountMessages } from './account.ts';

const { number, index } = accountMessages;
const isShare = (unit: string) => unit.startsWith('%');

export const workedMessages = {
  place: (axis: string, at: number, of: number) => `${axis} · criterio ${at} de ${of}`,
  weighs: (weight: number) => `pesa ${weight}`,
  fact: (value: number, unit: string) => (isShare(unit) ? `${number(value)} %` : number(value)),
  unit: (unit: string) => unit.replace(/^%\s*=?\s*/, ''),
  ask: (value: number, unit: string) =>
    `¿Qué puntaje le toca ${isShare(unit) ? `al ${number(value)} %` : `a ${number(value)}`}?`,
  scale: 'Puntaje',
  less: 'Aquí menos es mejor.',
  upTo: (cut: number) => `hasta ${number(cut)}`,
  between: (low: number, high: number) => `de ${number(low)} a ${number(high)}`,
  from: (cut: number) => `${number(cut)} o más`,
  below: (cut: number) => `menos de ${number(cut)}`,
  above: (cut: number) => `más de ${number(cut)}`,
  right: (score: number) => `Sí, le toca ${score}.`,
  wrong: 'Mira otra vez.',
  scored: (score: number) => `Le toca ${score}.`,
  judged: (score: number) => `El comité ya lo juzgó del 1 al 5: ${score}.`,
  grows: (weight: number, score: number, sum: number) =>
    `${weight} × ${score} = ${weight * score}. La suma va en ${number(sum)}.`,
  picture: 'Ancho: lo que pesa. Alto: su puntaje.',
  cut: (cut: number) => `alto desde ${index(cut)}`,
  total: (axis: string, sum: number, value: number, word: string) =>
    `${axis}: ${number(sum)} ÷ 100 = ${index(value)}, ${word}.`,
  next: 'Siguiente criterio',
  previous: 'Atrás',
  show: 'No sé, muéstrame',
  land: 'Ver dónde cae',
  again: 'Desde el principio',
  where: '¿En qué grupo cae?',
  lands: (group: string) => `Cae en ${group}.`,
  described: (account: string, up: number, across: number) =>
    `Matriz con ${account}: atractivo ${index(up)}, relación ${index(across)}.`,
  up: 'Atractivo',
  across: 'Relación',
  table: 'Todo el cálculo en tabla',
  tables: 'Los ejemplos resueltos, en tabla',
  rule: (rule: string) => `${rule.charAt(0).toUpperCase()}${rule.slice(1)}.`,
  back: 'Volver a los ejemplos paso a paso',
};
