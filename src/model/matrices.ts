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

const Matrix = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z-]+$/, 'expected lower-case letters and hyphens, as atractividad-fortalezas')),
    title: Text,
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
  v.check(({ cells }) => new Set(cells.map(({ vertical, horizontal }) => `${vertical}-${horizontal}`)).size === 4, ({ input }) => `${input.id}: two cells share a place; expected each pair of vertical and horizontal once. Correct one of them`),
);

export const MatricesSchema = v.strictObject({
  matrices: v.pipe(v.array(Matrix), v.minLength(1, 'expected matrices'), eachIdOnce()),
});
