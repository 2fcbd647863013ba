/**
 * Questions in order: judgements and texts, some asked only after a certain judgement, and the
 * checklist of what the exercise asks to be sure of.
 */
import * as v from 'valibot';
import { exerciseBase, ItemId, Prose } from '../../model/exercise.ts';
import { ChecklistSchema, checklistFault } from '../checklist.ts';

const itemBase = {
  /** Last part of the answer's id, `<exercise>.<item>`. */
  item: ItemId,
  label: Prose,
  hint: v.optional(Prose),
  /**
   * Asked only while the choice `item` of this exercise, which stands before, is one of `is`. What
   * was written stays when it is no longer asked.
   */
  when: v.optional(
    v.strictObject({
      item: ItemId,
      is: v.pipe(v.array(ItemId), v.minLength(1, 'expected at least one option')),
    }),
  ),
  /** Not needed to finish. */
  optional: v.optional(v.boolean(), false),
  /**
   * Told to the LMS together with this item, which stands before: reports of an LMS have room for
   * about 35 answers of a course.
   */
  toldWith: v.optional(ItemId),
};

const TextItem = v.strictObject({
  ...itemBase,
  /**
   * long: paragraphs, its words counted; short: a sentence or two; line: a name; number: a figure.
   */
  kind: v.picklist(['long', 'short', 'line', 'number']),
});

const ChoiceItem = v.strictObject({
  ...itemBase,
  kind: v.literal('choice'),
  /** Ids are stored and told to the LMS: they never change. */
  options: v.pipe(
    v.array(v.strictObject({ id: ItemId, label: Prose })),
    v.minLength(2, 'expected at least two options'),
  ),
  /** One under the other, for options that are sentences. */
  stacked: v.optional(v.boolean(), false),
});

export const QuestionsSchema = v.pipe(
  v.strictObject({
    ...exerciseBase,
    type: v.literal('questions'),
    items: v.pipe(
      v.array(
        v.variant(
          'kind',
          [ChoiceItem, TextItem],
          'expected kind: choice, long, short, line or number',
        ),
      ),
      v.minLength(1, 'expected at least one item'),
    ),
    checklist: v.optional(ChecklistSchema),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (dataset.typed) for (const message of questionsFaults(dataset.value)) addIssue({ message });
  }),
);

export type Questions = v.InferOutput<typeof QuestionsSchema>;
export type Question = Questions['items'][number];

/**
 * What a field's own shape cannot say: that ids stand once and that conditions and references lead
 * to something that stands before.
 */
function questionsFaults({
  id,
  items,
  checklist,
}: v.InferOutput<typeof QuestionsSchema>): string[] {
  const fault = (item: string, text: string) => `${id}, item ${item}: ${text}`;
  const faults = items.flatMap(({ item, when, toldWith }, i) => {
    const before = items.slice(0, i);
    const found: string[] = [];
    if (before.some((one) => one.item === item))
      found.push(
        fault(item, 'stands twice; expected each item once. Give the newer one another name'),
      );
    if (toldWith !== undefined && !before.some((one) => one.item === toldWith))
      found.push(
        fault(
          item,
          `toldWith names ${toldWith}; expected an item before it. Correct it or move it`,
        ),
      );
    if (!when) return found;
    const asked = before.find((one) => one.item === when.item);
    if (asked?.kind !== 'choice')
      return [
        ...found,
        fault(
          item,
          `when names ${when.item}; expected a choice that stands before it. Correct it or move it`,
        ),
      ];
    const options = asked.options.map((option) => option.id);
    const unknown = when.is.find((option) => !options.includes(option));
    return unknown === undefined
      ? found
      : [
          ...found,
          fault(
            item,
            `when says ${when.item} is ${unknown}; expected one of ${options.join(', ')}. Correct it`,
          ),
        ];
  });
  const fromChecklist = checklistFault(
    checklist,
    items.map(({ item }) => item),
  );
  return fromChecklist === undefined ? faults : [...faults, `${id}: ${fromChecklist}`];
}
