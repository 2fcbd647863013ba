import { courseOf } from '../unit/content/read-content.ts';

const { lessons } = courseOf();
/** The lessons' pages, in the course's order. */
export const LESSONS = lessons.map(({ topic }) => topic.page);

/** Every page after the cover, as a learner comes to them: worked accounts lead to all examples. */
export const PAGES = [
  ...lessons.flatMap(({ topic, body }) => [
    topic.page,
    ...(body.includes('<Cuenta') ? ['ejemplos'] : []),
  ]),
  'reporte',
  'retroalimentacion',
  'mi-trabajo',
  'glosario',
  'accesibilidad',
  'notas-de-la-edicion',
];

/** The code of the first save, whichever page it happens on: weighed apart from the pages. */
export const isSaving = (path: string): boolean => /\/codec\.|\/reach\.txt/.test(path);
