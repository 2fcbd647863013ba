import type { DefinitionOf } from '../exercise-type.ts';
import { asked, type AskedRecall } from './asked.ts';
import { keyOf } from './key-of.ts';
import { RecallSchema, type Recall } from './schema.ts';

type Reported = AskedRecall & Pick<Recall, 'type' | 'required'>;

export const recall = {
  schema: RecallSchema,
  reported: (definition): Reported => ({
    ...asked(definition),
    type: definition.type,
    required: definition.required,
  }),
  keyOf: (definition) => keyOf(definition),
  asks: ({ questions }) => questions.map(({ item }) => item),
  isReportedOnceBegun: true,
} satisfies DefinitionOf<Recall, Reported>;
