import type { DefinitionOf } from '../exercise-type.ts';
import { withoutHelp } from '../without-help.ts';
import { ReasonsSchema, type Reasons } from './schema.ts';

export const reasons = {
  schema: ReasonsSchema,
  reported: ({ intro: _intro, ...definition }) => ({
    ...definition,
    questions: definition.questions.map(withoutHelp),
  }),
} satisfies DefinitionOf<Reasons>;
