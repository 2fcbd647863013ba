/**
 * An exercise that the connection did not bring is asked for again, by the learner or once the
 * connection is back.
 */
import { dismiss, notify } from '../record/notices.ts';

const islandsAway = new Set<HTMLElement>();

function askIslandsAgain(): void {
  dismiss('exercise-away');
  // An island that is put into the page again loads again.
  for (const island of islandsAway) island.replaceWith(island.cloneNode(true));
  islandsAway.clear();
}

document.addEventListener('astro:hydration-error', ({ target }) => {
  islandsAway.add(target as HTMLElement);
  notify({ code: 'exercise-away', again: askIslandsAgain });
});
document.addEventListener('astro:after-swap', () => {
  islandsAway.clear();
  dismiss('exercise-away');
});
addEventListener('online', () => islandsAway.size > 0 && askIslandsAgain());
