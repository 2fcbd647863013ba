/** How much is done and how much is left. */
import { counted } from './count.ts';

const minutes = (count: number) =>
  count < 60 ? counted(count, 'minuto', 'minutos') : hours(count);
const nearestFive = (count: number) => Math.round(count / 5) * 5;

function hours(count: number): string {
  const near = nearestFive(count);
  const said = counted(Math.floor(near / 60), 'hora', 'horas');
  return near % 60 === 0 ? said : `${said} ${near % 60} min`;
}

const about = (count: number) =>
  `${count === 1 || count >= 60 ? 'cerca de' : 'unos'} ${minutes(count)}`;
const isOne = (count: number) => count === 1 || (count >= 60 && nearestFive(count) < 120);

export const progressMessages = {
  minutes,
  about,
  /** Minutes of what is left, apart for what nobody has to do. */
  left: ({ needed, optional }: { needed: number; optional: number }) => {
    if (needed > 0) return `${isOne(needed) ? 'queda' : 'quedan'} ${about(needed)}`;
    return optional === 0 ? 'todo hecho' : `solo queda lo opcional, ${about(optional)}`;
  },
  optional: 'opcional',
  done: 'hecho',
  begun: 'a medias',
  lackingNow: (count: number) => `terminado; ahora falta${count === 1 ? '' : 'n'} ${count}`,
  courseProgress: (percent: number) => `Llevas ${percent} % del curso.`,
  courseDone:
    'Terminaste el curso. Puedes volver a cualquier parte y seguir mejorando tus respuestas.',
  stoppedAt: (label: string, step: string) => `Te quedaste en ${label}: ${step}.`,
  courseLacking: (count: number) =>
    `Terminaste el curso; ahora ${count === 1 ? 'falta una cosa' : `faltan ${count} cosas`} de ` +
    'lo que borraste. En el Contenido está marcado dónde.',
};
