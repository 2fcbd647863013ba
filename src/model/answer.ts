/** When a text is an answer: a letter or two are a slip, or a way to make the mark go away. */

/** Letters or digits that make an answer. */
const LEAST = 3;
/** A name may have two: HP, 3M. */
export const LEAST_OF_NAME = 2;

export function isAnswer(text: string, least: number = LEAST): boolean {
  let count = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}]/gu)) if (++count >= least) return true;
  return count >= least;
}
