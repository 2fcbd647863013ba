/**
 * What a page may hold of an exercise to report it. Apart from the reports themselves, so that a
 * browser does not get the schemas with them.
 */
import type { ExerciseDefinition } from './index.ts';
import { asked, type AskedRecall, type Recall } from './recall/schema.ts';

/** A recall without its answers. */
export type ReportedExercise =
  | Exclude<ExerciseDefinition, { type: 'recall' }>
  | (AskedRecall & Pick<Recall, 'type' | 'required'>);

/**
 * The definition with nothing in it that a learner must not read before an attempt, nor the help
 * with answering, which no report tells.
 */
export function reported({ intro: _intro, ...definition }: ExerciseDefinition): ReportedExercise {
  if (definition.type === 'recall')
    return { ...asked(definition), type: definition.type, required: definition.required };
  if (definition.type === 'questions')
    return { ...definition, items: definition.items.map(withoutHelp) };
  if (definition.type === 'criteria')
    return { ...definition, questions: definition.questions.map(withoutHelp) };
  if (definition.type === 'reasons')
    return { ...definition, questions: definition.questions.map(withoutHelp) };
  // Facts of the accounts that are looked at while classifying, and not told.
  return definition.type === 'classification' ? { ...definition, others: [] } : definition;
}

/** Both are optional in every schema, so what is left is still of its type. */
function withoutHelp<Asked extends { hint?: string | undefined; example?: unknown }>({
  hint: _hint,
  example: _example,
  ...bare
}: Asked): Asked {
  return bare as Asked;
}
