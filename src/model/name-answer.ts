/**
 * The answer that holds the learner's name as they write it. In a file of its own: browsers get it
 * without the schemas.
 */
export const NAME_ID = 'reporte.nombre';
