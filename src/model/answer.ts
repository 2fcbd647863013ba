/** When a text is an answer: a letter or two are a slip, or a way to make the mark go away. */

/** Letters or digits that make an answer. */
const LEAST = 3;
/** A name may have two: HP, 3M. */
export const LEAST_OF_NAME = 2;

export function isAnswer(text: string, least: number = LEAST): boolean {
  return (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= least;
}
