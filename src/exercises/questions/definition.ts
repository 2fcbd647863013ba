import type { DefinitionOf } from '../exercise-type.ts';
import { withoutHelp } from '../without-help.ts';
import { QuestionsSchema, type Questions } from './schema.ts';

export const questions = {
  schema: QuestionsSchema,
  reported: ({ intro: _intro, ...definition }) => ({
    ...definition,
    items: definition.items.map(withoutHelp),
  }),
} satisfies DefinitionOf<Questions>;
