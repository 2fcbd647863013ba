/**
 * What the edition did to the source text, as `content/edition-notes.yaml` writes it. The page
 * "Notas de la edición" shows it, and the test that compares the course with the source applies
 * exactly these corrections: one that is not here is a mistake.
 */
import * as v from 'valibot';

const Text = v.pipe(v.string(), v.trim(), v.minLength(1, 'empty; expected a text'));
/** The page where the reader finds it, as learners know it: an id from a topic's front matter. */
const Place = v.picklist(['t16', 't17', 't18', 'cierre'], 'expected t16, t17, t18 or cierre');
const Line = v.pipe(
  v.number(),
  v.integer('expected a whole line number'),
  v.minValue(1, 'expected a line of the source text, from 1'),
);

const Correction = v.pipe(
  v.strictObject({
    /** Position in the list, from 1. */
    number: v.pipe(v.number(), v.integer('expected a whole number')),
    place: Place,
    /** Line of the source text. */
    line: Line,
    /** Exactly as the source has it; it must stand once in that line. */
    original: Text,
    corrected: Text,
    kind: v.picklist(
      ['ortografía', 'gramática', 'puntuación', 'palabra que falta'],
      'expected ortografía, gramática, puntuación or palabra que falta',
    ),
    reason: Text,
  }),
  v.check(
    ({ original, corrected }) => original !== corrected,
    'original and corrected are the same; expected a change. Correct one or remove the entry',
  ),
);

export const EditionNotesSchema = v.pipe(
  v.strictObject({
    /** Opens the page: what kind of edition this is. */
    intro: Text,
    corrections: v.array(Correction),
    /** Order and form, without a change of words: lists, headings, italics, the cover. */
    structure: v.array(v.strictObject({ place: Place, what: Text, reason: Text })),
    /** Left as the source has it, with what a reader may want to know. */
    kept: v.array(v.strictObject({ place: Place, line: Line, text: Text, note: Text })),
    /** Written by the edition where the source has nothing; marked as such in the course. */
    added: v.array(v.strictObject({ place: Place, what: Text, reason: Text })),
  }),
  v.check(
    ({ corrections }) => corrections.every(({ number }, i) => number === i + 1),
    'corrections are numbered 1, 2, 3… in their order; expected no gap. Number them again',
  ),
);

export type Correction = v.InferOutput<typeof Correction>;
