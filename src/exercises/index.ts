/**
 * The registry of exercise types: a type is a folder here and a line in each of the two tables
 * (`schemas` here, the wrappers in `Ejercicio.astro`); a missing piece is a type error.
 */
import * as v from 'valibot';
import type { Categories } from '../model/categories.ts';
import type { Company } from '../model/company.ts';
import { keyOf as classificationKey } from './classification/key-of.ts';
import { ClassificationSchema } from './classification/schema.ts';
import { CriteriaSchema } from './criteria/schema.ts';
import { MatrixSchema } from './matrix/schema.ts';
import { QuestionsSchema } from './questions/schema.ts';
import { ReasonsSchema } from './reasons/schema.ts';
import { keyOf as recallKey } from './recall/key-of.ts';
import { RecallSchema } from './recall/schema.ts';

export const ExerciseSchema = v.variant('type', [
  ClassificationSchema,
  CriteriaSchema,
  MatrixSchema,
  QuestionsSchema,
  ReasonsSchema,
  RecallSchema,
]);

export type ExerciseDefinition = v.InferOutput<typeof ExerciseSchema>;
export type ExerciseType = ExerciseDefinition['type'];

/** Types whose score counts as practice. */
export const practiceTypes: readonly string[] = ['classification'];

/** Content that a key may need beside its exercise's own file. */
export interface KeyContent {
  company: Company;
  categories: Categories;
}

/**
 * Right answers, by type: what goes to `clave-<exercise>.json` instead of the lesson's HTML. Types
 * without right answers are absent.
 */
const keys: {
  [T in ExerciseType]?: (
    definition: Extract<ExerciseDefinition, { type: T }>,
    content: KeyContent,
  ) => unknown;
} = {
  classification: classificationKey,
  recall: recallKey,
};

/** The right answers of one exercise; undefined where its type has none. */
export function keyOf(definition: ExerciseDefinition, content: KeyContent): unknown {
  // The table ties each function to its own type's definition, which TypeScript cannot follow
  // through a lookup.
  const make = keys[definition.type] as
    ((one: ExerciseDefinition, content: KeyContent) => unknown) | undefined;
  return make?.(definition, content);
}
