/**
 * Rubrics, as `content/rubrics/*.yaml` writes them. Points are the edition's: the instructor may
 * change them on the review page.
 */
import * as v from 'valibot';
import { eachIdOnce } from './each-id-once.ts';

const Text = v.pipe(v.string(), v.trim(), v.minLength(1, 'empty; expected a text'));
/** Saved reviews hold these ids: they are written by hand and never change. */
const Id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]+$/, 'expected lower-case letters, digits and hyphens, as cobertura'),
);
const Points = v.pipe(
  v.number(),
  v.minValue(0, 'expected 0 points or more'),
  v.maxValue(1000, 'expected at most 1000 points'),
);

const criterionBase = {
  id: Id,
  label: Text,
  points: Points,
  /** Answers that it judges, by full id or by the beginning of one: shown beside it. */
  answers: v.pipe(v.array(Text), v.minLength(1, 'expected at least one answer')),
};

/** One level chosen for the whole criterion: its percentage of the points. */
const ByLevel = v.strictObject({
  ...criterionBase,
  kind: v.literal('levels'),
  /** What each level asks for, by the level's id; a level that explains itself may be absent. */
  descriptors: v.record(Id, Text),
});

/** So many things that count, each worth the same, up to `most`. */
const ByCount = v.strictObject({
  ...criterionBase,
  kind: v.literal('count'),
  most: v.pipe(
    v.number(),
    v.integer('expected a whole number'),
    v.minValue(1, 'expected at least 1'),
  ),
  /** How one is counted, in a sentence. */
  descriptor: Text,
});

/**
 * The same question asked of every criterion of the learner's: each answer is worth 0 to 3 and the
 * best `best` of each axis count.
 */
const ByAnswer = v.strictObject({
  ...criterionBase,
  kind: v.literal('answers'),
  /** The exercise of type `criteria`. */
  exercise: Id,
  /** Its question: last part of the answers' ids, as `medida`. */
  item: Id,
  /** Of each axis; a criterion that is missing counts as 0. */
  best: v.pipe(
    v.number(),
    v.integer('expected a whole number'),
    v.minValue(1, 'expected at least 1'),
  ),
  /** What a good answer shows. */
  descriptor: Text,
});

export const RubricSchema = v.pipe(
  v.strictObject({
    id: Id,
    /** The topic that it judges, by the topic's id. */
    topic: Id,
    title: Text,
    levels: v.pipe(
      v.array(
        v.strictObject({
          id: Id,
          label: Text,
          /** Of the criterion's points. */
          percent: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
        }),
      ),
      v.minLength(2, 'expected at least two levels'),
      eachIdOnce(),
    ),
    /** What each answer's 0–3 means, from 0 to 3. Empty where no criterion is of kind `answers`. */
    scale: v.optional(v.array(Text), []),
    criteria: v.pipe(
      v.array(
        v.variant('kind', [ByLevel, ByCount, ByAnswer], 'expected kind: levels, count or answers'),
      ),
      v.minLength(1, 'expected at least one criterion'),
      eachIdOnce(),
    ),
    /** Told over the rubric: what the source leaves open. */
    note: v.optional(Text),
  }),
  v.check(
    ({ criteria, scale }) => !criteria.some(({ kind }) => kind === 'answers') || scale.length === 4,
    'scale: expected four sentences, for 0, 1, 2 and 3',
  ),
  v.check(
    ({ criteria, levels }) =>
      criteria.every(
        (one) =>
          one.kind !== 'levels' ||
          Object.keys(one.descriptors).every((id) => levels.some((level) => level.id === id)),
      ),
    'descriptors: one names a level that is not in levels; correct it',
  ),
);

/** `content/instructor-guide.yaml`: what only the person who grades reads. */
export const InstructorGuideSchema = v.strictObject({
  reasons: v.strictObject({
    title: Text,
    note: Text,
    items: v.pipe(v.array(Text), v.minLength(1)),
  }),
  range: v.strictObject({ title: Text, note: Text }),
});

export type Rubric = v.InferOutput<typeof RubricSchema>;
/** Without what is told to who grades. */
export type LearnerRubric = Omit<Rubric, 'note'>;
export type RubricCriterion = Rubric['criteria'][number];
export type InstructorGuide = v.InferOutput<typeof InstructorGuideSchema>;
