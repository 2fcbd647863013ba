/** When the frame fetches what a page may need next; what that is, `rest.ts` and `fetch-ahead.ts` say. */

/** Milliseconds after a page has all that is its own. */
const REST = 3000;

const quietly = (coming: Promise<unknown>) => void coming.catch(() => {});

/** Where the connection does not bring it, again with the next page. */
function comeToRest(): void {
  import('./rest.ts').then(
    ({ rest }) => rest(),
    () => document.addEventListener('astro:page-load', comeToRest, { once: true }),
  );
}

addEventListener('load', () => setTimeout(comeToRest, REST));

/** A learner shows that they mean a link. */
const SIGNS = ['pointerover', 'focusin', 'touchstart'];
for (const sign of SIGNS)
  document.addEventListener(
    sign,
    (event) => {
      if (event.target instanceof Element && event.target.closest('a'))
        quietly(import('./fetch-ahead.ts').then(({ meant }) => meant(event)));
    },
    { passive: true },
  );
