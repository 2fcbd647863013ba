/**
 * The registry of exercise types: a type is a folder here and a line in each of the two tables (`schemas` here, the wrappers in `Ejercicio.astro`);
 * a missing piece is a type error.
 */
import * as v from 'valibot';
import type { Categories } from '../model/categories.ts';
import type { Company } from '../model/company.ts';
import { keyOf as classificationKey } from './classification/key-of.ts';
import { ClassificationSchema } from './classification/schema.ts';
import { CriteriaSchema } from './criteria/schema.ts';
import { DiagnosisSchema } from './diagnosis/schema.ts';
import { MatrixSchema } from './matrix/schema.ts';

export const ExerciseSchema = v.variant('type', [ClassificationSchema, CriteriaSchema, DiagnosisSchema, MatrixSchema]);

export type ExerciseDefinition = v.InferOutput<typeof ExerciseSchema>;
export type ExerciseType = ExerciseDefinition['type'];

/** Types whose score counts as practice. */
export const practiceTypes: readonly string[] = ['recall', 'classification'];

/** Content that a key may need beside its exercise's own file. */
export interface KeyContent {
  company: Company;
  categories: Categories;
}

/** Right answers, by type: what goes to `clave-<exercise>.json` instead of the lesson's HTML. Types without right answers are absent. */
export const keys: { [T in ExerciseType]?: (definition: Extract<ExerciseDefinition, { type: T }>, content: KeyContent) => unknown } = {
  classification: classificationKey,
};
