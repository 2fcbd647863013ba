/**
 * `client:shown`: an exercise's code is fetched and run when its step comes on screen, or what it is folded in is opened, so that a page with five exercises costs a
 * phone one at a time. Until then the exercise is there to be read, with its fields closed. The event `astro-shown` on the island opens it too.
 */
import type { ClientDirective } from 'astro';

const whenShown: ClientDirective = (load, _options, island) => {
  let isOpen = false;
  const open = async () => {
    if (isOpen) return;
    isOpen = true;
    // Named by the packager: what the exercise's code imports, asked for all at once instead of one level after another.
    for (const href of island.dataset['preload']?.split(' ') ?? []) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
    await (await load())();
  };
  island.addEventListener('astro-shown', () => void open(), { once: true });
  const folded = island.closest<HTMLDetailsElement>('details:not([open])');
  if (folded) return folded.addEventListener('toggle', () => void open(), { once: true });
  const step = island.closest('.step');
  if (!step) return void open();
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    seen.disconnect();
    void open();
  });
  seen.observe(step);
};

export default whenShown;
