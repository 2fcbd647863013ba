/** Sentences of «Cómo se califica» and of the learner's own view by the same rubric. */
import { counted } from './count.ts';

const points = (count: number) => counted(count, 'punto', 'puntos');

export const judgedMessages = {
  title: 'Cómo se califica',
  loading: 'Abriendo la rúbrica…',
  away: 'No se pudo traer la rúbrica. Revisa tu conexión, ciérrala y vuelve a abrirla.',
  lead: (mine: number, all: number) =>
    mine === all
      ? `Vale ${points(all)}. Esto es lo que pide el mejor nivel:`
      : `Vale ${points(mine)} de los ${all} del tema. Esto es lo que pide el mejor nivel:`,
  points,
  upTo: (most: number) => `Se cuentan hasta ${most}.`,
  each: (best: number) => `Cuentan los ${best} mejores de cada eje.`,
  note: 'Los puntos son los de esta edición; quien califica los puede cambiar.',

  self: 'Antes de «Final»: mírate con la misma rúbrica (opcional)',
  selfLead:
    'Elige dónde ves tu trabajo en cada criterio. Va en el documento como tu propia opinión, junto ' +
    'a lo que diga quien califica; no cambia tu calificación.',
  unsaid: 'Sin decir',
  howMany: (label: string, most: number) => `${label}: ¿cuántas crees que cuentan, de ${most}?`,

  /** In the report and beside the instructor's rubric. */
  section: 'Cómo veo mi trabajo',
  sectionNote: 'La opinión del alumno con la misma rúbrica. No es su calificación.',
  criterion: 'Criterio',
  view: 'Dónde lo veo',
  asks: 'Lo que pide la rúbrica ahí',
  beside: (label: string) => `El alumno se ve en: ${label}`,
};
