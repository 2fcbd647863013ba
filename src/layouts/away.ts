/**
 * What the connection did not bring. A page: the learner stays on the one before, because the
 * router's answer, a full load of a page that is not there, would leave the LMS's session for the
 * browser's own error page. An exercise: it is asked for again, by the learner or once the
 * connection is back.
 */
import type { TransitionBeforePreparationEvent } from 'astro:transitions/client';
import { dismiss, notify } from '../record/notices.ts';

function patiently(event: TransitionBeforePreparationEvent): void {
  const load = event.loader;
  let isAway = false;
  // The default loader prevents the event where it got no page, and the router takes that for the
  // order to load it in full.
  event.preventDefault = () => {
    isAway = true;
  };
  event.loader = async () => {
    do {
      isAway = false;
      await load();
    } while (isAway && !event.signal.aborted && (await learnerAsksAgain(event.signal)));
  };
}

/**
 * False once they go elsewhere. Where they stay the promise stays open: nothing of that navigation
 * may go on.
 */
function learnerAsksAgain(signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (isAgain: boolean) => {
      dismiss('page-away');
      resolve(isAgain);
    };
    signal.addEventListener('abort', () => answer(false), { once: true });
    notify({ code: 'page-away', again: () => answer(true), stay: () => dismiss('page-away') });
  });
}

const islandsAway = new Set<HTMLElement>();

function askIslandsAgain(): void {
  dismiss('exercise-away');
  // An island that is put into the page again loads again.
  for (const island of islandsAway) island.replaceWith(island.cloneNode(true));
  islandsAway.clear();
}

document.addEventListener('astro:before-preparation', patiently);
document.addEventListener('astro:hydration-error', ({ target }) => {
  islandsAway.add(target as HTMLElement);
  notify({ code: 'exercise-away', again: askIslandsAgain });
});
document.addEventListener('astro:after-swap', () => {
  islandsAway.clear();
  dismiss('exercise-away');
});
addEventListener('online', () => islandsAway.size > 0 && askIslandsAgain());
