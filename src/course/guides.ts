/** The administrators' guides, as `content/guides/*.md` writes them. */
import * as v from 'valibot';
import type { Reading } from './reading.ts';

const Text = v.pipe(v.string(), v.trim(), v.minLength(1));

/** Front matter of a guide. */
const GuideSchema = v.strictObject({
  title: Text,
  /** Position in the list, from 1. */
  order: v.pipe(v.number(), v.integer()),
});

export interface GuideText {
  /** The file's name without extension. */
  id: string;
  title: string;
  order: number;
  /** Markdown under the front matter; its headings begin at `##`. */
  body: string;
}

/** In their order. */
export function guidesIn(reading: Reading): GuideText[] {
  return reading
    .in('guides', '.md')
    .flatMap(({ path, name }) => {
      const read = reading.matter(GuideSchema, path);
      return read ? [{ id: name, ...read.value, body: read.body }] : [];
    })
    .sort((a, b) => a.order - b.order);
}
