import type * as definitions from './definitions.ts';

type Definitions = typeof definitions;

/** What a page may hold of an exercise to report it. */
export type ReportedExercise = ReturnType<Definitions[keyof Definitions]['reported']>;
