/** What the instructor is looking at; kept nowhere. */
import { atom } from 'nanostores';

export type View = 'grade' | 'question' | 'similar' | 'charts' | 'back';
/** How the text is read: whole, one question of all criteria, or one criterion with its answers. */
export type Mode = 'read' | 'question' | 'criterion';
/** What a narrow window shows. */
export type Pane = 'list' | 'text' | 'rubric';

export const $view = atom<View>('grade');
export const $mode = atom<Mode>('read');
/** Item of the question that is read across criteria. */
export const $question = atom('objetivo');
export const $pane = atom<Pane>('text');
/** Only a phone leaves the text for the rubric (review.css): else both are there. */
export const showRubric = () =>
  $pane.set(matchMedia('(max-width: 40rem)').matches ? 'rubric' : 'text');
export const $keysOn = atom(true);
export const $keysOpen = atom(false);
export const $editingPoints = atom(false);
/** What changed since the version before is marked in the text. */
export const $showChanges = atom(true);
/** Said by the live region (WCAG 4.1.3). */
export const $said = atom('');
