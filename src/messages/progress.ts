/** How much is done and how much is left. */
const minutes = (count: number) =>
  count === 1 ? '1 minuto' : count < 60 ? `${count} minutos` : hours(count);
const nearestFive = (count: number) => Math.round(count / 5) * 5;

function hours(count: number): string {
  const [whole, rest] = [Math.floor(nearestFive(count) / 60), nearestFive(count) % 60];
  const said = whole === 1 ? '1 hora' : `${whole} horas`;
  return rest === 0 ? said : `${said} ${rest} min`;
}

const about = (count: number) =>
  `${count === 1 || count >= 60 ? 'cerca de' : 'unos'} ${minutes(count)}`;
const isOne = (count: number) => count === 1 || (count >= 60 && nearestFive(count) < 120);

export const progressMessages = {
  minutes,
  about,
  left: (count: number) =>
    count === 0 ? 'todo hecho' : `${isOne(count) ? 'queda' : 'quedan'} ${about(count)}`,
  done: 'hecho',
  courseProgress: (percent: number) => `Llevas ${percent} % del curso.`,
  courseDone:
    'Terminaste el curso. Puedes volver a cualquier parte y seguir mejorando tus respuestas.',
  stoppedAt: (label: string, step: string) => `Te quedaste en ${label}: ${step}.`,
};
