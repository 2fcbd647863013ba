/** The two-by-two matrices that lessons draw, as `content/matrices.yaml` writes them. */
import * as v from 'valibot';
import { eachIdOnce } from './each-id-once.ts';

const Text = v.pipe(v.string(), v.trim(), v.minLength(1, 'empty; expected a text'));
const End = v.picklist(['low', 'high'], 'expected low or high');

/** Both ends are named in words: colour and position never carry the meaning alone. */
const Axis = v.strictObject({ name: Text, low: Text, high: Text });

const Cell = v.strictObject({
  vertical: End,
  horizontal: End,
  name: Text,
  /** What the company does with the accounts of this cell. */
  strategy: Text,
  /** Which accounts fall here. */
  who: Text,
});

const Measure = v.picklist(
  ['atractivo', 'relacion', 'vulnerabilidad'],
  'expected atractivo, relacion or vulnerabilidad',
);

/** Invented for the figures: never an account that learners are to classify. */
const Account = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z]+$/, 'expected lower-case letters, as jugos')),
  name: Text,
  story: Text,
  /** By id of the sample company's criteria, 1 to 5. */
  scores: v.record(
    v.string(),
    v.pipe(
      v.number(),
      v.integer('expected a whole score'),
      v.minValue(1, 'expected a score from 1 to 5'),
      v.maxValue(5, 'expected a score from 1 to 5'),
    ),
  ),
});

const Matrix = v.pipe(
  v.strictObject({
    id: v.pipe(
      v.string(),
      v.regex(/^[a-z-]+$/, 'expected lower-case letters and hyphens, as atractividad-fortalezas'),
    ),
    title: Text,
    /**
     * The axes of the sample company whose criteria place the accounts in the figure that moves.
     */
    measures: v.strictObject({ vertical: Measure, horizontal: Measure }),
    /** What to try in the figure that moves. */
    try: Text,
    /** Drawn low below, high above. */
    vertical: Axis,
    /** Drawn low at the left, high at the right. */
    horizontal: Axis,
    cells: v.pipe(v.array(Cell), v.length(4, 'expected four cells')),
    caption: Text,
    /** The same in sentences, for who does not see the drawing. */
    alternative: Text,
    /** What it rests on and what is the edition's own. */
    source: Text,
  }),
  v.check(
    ({ cells }) =>
      new Set(cells.map(({ vertical, horizontal }) => `${vertical}-${horizontal}`)).size === 4,
    ({ input }) =>
      `${input.id}: two cells share a place; expected each pair of vertical and horizontal once. Correct one of them`,
  ),
);

export const MatricesSchema = v.strictObject({
  matrices: v.pipe(v.array(Matrix), v.minLength(1, 'expected matrices'), eachIdOnce()),
  accounts: v.pipe(v.array(Account), eachIdOnce()),
});
