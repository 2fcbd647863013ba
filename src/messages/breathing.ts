/** The guided minute. */
export const breathingMessages = {
  title: 'Un minuto de respiración',
  note: 'No necesita internet. Es opcional: puedes seguir sin hacerla.',
  start: 'Empezar el minuto',
  stop: 'Terminar',
  again: 'Otra vez',
  in: 'Inhala',
  hold: 'Sostén',
  out: 'Exhala',
  done: 'Listo. Gracias por darte este minuto.',
  cycle:
    'Inhala contando hasta 4, sostén contando hasta 2 y exhala contando hasta 6. Repítelo cinco veces.',
};
