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
  /** Its pictures, each a file beside it: JPEG in base64, by the name that the text calls it by. */
  pictures: Record<string, string>;
}

const base64 = (bytes: Uint8Array) =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

function picturesIn(reading: Reading, body: string): Record<string, string> {
  const names = [...body.matchAll(/!\[[^\]]*\]\(([\w-]+\.jpg)\)/g)].map(([, name]) => name!);
  return Object.fromEntries(
    names.flatMap((name) => {
      const bytes = reading.bytes(`guides/${name}`);
      return bytes ? [[name, base64(bytes)]] : [];
    }),
  );
}

/** In their order. */
export function guidesIn(reading: Reading): GuideText[] {
  return reading
    .in('guides', '.md')
    .flatMap(({ path, name }) => {
      const read = reading.matter(GuideSchema, path);
      if (!read) return [];
      const { value, body } = read;
      return [{ id: name, ...value, body, pictures: picturesIn(reading, body) }];
    })
    .sort((a, b) => a.order - b.order);
}
