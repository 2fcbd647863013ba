/**
 * The learner's own criteria, on two axes, each with a name, the same long answers and the
 * objective of the company that it serves.
 */
import * as v from 'valibot';
import { exerciseBase, Prose } from '../../model/exercise.ts';
import { GoalSchema } from '../goal-schema.ts';

const PART_ITEMS = ['objetivo', 'medida', 'diferencia', 'importancia'] as const;

const Question = v.strictObject({
  /** Last part of the answer's id, `t18-criterios.a1.medida`; learners' records hold it. */
  item: v.picklist(
    PART_ITEMS,
    `expected one of ${PART_ITEMS.join(', ')}; records hold these words, so only the label may change`,
  ),
  /** The question, word for word as the source asks it. */
  label: Prose,
  /** The question in one or two words, for the map of what is missing. */
  short: Prose,
  /** One line of help under the question. */
  hint: v.optional(Prose),
  /** The same answer written poorly and well, of a business that is not the learner's. */
  example: v.optional(v.strictObject({ weak: Prose, good: Prose })),
});

const AxisText = v.strictObject({
  /** Heading: "Atractivo de la cuenta". */
  title: Prose,
  /** What the axis asks, in one or two sentences. */
  hint: Prose,
  /** Which half of `content/criteria-catalogue.yaml` is offered as a hint. */
  catalogue: v.picklist(['atractivo', 'relacion'], 'expected atractivo or relacion'),
});

export const CriteriaSchema = v.pipe(
  v.strictObject({
    ...exerciseBase,
    type: v.literal('criteria'),
    /** The answer that already names a company, offered as a suggestion. */
    companyFrom: v.optional(Prose),
    /** How many lines there are for the objectives of the company; one written line is enough. */
    objectives: v.pipe(
      v.number(),
      v.integer('expected a whole number'),
      v.minValue(1, 'expected at least one line for objectives'),
    ),
    /** Criteria that each axis asks for and shows to begin with. */
    minimum: v.pipe(
      v.number(),
      v.integer('expected a whole number'),
      v.minValue(1, 'expected at least one criterion an axis'),
    ),
    goal: GoalSchema,
    /** Own criteria with a name before the catalogue of the axis is offered. */
    hintsAfter: v.pipe(
      v.number(),
      v.integer('expected a whole number'),
      v.minValue(0, 'expected 0 or more'),
    ),
    axes: v.strictObject({ a: AxisText, r: AxisText }),
    /** The long answers of each criterion, in the order in which they are asked. */
    questions: v.array(Question),
  }),
  v.check(
    ({ questions }) =>
      questions.length === PART_ITEMS.length &&
      new Set(questions.map(({ item }) => item)).size === PART_ITEMS.length,
    `questions: expected each of ${PART_ITEMS.join(', ')} once; add the missing one or remove the repeated one`,
  ),
  v.check(
    ({ axes }) => axes.a.catalogue !== axes.r.catalogue,
    'axes: both name the same catalogue; expected atractivo on one and relacion on the other',
  ),
  v.check(
    ({ hintsAfter, minimum }) => hintsAfter <= minimum,
    'hintsAfter is over minimum: the catalogue would never open in time; lower it',
  ),
);

export type Criteria = v.InferOutput<typeof CriteriaSchema>;
/** What the wrapper adds: the names that the catalogue offers, by axis. */
export type CatalogueHints = Record<
  'a' | 'r',
  { name: string; kind: 'duro' | 'blando'; gloss?: string | undefined }[]
>;
