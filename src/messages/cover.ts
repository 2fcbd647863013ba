/** Sentences of the cover. */
export const coverMessages = {
  lead:
    'Tres temas cortos, una actividad de atención plena y los ejercicios que entregas. ' +
    'Puedes hacerlo en varias sesiones y en distintos equipos.',
  saved: 'Lo que escribes se guarda sin que hagas nada',
  savedDetail:
    'Cada letra queda en este navegador en cuanto la escribes y llega al LMS segundos ' +
    'después. Arriba siempre dice dónde está tu texto.',
  pause: 'Puedes parar cuando quieras',
  pauseDetail:
    'Usa «Guardar y salir». Al volver, «Seguir donde me quedé» te lleva a la página y al paso ' +
    'donde ibas, también con lo que dejaste a medias.',
  data: 'Gasta pocos datos',
  dataDetail:
    'Todo el curso pesa menos que una foto. Solo el video de atención plena es externo, y es opcional.',
  topics: 'Tu plan',
  work: 'Ejercicios que entregas',
};
