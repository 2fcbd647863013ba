/** A judgement first, then the questions of the branch it opens. */
import * as v from 'valibot';
import { exerciseBase, ItemId, Prose } from '../../model/exercise.ts';

export const DiagnosisSchema = v.strictObject({
  ...exerciseBase,
  type: v.literal('diagnosis'),
  /** The choice that opens a branch; answer id `<exercise>.<item>`. */
  question: v.strictObject({
    item: ItemId,
    label: Prose,
    options: v.pipe(v.array(v.strictObject({ id: ItemId, label: Prose })), v.minLength(2)),
  }),
  /** Long answers, shown when the choice is one of `when` (always, where `when` is absent). */
  fields: v.pipe(
    v.array(
      v.strictObject({
        item: ItemId,
        label: Prose,
        hint: v.optional(Prose),
        when: v.optional(v.array(ItemId)),
      }),
    ),
    v.minLength(1),
  ),
});

export type Diagnosis = v.InferOutput<typeof DiagnosisSchema>;
