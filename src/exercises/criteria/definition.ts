import type { DefinitionOf } from '../exercise-type.ts';
import { withoutHelp } from '../without-help.ts';
import { CriteriaSchema, type Criteria } from './schema.ts';

export const criteria = {
  schema: CriteriaSchema,
  reported: ({ intro: _intro, ...definition }) => ({
    ...definition,
    questions: definition.questions.map(withoutHelp),
  }),
  examples: ({ questions }) =>
    questions.flatMap(({ example }) => (example ? [example.weak, example.good] : [])),
} satisfies DefinitionOf<Criteria>;
