/** Pairs of similar texts that the instructor looked at and set aside. */
import { atom } from 'nanostores';
import { pairKey } from '../open/submission.ts';

export const $seen = atom<readonly string[]>([]);

export function setSeen(a: string, b: string, seen: boolean): void {
  const key = pairKey(a, b);
  const others = $seen.get().filter((one) => one !== key);
  $seen.set(seen ? [...others, key] : others);
}
