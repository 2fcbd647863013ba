/** Names as people and LMSs write them: in any order, case and accents. */
import { plainWords } from './spelling.ts';

/** Without initials. */
export const wordsOf = (name: string): string[] =>
  plainWords(name)
    .split(' ')
    .filter((word) => word.length > 1);

/** Two words in common, or the only one. A name that is missing tells nothing. */
export function namesAgree(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (one.length === 0 || other.length === 0) return true;
  const shared = one.filter((word) => other.includes(word));
  return shared.length >= Math.min(2, one.length, other.length);
}
