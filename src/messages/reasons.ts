/** Sentences of the list of reasons. */
import { counted } from './count.ts';

const reasons = (count: number) => counted(count, 'razón', 'razones');

export const reasonsMessages = {
  count: (written: number, wanted: number) =>
    written > wanted
      ? `${written} razones, más de las ${wanted} que se piden`
      : `${written} de ${wanted}`,
  goal: {
    begin: (of: number, minutes: number) =>
      `Para hoy bastan ${reasons(of)}. Las que faltan llevan unos ${minutes} minutos.`,
    going: (done: number, of: number, left: number, minutes: number) =>
      `Hoy llevas ${done} de ${of}. En total ${left === 1 ? 'falta 1' : `faltan ${left}`}, unos ${minutes} minutos.`,
    reached: (done: number) =>
      `${reasons(done)} hoy: bien hecho. Es buen momento para una pausa; otro día sigues donde te quedaste.`,
    rest: (left: number, minutes: number) =>
      `En total ${left === 1 ? 'falta 1' : `faltan ${left}`}, unos ${minutes} minutos.`,
  },
  tooShort: 'Con una o dos letras no se entiende: escribe la razón completa.',
  reason: (position: number) => `Razón ${position}`,
  how:
    'Escribe una y oprime Enter para pasar a la siguiente. Si ya las tienes en otro ' +
    'lado, pega la lista completa: se reparte sola.',
  add: 'Agregar otra razón',
  remove: (position: number) => `Quitar la razón ${position}`,
  removed: (text: string) =>
    text === ''
      ? 'Quitaste una razón vacía.'
      : `Quitaste «${text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text}».`,
  pasted: (count: number) =>
    count === 1 ? 'Se agregó 1 razón.' : `Se agregaron ${count} razones.`,
  full: (most: number) => `La lista llegó a ${most} razones y ya no caben más.`,
  undo: 'Deshacer',
  restored: 'La lista está como antes.',
  alike: (position: number) =>
    `Se parece a la ${position}. Si dicen lo mismo cuentan una vez; si no, que se note la diferencia.`,
  addMore: (count: number) => `Escribir ${reasons(count)} más`,
};
