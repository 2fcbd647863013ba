/** Makes what can be tried in a figure work; without it, it is there to read. */
import { prepareCapacity } from './capacity.ts';
import { prepareCard } from './sort.ts';
import { prepareWalk } from './walk.ts';

const PARTS = {
  '.sort-card': prepareCard,
  '[data-walk]': prepareWalk,
  '[data-capacity]': prepareCapacity,
};

document.addEventListener('astro:page-load', () => {
  for (const [selector, prepare] of Object.entries(PARTS))
    document.querySelectorAll<HTMLElement>(`.try ${selector}`).forEach(prepare);
});
