import type { DefinitionOf } from '../exercise-type.ts';
import { keyOf } from './key-of.ts';
import { ClassificationSchema, type Classification } from './schema.ts';

export const classification = {
  schema: ClassificationSchema,
  // The other facts of the accounts are looked at while classifying, and not told.
  reported: ({ intro: _intro, ...definition }): Classification => ({ ...definition, others: [] }),
  keyOf,
  isPractice: true,
} satisfies DefinitionOf<Classification>;
