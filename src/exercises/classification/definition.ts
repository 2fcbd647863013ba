import type { DefinitionOf } from '../exercise-type.ts';
import { keyOf } from './key-of.ts';
import { ClassificationSchema, type Classification } from './schema.ts';

export const classification = {
  schema: ClassificationSchema,
  // The other facts of the accounts are looked at while classifying, and not told.
  reported: ({ intro: _intro, ...definition }): Classification => ({ ...definition, others: [] }),
  keyOf,
  sorted: ({ accounts }, { company }) =>
    company.cuentas
      .filter(({ id }) => accounts.includes(id))
      .map(({ id, nombre, categoria }) => ({ id, name: nombre, right: categoria })),
  isPractice: true,
} satisfies DefinitionOf<Classification>;
