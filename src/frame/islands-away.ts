/**
 * Asks again for exercises that the connection did not bring: once at once, where their code can be
 * had by now, then when the learner wishes or the connection is back.
 */
import { dismiss, notify } from '../record/notices.ts';
import { soundAddress } from './import-again.ts';

const islandsAway = new Set<HTMLElement>();

/** Gives it addresses of code that this browser loads; rejects where the connection brings none. */
async function mend(island: HTMLElement): Promise<void> {
  for (const name of ['component-url', 'renderer-url'])
    island.setAttribute(
      name,
      await soundAddress(new URL(island.getAttribute(name)!, location.href).href),
    );
}

/** An island that is put into the page again loads again. */
const load = (island: HTMLElement) => island.replaceWith(island.cloneNode(true));

function askForAll(): void {
  dismiss('exercise-away');
  for (const island of islandsAway) {
    delete island.dataset['asked'];
    void mend(island).then(
      () => load(island),
      () => load(island),
    );
  }
  islandsAway.clear();
}

export async function askAgain(island: HTMLElement): Promise<void> {
  const isThere = await mend(island).then(
    () => true,
    () => false,
  );
  if (!island.isConnected) return;
  if (isThere && island.dataset['asked'] === undefined) {
    island.dataset['asked'] = '';
    return load(island);
  }
  islandsAway.add(island);
  notify({ code: 'exercise-away', again: askForAll });
}

document.addEventListener('astro:after-swap', () => {
  islandsAway.clear();
  dismiss('exercise-away');
});
addEventListener('online', () => islandsAway.size > 0 && askForAll());
