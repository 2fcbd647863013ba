/**
 * How an island comes alive, in the place of the Preact renderer's own entry. Preact's `hydrate`
 * takes a page's attributes for right and never looks at them, so that what a learner left would
 * have to be drawn a second time; `render` into the same elements takes them over and sets what
 * differs.
 */
import { h, render, type ComponentType } from 'preact';

type Island = ComponentType<Record<string, unknown>>;

/** `slots`: html of what stands inside, maybe other islands; those with a name are not known here. */
export default (island: HTMLElement) =>
  (Component: Island, props: Record<string, unknown>, slots: { default?: string }): void => {
    if (!island.hasAttribute('ssr')) return;
    const inside =
      slots.default && h('astro-slot', { dangerouslySetInnerHTML: { __html: slots.default } });
    // By the learner, before there was an exercise to know of it.
    const unfolded = island.querySelectorAll<HTMLDetailsElement>('details[open]');
    render(h(Component, props, inside), island);
    for (const details of unfolded) details.open = true;
    island.addEventListener('astro:unmount', () => render(null, island), { once: true });
  };
