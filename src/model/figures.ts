/**
 * The lessons' figures, as `content/figures.yaml` writes them: drawings, and small things to try
 * that take ten seconds. Nothing of them is graded or recorded, so their ids are the lessons' alone.
 */
import * as v from 'valibot';
import { eachIdOnce } from './each-id-once.ts';

const Text = v.pipe(v.string(), v.trim(), v.minLength(1, 'empty; expected a text'));
const Id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]+$/, 'expected lower-case letters, digits and hyphens, as t16-basta'),
);
/** What fits into a drawing at 320 px, beside something and on a line of its own. */
const fits = (most: number) =>
  v.pipe(Text, v.maxLength(most, `too long for the drawing; expected at most ${most} characters`));
const Short = fits(22);
const Line = fits(34);
const Whole = v.pipe(v.number(), v.integer('expected a whole number'));

/** Every figure; what it says beside its picture. */
const Figure = {
  id: Id,
  /** Stands under it, and says in a line what to see. */
  caption: v.optional(Text),
};

/** Cards to put into one of two places; each says why, right or wrong. */
const Sort = v.pipe(
  v.strictObject({
    ...Figure,
    kind: v.literal('sort'),
    /** The question that every card answers. */
    ask: Text,
    bins: v.pipe(
      v.array(v.strictObject({ id: Id, label: Short })),
      v.length(2, 'expected two places to sort into'),
      eachIdOnce(),
    ),
    cards: v.pipe(
      v.array(v.strictObject({ text: Text, bin: Id, why: Text })),
      v.minLength(3, 'expected at least three cards'),
      v.maxLength(6, 'too many for ten seconds; expected at most six cards'),
    ),
  }),
  v.check(
    ({ bins, cards }) => cards.every(({ bin }) => bins.some(({ id }) => id === bin)),
    ({ input }) =>
      `${input.id}: a card names a place that is not there; expected ${input.bins.map(({ id }) => id).join(' or ')}. ` +
      'Correct its bin',
  ),
);

/** Who holds the power, year by year; a slider moves it. */
const Balance = v.strictObject({
  ...Figure,
  kind: v.literal('balance'),
  ask: Text,
  left: Short,
  right: Short,
  stops: v.pipe(
    v.array(
      v.strictObject({
        when: Short,
        /** The right side's share of the power, 0 to 100: a scheme, not a measurement. */
        share: v.pipe(Whole, v.minValue(0), v.maxValue(100)),
        word: Text,
      }),
    ),
    v.minLength(3, 'expected at least three moments'),
  ),
});

/** From the raw material to the last shop, walked link by link. */
const Chain = v.pipe(
  v.strictObject({
    ...Figure,
    kind: v.literal('chain'),
    ask: Text,
    links: v.pipe(
      v.array(
        v.strictObject({
          name: Short,
          trade: Short,
          /** What it sells to the next one; the last has none. */
          sells: v.optional(Short),
        }),
      ),
      v.minLength(3, 'expected at least three links'),
    ),
  }),
  v.check(
    ({ links }) =>
      links.every(({ sells }, i) => (sells === undefined) === (i === links.length - 1)),
    'every link but the last says what it sells. Write sells, or remove it from the last',
  ),
);

/** Of many customers, few are left: the first stop is all of them. */
const Funnel = v.strictObject({
  ...Figure,
  kind: v.literal('funnel'),
  ask: Text,
  stops: v.pipe(
    v.array(
      v.strictObject({
        count: v.pipe(Whole, v.minValue(1), v.maxValue(400)),
        name: Short,
        word: Text,
      }),
    ),
    v.length(3, 'expected three stops'),
    v.check(
      (stops) => stops.every(({ count }, i) => i === 0 || count < stops[i - 1]!.count),
      'each stop leaves fewer than the one before. Put the largest first',
    ),
  ),
});

/** How many accounts the people of a company can attend, and how many it says it has. */
const Capacity = v.strictObject({
  ...Figure,
  kind: v.literal('capacity'),
  ask: Text,
  sliders: v.strictObject({
    people: v.strictObject({ label: Text, start: Whole, most: Whole }),
    each: v.strictObject({ label: Text, start: Whole, most: Whole }),
    said: v.strictObject({ label: Text, start: Whole, most: Whole }),
  }),
});

/** A picture that carries the idea of its step. */
const Drawing = v.strictObject({
  ...Figure,
  kind: v.literal('drawing'),
  shape: v.picklist(
    ['portfolio', 'worth', 'treatment', 'bridge', 'reasons', 'views', 'questions', 'groups'],
    'not a drawing that the course knows',
  ),
  /** The same in sentences, for who does not see it. */
  alternative: Text,
  /** The words in the drawing, by their place in it. */
  labels: v.record(v.string(), Line),
});

export const FiguresSchema = v.strictObject({
  figures: v.pipe(
    v.array(v.variant('kind', [Sort, Balance, Chain, Funnel, Capacity, Drawing])),
    eachIdOnce(),
  ),
});

type Figures = v.InferOutput<typeof FiguresSchema>['figures'][number];
/** The figures of a kind. */
export type FigureOf<Kind extends Figures['kind']> = Extract<Figures, { kind: Kind }>;
