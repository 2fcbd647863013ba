/**
 * The learner's own criteria at work: weights, scores of some accounts, and where each account
 * falls in the matrix.
 */
import * as v from 'valibot';
import { exerciseBase, ExerciseId, Prose } from '../../model/exercise.ts';

const AxisText = v.strictObject({
  /** Name of the axis. */
  title: Prose,
  /** What its low end says, in words: "bajo". */
  low: Prose,
  /** What its high end says: "alto". */
  high: Prose,
});

export const MatrixSchema = v.pipe(
  v.strictObject({
    ...exerciseBase,
    type: v.literal('matrix'),
    /** The exercise of type `criteria` whose criteria are used. */
    criteriaFrom: ExerciseId,
    /** Step where that exercise stands, for who has no criteria yet. */
    criteriaStep: Prose,
    /** How many accounts have to be scored. */
    minimum: v.pipe(
      v.number(),
      v.integer('expected a whole number'),
      v.minValue(1, 'expected at least one account'),
    ),
    /** From this index on (1–5) an axis is high. */
    cut: v.pipe(
      v.number(),
      v.minValue(1, 'expected an index from 1 to 5'),
      v.maxValue(5, 'expected an index from 1 to 5'),
    ),
    /** Nearer to the cut than this, an account is on the border and gets no strategy. */
    border: v.pipe(
      v.number(),
      v.minValue(0, 'expected 0 or more'),
      v.maxValue(1, 'expected at most 1: beyond it nearly every account would be on the border'),
    ),
    axes: v.strictObject({ a: AxisText, r: AxisText }),
  }),
  v.check(
    ({ cut }) => cut > 1 && cut < 5,
    'cut at an end of the scale: no account could be low, or high; expected between 1 and 5, as 3',
  ),
);

export type Matrix = v.InferOutput<typeof MatrixSchema>;

/** A group of `content/categories.yaml`, as the matrix draws it. */
export interface Quadrant {
  id: string;
  label: string;
  attractiveness: 'alto' | 'bajo';
  relationship: 'fuerte' | 'debil';
  strategy: string;
}
