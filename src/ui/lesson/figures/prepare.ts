/** Makes what can be tried in a figure work; without it, it is there to read. */
import { prepareCapacity } from './capacity.ts';
import { prepareCard } from './sort.ts';
import { prepareWalk } from './walk.ts';

const PARTS = {
  '.sort-card': prepareCard,
  '[data-walk]': prepareWalk,
  '[data-capacity]': prepareCapacity,
};

export function prepare(figure: Element): void {
  for (const [selector, start] of Object.entries(PARTS))
    figure.querySelectorAll<HTMLElement>(selector).forEach(start);
}
