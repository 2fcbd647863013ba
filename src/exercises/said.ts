/**
 * What was said of the learner's work stands beside the answers, drawn by whoever knows it: the
 * exercises only leave the place. Undefined until a feedback was opened.
 */
import { atom } from 'nanostores';
import type { ComponentChildren } from 'preact';

export interface Said {
  /** What stands under the field of an answer, by the answer's id; nothing where nothing was said. */
  answer(id: string): ComponentChildren;
  /** In the head of what is folded away: that something was said in it. `id`: as its answers begin. */
  folded(id: string): ComponentChildren;
}

export const $said = atom<Said | undefined>(undefined);
