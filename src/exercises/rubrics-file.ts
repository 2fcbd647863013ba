/** Beside the pages: the rubrics as learners read them. */
export const RUBRICS = 'rubricas.json';
