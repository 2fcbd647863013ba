/** Sentences of the questions from memory. */
export const recallMessages = {
  unreachable:
    'No se pudieron traer las explicaciones. Lo que elijas queda guardado y se revisará cuando haya conexión.',
  retry: 'Intentar de nuevo',
  stored:
    'Guardado. Se revisará cuando lleguen las explicaciones; mientras, puedes cambiar tu respuesta.',
  later: 'Lo dejo para después',
  putOff: (count: number) =>
    `Dejaste ${count === 1 ? 'una pregunta' : `${count} preguntas`} para después. ` +
    'Aquí te esperan cuando quieras.',
  others: 'Por qué no las otras',
  done: (atFirst: boolean) =>
    atFirst
      ? 'Todas a la primera. Sigue cuando quieras.'
      : 'Ya tienes las respuestas correctas. Lo que te costó hoy es lo que mejor vas a recordar.',
};
