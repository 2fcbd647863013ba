/**
 * A few questions from memory, each with one right option and something to say of every option.
 * Formative: nobody grades it.
 */
import * as v from 'valibot';
import { exerciseBase, ItemId, Prose } from '../../model/exercise.ts';

const Option = v.strictObject({
  /** Stored with each attempt; never changes. */
  id: ItemId,
  label: Prose,
  /** The one that is right. */
  right: v.optional(v.boolean(), false),
  /** Said once it was chosen: why it is right, or what it leaves out. */
  why: Prose,
});

const RecallQuestion = v.pipe(
  v.strictObject({
    /** Last part of the answer's id, `<exercise>.<item>`. */
    item: ItemId,
    ask: Prose,
    options: v.pipe(v.array(Option), v.minLength(2, 'expected at least two options')),
  }),
  v.check(
    ({ options }) => options.filter(({ right }) => right).length === 1,
    ({ input }) =>
      `question ${input.item} has ${input.options.filter(({ right }) => right).length} ` +
      'options with right: true; expected one. Mark the one that is right and no other',
  ),
  v.check(
    ({ options }) => new Set(options.map(({ id }) => id)).size === options.length,
    ({ input }) =>
      `question ${input.item} has an option id twice; expected each once. Give the newer one another id`,
  ),
);

export const RecallSchema = v.strictObject({
  ...exerciseBase,
  type: v.literal('recall'),
  questions: v.pipe(
    v.array(RecallQuestion),
    v.minLength(1, 'expected at least one question'),
    v.check(
      (questions) => new Set(questions.map(({ item }) => item)).size === questions.length,
      'an item stands twice; expected each once. Give the newer one another name',
    ),
  ),
});

export type Recall = v.InferOutput<typeof RecallSchema>;
