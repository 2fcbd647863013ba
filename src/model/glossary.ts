/** The course's words with their meaning, as `content/glossary.yaml` writes them. */
import * as v from 'valibot';
import { eachIdOnce } from './each-id-once.ts';

const Text = v.pipe(v.string(), v.trim(), v.minLength(1, 'empty; expected a text'));

const GlossaryTerm = v.strictObject({
  id: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9-]+$/, 'expected lower-case letters, digits and hyphens, as cuenta-clave'),
  ),
  term: Text,
  /** The English term, where the field uses one; marked `lang="en"` on screen. */
  english: v.optional(Text),
  definition: Text,
  /** Other words for the same. */
  also: v.optional(v.array(Text), []),
});

export const GlossarySchema = v.strictObject({
  terms: v.pipe(v.array(GlossaryTerm), v.minLength(1, 'expected terms'), eachIdOnce()),
});
