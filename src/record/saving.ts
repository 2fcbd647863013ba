/** Where the learner's text is. Set by whoever keeps it; shown by the frame. */
import { atom } from 'nanostores';
import type { Saving } from '../model/saving.ts';

export const $saving = atom<Saving>({ at: 'opening' });

/** What this browser keeps looks as if it ended with the window. */
export const $isPrivate = atom(false);
