/**
 * Puts what was said where it belongs on the page: under each answer, in the head of each exercise,
 * on the cover. Loads where a feedback is known.
 */
import { render } from 'preact';
import { $said } from '../exercises/said.ts';
import css from '../ui/said.css?inline';
import { AnswerSaid } from './AnswerSaid.tsx';
import { CoverSaid } from './CoverSaid.tsx';
import { ExerciseSaid } from './ExerciseSaid.tsx';
import { FoldedSaid } from './FoldedSaid.tsx';
import { $held, lookForHeld } from './held.ts';
import { commentsWithin, saidOfAnswer } from './placed.ts';

/** The router leaves of a head only what the next page has too. */
function dress(): void {
  if (document.getElementById('said-style')) return;
  document.head.append(
    Object.assign(document.createElement('style'), { id: 'said-style', textContent: css }),
  );
}

/** The place for `name` after an element, made once. */
function placeAfter(element: Element, name: string): HTMLElement {
  const next = element.nextElementSibling;
  if (next instanceof HTMLElement && next.dataset['said'] === name) return next;
  const made = document.createElement('div');
  made.dataset['said'] = name;
  element.after(made);
  return made;
}

function put(): void {
  dress();
  for (const head of document.querySelectorAll('[data-exercise] > .exercise-head')) {
    const { exercise } = (head.parentElement as HTMLElement).dataset;
    render(<ExerciseSaid exercise={exercise!} />, placeAfter(head, 'exercise'));
  }
  const cover = document.querySelector('.cover-head');
  if (cover) render(<CoverSaid />, placeAfter(cover, 'cover'));
}

$held.subscribe((all) =>
  $said.set({
    answer: (id) => saidOfAnswer(all, id) && <AnswerSaid id={id} />,
    folded: (id) => commentsWithin(all, id).length > 0 && <FoldedSaid beginning={id} />,
  }),
);

export async function show(): Promise<void> {
  put();
  await lookForHeld();
}
