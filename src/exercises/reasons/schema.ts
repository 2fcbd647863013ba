/** A list of reasons, as many as are asked for or more, and the long questions that follow it. */
import * as v from 'valibot';
import { exerciseBase, ItemId, Prose } from '../../model/exercise.ts';
import { ChecklistSchema, checklistFault } from '../checklist.ts';
import { GoalSchema } from '../goal-schema.ts';

/** Words that a checklist may name beside the questions. */
export const REASONS_ITEM = 'razones';

export const ReasonsSchema = v.pipe(
  v.strictObject({
    ...exerciseBase,
    type: v.literal('reasons'),
    /** The question that the list answers. */
    label: Prose,
    hint: v.optional(Prose),
    /** Reasons that it asks for; more are welcome. */
    minimum: v.pipe(
      v.number(),
      v.integer('expected a whole number'),
      v.minValue(1, 'expected at least one reason'),
    ),
    goal: GoalSchema,
    /** Long answers after the list. `orden` and r1, r2… are the list's own ids. */
    questions: v.array(
      v.strictObject({
        item: v.pipe(
          ItemId,
          v.check(
            (item) => !/^(r\d+|orden|razones)$/.test(item),
            'the list of reasons uses this id itself; expected another word, as reflexion',
          ),
        ),
        label: Prose,
        hint: v.optional(Prose),
      }),
    ),
    checklist: v.optional(ChecklistSchema),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { questions, checklist } = dataset.value;
    const items = questions.map(({ item }) => item);
    const twice = items.find((item, i) => items.indexOf(item) !== i);
    if (twice !== undefined)
      addIssue({
        message: `questions: ${twice} stands twice; expected each item once. Give the newer one another name`,
      });
    const fault = checklistFault(checklist, [REASONS_ITEM, ...items]);
    if (fault !== undefined) addIssue({ message: fault });
  }),
);

export type Reasons = v.InferOutput<typeof ReasonsSchema>;
