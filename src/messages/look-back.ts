/** Sentences of «Lo que hiciste», on the page and as a PDF. */
import { counted } from './count.ts';

const dayOf = (date: string) =>
  new Date(`${date}T00:00:00Z`).toLocaleDateString('es-MX', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

export const lookBackMessages = {
  title: 'Lo que hiciste',
  lead: 'Todo salió de tus respuestas. Se actualiza solo si sigues mejorándolas.',
  nothing: 'Aquí vas a ver tu camino completo en cuanto empieces los ejercicios.',
  by: (name: string, course: string) => `${name || 'Sin nombre'} · ${course}`,
  on: dayOf,
  words: (words: number, answers: number) =>
    `Escribiste ${counted(words, 'palabra', 'palabras')} en ${counted(answers, 'respuesta', 'respuestas')}.`,
  versions: 'Lo que entregaste',
  taken: 'Bajado',
  sent: 'Entregado',
  feedback: 'Retroalimentación',
  notYet: '–',
  five: 'Las primeras cinco por ventas y las cinco que de verdad aportan',
  place: 'Lugar',
  picked: 'Tus cinco, mirando solo lo que compran',
  sales: 'Las que más compran',
  contribution: 'Las que más aportan',
  pickedSaid: (both: number, of: number) =>
    `De las ${of} que elegiste, ${both === 1 ? '1 está' : `${both} están`} entre las que más aportan.`,
  fiveSaid: (both: number, of: number) =>
    both === of
      ? 'Son las mismas, en otro orden: comprar más no es aportar más.'
      : `De las ${of} que más compran, ${both} están entre las que más aportan.`,
  recalls: 'De tu primera respuesta a la última',
  question: 'Pregunta',
  first: 'Primera',
  last: 'Última',
  same: 'La misma',
  more: (rest: number) =>
    rest === 1 ? 'Y otra que contestaste igual.' : `Y otras ${rest} en el curso.`,
  criteria: (axis: string) => `Tus criterios: ${axis.toLowerCase()}`,
  matrix: 'Tu matriz',
  pdf: 'Bajar en PDF',
  making: 'Preparando el PDF…',
  made: (name: string) =>
    `Listo: ${name}. Es tuyo: no es un certificado ni se entrega. ` +
    'Si no lo ves entre tus descargas, usa «Abrir en otra pestaña».',
  open: 'Abrir en otra pestaña',
  failed: 'No se pudo preparar el PDF; quizá se cortó la conexión. Inténtalo de nuevo.',
};
