/**
 * Opens, in quiet moments, the exercises of a page that hold something of the learner's, so that it
 * is on paper when they print the page from any of its steps.
 */
import { isBegun } from '../record/answers.ts';
import { $ready, $record } from '../record/store.ts';

const PAUSE = 400;

/** One after another: each has the thread to itself. */
function openNext(): void {
  const waiting = [
    ...document.querySelectorAll(
      '[data-exercise] astro-island[ssr][client="shown"]:not([data-asked])',
    ),
  ];
  const next = waiting.find((island) =>
    isBegun($record.get(), island.closest<HTMLElement>('[data-exercise]')!.dataset['exercise']!),
  ) as HTMLElement | undefined;
  if (!next) return;
  next.dataset['asked'] = '';
  next.dispatchEvent(new CustomEvent('astro-shown'));
  setTimeout(openNext, PAUSE);
}

/** Once the record is known. */
export function openWritten(): void {
  if ($ready.get()) setTimeout(openNext, 2 * PAUSE);
  else {
    const stop = $ready.listen(() => {
      stop();
      openWritten();
    });
  }
}
