/** The chain of accounts that a lesson draws, as `content/chain.yaml` writes it. */
import * as v from 'valibot';

const Text = v.pipe(v.string(), v.trim(), v.minLength(1, 'empty; expected a text'));
/** What fits into the drawing at 320 px. */
const Short = v.pipe(
  Text,
  v.maxLength(22, 'too long for the drawing; expected at most 22 characters'),
);

export const ChainSchema = v.pipe(
  v.strictObject({
    title: Text,
    /** From the raw material to the last shop. */
    links: v.pipe(
      v.array(
        v.strictObject({
          name: Short,
          trade: Short,
          /** What it sells to the next one; the last has none. */ sells: v.optional(Short),
        }),
      ),
      v.minLength(3, 'expected at least three links'),
    ),
    caption: Text,
  }),
  v.check(
    ({ links }) =>
      links.every(({ sells }, i) => (sells === undefined) === (i === links.length - 1)),
    'every link but the last says what it sells. Write sells, or remove it from the last',
  ),
);
