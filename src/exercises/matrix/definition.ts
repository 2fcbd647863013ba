import type { DefinitionOf } from '../exercise-type.ts';
import { MatrixSchema, type Matrix } from './schema.ts';

export const matrix = {
  schema: MatrixSchema,
  reported: ({ intro: _intro, ...definition }) => definition,
} satisfies DefinitionOf<Matrix>;
