/** Sentences of the list of reasons. */
const reasons = (count: number) => (count === 1 ? '1 razón' : `${count} razones`);

export const reasonsMessages = {
  count: (written: number, wanted: number) =>
    written > wanted
      ? `${written} razones, más de las ${wanted} que se piden`
      : `${written} de ${wanted}`,
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
