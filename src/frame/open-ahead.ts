/**
 * Opens exercises before they are on screen, while the learner neither types, presses nor scrolls:
 * those of the next step, which is laid out then, so that going there costs no more than painting
 * it; and those that hold something of the learner's, so that it is on paper when they print the
 * page from any of its steps.
 */
import { isBegun } from '../record/answers.ts';
import { $ready, $record } from '../record/store.ts';
import { savesData } from './fetch-ahead.ts';
import { onMove } from './steps.ts';

/** Milliseconds since the last act of the learner's, and between two exercises. */
const QUIET = 500;

let acted = 0;
for (const act of ['keydown', 'pointerdown', 'scroll'])
  document.addEventListener(act, () => (acted = performance.now()), true);

/** Each once: what does not come ahead comes when its step does. */
const CLOSED = 'astro-island[ssr]:not([data-ahead])';
const NEXT = '.here + .step';

const isWritten = (island: Element) =>
  isBegun($record.get(), island.closest<HTMLElement>('[data-exercise]')?.dataset['exercise'] ?? '');

/** What is folded opens with its fold: it holds nothing of the learner's, and is on no paper. */
const closedIn = (place: string) =>
  [...document.querySelectorAll<HTMLElement>(`${place} ${CLOSED}`)].filter(
    (island) => !island.closest('details:not([open])'),
  );

function closed(): HTMLElement | undefined {
  const mayFetch = navigator.onLine && !savesData();
  return (mayFetch ? closedIn(NEXT)[0] : undefined) ?? closedIn('').find(isWritten);
}

let laidOut: Element | null = null;
/** A step without an exercise costs little when it is gone to. */
function layOutNext(): void {
  laidOut?.classList.remove('next');
  laidOut = document.querySelector(NEXT);
  if (laidOut?.querySelector('astro-island:not([ssr])')) laidOut.classList.add('next');
}

/** One after another: each has the thread to itself. */
function openNext(): void {
  if (performance.now() < acted + QUIET) return soon();
  const island = closed();
  if (!island) return layOutNext();
  island.dataset['ahead'] = '';
  island.dispatchEvent(new Event('astro-shown'));
  soon();
}

let waiting: ReturnType<typeof setTimeout> | undefined;
function soon(): void {
  clearTimeout(waiting);
  waiting = setTimeout(openNext, QUIET);
}

/** From now on. */
export function openAhead(): void {
  onMove(soon);
  document.addEventListener('astro:page-load', soon);
  // Calls it at once, and again when what is written is known.
  $ready.subscribe(soon);
}
