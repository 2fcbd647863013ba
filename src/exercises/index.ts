/**
 * The registry of exercise types: a type is a folder here and a line in each of the two tables (`schemas` here, the wrappers in `Ejercicio.astro`);
 * a missing piece is a type error.
 */
import * as v from 'valibot';
import { DiagnosisSchema } from './diagnosis/schema.ts';

export const ExerciseSchema = v.variant('type', [DiagnosisSchema]);

export type ExerciseDefinition = v.InferOutput<typeof ExerciseSchema>;
export type ExerciseType = ExerciseDefinition['type'];

/** Types whose score counts as practice. */
export const practiceTypes: readonly string[] = ['recall', 'classification'];
