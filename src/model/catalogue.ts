/**
 * Criteria that the course can show as examples beside the learner's own, as
 * `content/criteria-catalogue.yaml` writes them.
 */
import * as v from 'valibot';
import { eachIdOnce } from './each-id-once.ts';

const Text = v.pipe(v.string(), v.trim(), v.minLength(1, 'empty; expected a text'));

const CatalogueCriterion = v.pipe(
  v.strictObject({
    id: v.pipe(
      v.string(),
      v.regex(
        /^[a-z0-9-]+$/,
        'expected lower-case letters, digits and hyphens, as potencial-de-compra',
      ),
    ),
    axis: v.picklist(['atractivo', 'relacion'], 'expected atractivo or relacion'),
    name: Text,
    /** duro: a figure shows it; blando: people have to judge it. */
    kind: v.picklist(['duro', 'blando'], 'expected duro or blando'),
    /** One line that says what it looks at. Spare criteria may do without. */
    gloss: v.optional(Text),
    /** Outside the fourteen of its axis: kept for whoever needs one more. */
    spare: v.optional(v.boolean(), false),
  }),
  v.check(
    ({ spare, gloss }) => spare || gloss !== undefined,
    ({ input }) =>
      `${input.id} has no gloss; expected one line that says what it looks at. Write it, or spare: true`,
  ),
);

export const CatalogueSchema = v.strictObject({
  criteria: v.pipe(v.array(CatalogueCriterion), v.minLength(1, 'expected criteria'), eachIdOnce()),
});
