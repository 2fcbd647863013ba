/**
 * What the frame fetches when a page has all that it needs: what has to be there when the connection
 * is gone (the way out, and what is told of trouble), and what only some pages need.
 */

/** Milliseconds. */
const REST = 3000;

function savesData(): boolean {
  const { connection } = navigator as Navigator & {
    connection?: { saveData?: boolean; effectiveType?: string };
  };
  return connection?.saveData === true || /2g/.test(connection?.effectiveType ?? '');
}

const quietly = (coming: Promise<unknown>) => void coming.catch(() => {});

addEventListener('load', () =>
  setTimeout(() => {
    // With it comes what every save checks a record by (`packaging/chunks.ts`, `aside`).
    quietly(import('./leaving.ts'));
    if (!savesData()) quietly(import('./fetch-ahead.ts').then(({ askAhead }) => askAhead()));
    if (document.documentElement.dataset['package'] === 'web' && location.protocol !== 'file:')
      quietly(import('./offline.ts').then(({ keepFiles }) => keepFiles()));
  }, REST),
);

document.addEventListener('astro:page-load', () => {
  if (document.querySelector('[data-exercise]'))
    quietly(import('./written.ts').then(({ openWritten }) => openWritten()));
});

/** A learner shows that they mean a link. */
const SIGNS = ['pointerover', 'focusin', 'touchstart'];
for (const sign of SIGNS)
  document.addEventListener(
    sign,
    (event) => {
      if (event.target instanceof Element && event.target.closest('a') && !savesData())
        quietly(import('./fetch-ahead.ts').then(({ meant }) => meant(event)));
    },
    { passive: true },
  );
