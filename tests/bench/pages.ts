/** Every page after the cover, in the order in which a learner meets them. */
export const PAGES = [
  'tema-16',
  'tema-17',
  'tema-18',
  'ejemplos',
  'cierre',
  'reporte',
  'retroalimentacion',
  'mi-trabajo',
  'glosario',
  'accesibilidad',
  'notas-de-la-edicion',
];

/** The code of the first save, whichever page it happens on: weighed apart from the pages. */
export const isSaving = (path: string): boolean => /\/codec\.|\/reach\.txt/.test(path);
