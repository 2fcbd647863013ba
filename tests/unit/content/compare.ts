/**
 * Compares what a page says with the source, in both directions: nothing is missing, moved or
 * reworded, and nothing is there that the source does not have.
 */
import type { Sentence } from './seed.ts';

/**
 * Words that stand outside of the edition's marks although the source does not have them, right
 * before a line.
 */
export interface Extra {
  before: number;
  text: string;
  why: string;
}

export interface Fault {
  line: number;
  message: string;
}

const CURE = 'Restore it, or list the correction in content/edition-notes.yaml';

const missing = ({ line, text }: Sentence): Fault => ({
  line,
  message: `line ${line} of the source is not in its place: «${text}». ${CURE}.`,
});
const unknown = ({ line }: Sentence, text: string): Fault => ({
  line,
  message:
    `before line ${line} of the source the page says «${text}», which the source does ` +
    `not. Remove it, or mark it as the edition's (<Edicion>).`,
});

/** Faults in reading order; none when the page says exactly the sentences, in their order. */
export function compare(
  sentences: readonly Sentence[],
  page: string,
  extras: readonly Extra[] = [],
): Fault[] {
  const faults: Fault[] = [];
  let rest = page;
  const opens = (text: string) => rest === text || rest.startsWith(`${text} `);
  const pass = (text: string) => (rest = rest.slice(text.length).trimStart());
  sentences.forEach((sentence, i) => {
    for (const { before, text } of extras) if (before === sentence.line && opens(text)) pass(text);
    if (opens(sentence.text)) return pass(sentence.text);
    const next = sentences[i + 1];
    const at = ` ${rest} `.indexOf(` ${sentence.text} `);
    if (at === -1 || (next && opens(next.text))) return faults.push(missing(sentence));
    faults.push(unknown(sentence, rest.slice(0, at).trim()));
    rest = rest.slice(at);
    return pass(sentence.text);
  });
  const last = sentences.at(-1);
  if (rest && last)
    faults.push({
      line: last.line,
      message:
        `after line ${last.line} of the source the page says «${rest}», which the source ` +
        `does not. Remove it, or mark it as the edition's (<Edicion>).`,
    });
  return faults;
}
