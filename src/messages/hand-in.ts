/** Sentences of «Lo que entregas»: its rows, what to do next, and the way of a file to the LMS. */
import { counted } from './count.ts';

const dayOf = (date: string, options: Intl.DateTimeFormatOptions) =>
  new Date(`${date}T00:00:00Z`).toLocaleDateString('es-MX', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...options,
  });
const day = (date: string) => dayOf(date, {});
const exercises = (count: number) => counted(count, 'ejercicio', 'ejercicios');

export const handInMessages = {
  title: 'Lo que entregas',
  lead: 'Cada documento se arma con lo que escribes; tú lo bajas y lo subes a la tarea de tu LMS.',
  due: (date: string) => `Se entrega a más tardar el ${dayOf(date, { weekday: 'long' })}.`,
  isOfExercise: 'Esto va en:',
  state: {
    untouched: () => 'Sin empezar',
    missing: (left: number) => `${left === 1 ? 'Falta' : 'Faltan'} ${exercises(left)}`,
    ready: () => 'Listo para bajar',
    taken: () => 'Bajado; falta subirlo',
    older: () => 'Lo que bajaste ya no es lo último',
    sent: () => 'Entregado',
    'sent-older': () => 'Lo que entregaste ya no es lo último',
    answered: () => 'Llegó tu retroalimentación',
  },
  detail: {
    taken: (date: string) => `Lo bajaste el ${day(date)}.`,
    older: (date: string) => `Lo bajaste el ${day(date)} y después cambiaste algo.`,
    sent: (date: string) => `Dijiste que lo subiste el ${day(date)}.`,
    sentOlder: (date: string) => `Lo subiste el ${day(date)} y después cambiaste algo.`,
    feedback: (date: string, open: number) =>
      open === 0
        ? `Ya atendiste tu retroalimentación del ${day(date)}.`
        : `Es del ${day(date)}; ${open === 1 ? 'queda 1 comentario' : `quedan ${open} comentarios`} por atender.`,
  },
  act: {
    untouched: 'Empezar',
    missing: 'Seguir',
    ready: 'Bajar',
    taken: 'Subirlo',
    older: 'Bajar otra vez',
    sent: 'Ver el documento',
    open: 'Ver el documento',
    'sent-older': 'Bajar otra vez',
    answered: 'Atenderla',
  },
  next: {
    take: (label: string) => `Bajar lo que entregas: ${label}`,
    again: (label: string) => `Bajar otra vez: ${label}`,
    upload: (label: string) => `Subir lo que bajaste: ${label}`,
    improve: (label: string) => `Atender mi retroalimentación: ${label}`,
    'look-back': 'Ver lo que hiciste',
  },
  why: {
    take: 'Terminaste los ejercicios. Falta bajar tu documento y subirlo a tu LMS.',
    again: 'Cambiaste algo después de bajarlo.',
    upload: 'Falta subirlo a la tarea y marcar «Ya lo subí».',
    improve: 'Llegó tu retroalimentación: mejora tus respuestas y vuelve a entregar.',
    'look-back': 'Entregaste todo. Cuando llegue tu retroalimentación, ábrela en «Tu reporte».',
  },
  /** After a download. */
  steps: 'Ahora entrégalo',
  have: 'El archivo que tienes',
  haveFile: (name: string) => `${name}, en tus descargas.`,
  haveDay: (date: string) => `Lo bajaste el ${day(date)}. Búscalo en las descargas de ese equipo.`,
  haveOlder: 'Después cambiaste algo: si quieres entregar lo último, bájalo otra vez.',
  isDraft: 'Su portada dice «Borrador». Si ya es el que entregas, elige «Final» y bájalo otra vez.',
  where: 'Dónde subirlo',
  whereTask: 'La tarea de tu LMS se llama:',
  whereAny: 'En tu LMS, abre la tarea que te pidió tu profesor y sube ahí el archivo.',
  newTab: 'se abre en otra pestaña',
  said: 'Cuando ya esté arriba',
  sent: 'Ya lo subí',
  sentOn: (date: string) => `Entregado: dijiste que lo subiste el ${day(date)}.`,
  sentNote: 'El curso no ve tu LMS: ahí puedes confirmar que el archivo quedó.',
  takeBack: 'Todavía no lo subo',
  /** As the LMS's own reports show it. */
  told: (label: string) => `${label}: el alumno dice que ya lo subió`,
  toldWords: { entregado: 'Sí, ya lo subió', retirado: 'Todavía no' },
};
