/**
 * Fetches what a link leads to as soon as a learner shows that they mean it (by pointing at it, by
 * the keyboard's focus, or by touching it), and on the cover the styles of the pages that come
 * after it.
 */
import { pageAt } from './router.ts';

const fetched = new Set<string>(
  [...document.querySelectorAll<HTMLElement>('style[data-file]')].map(
    ({ dataset }) => new URL(dataset['file']!, location.href).href,
  ),
);
/** What a page loads as it opens. */
const LOADED = 'script[src], link[rel=modulepreload], link[rel=stylesheet]';
/** What stands here opens later than its page: a step of a lesson, and what is folded. */
const LATER = '.step, details';

export function savesData(): boolean {
  const { connection } = navigator as Navigator & {
    connection?: { saveData?: boolean; effectiveType?: string };
  };
  return connection?.saveData === true || /2g/.test(connection?.effectiveType ?? '');
}

/** As a page's own `<link rel="prefetch">` would, which Safari does not know. */
const fetchAhead = (address: string) => fetch(address, { priority: 'low' } as RequestInit);

/** Into the browser's cache, where the page will look for it. */
function ask(address: string, isModule = false): void {
  if (fetched.has(address)) return;
  fetched.add(address);
  if (isModule)
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'modulepreload', href: address }),
    );
  else
    fetchAhead(address)
      .then((response) => response.arrayBuffer())
      .catch(() => fetched.delete(address));
}

/** The code and the data of exercises. */
function askForIslands(islands: Iterable<HTMLElement>): void {
  for (const {
    dataset: { preload, props },
  } of islands) {
    for (const file of preload?.split(' ') ?? []) ask(new URL(file, location.href).href, true);
    if (props) ask(new URL(props.split('#')[0]!, location.href).href);
  }
}

/** The page, and what it loads as it opens. */
async function fetchPage(address: string): Promise<void> {
  if (fetched.has(address)) return;
  fetched.add(address);
  const response = await fetchAhead(address);
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const element of page.querySelectorAll(LOADED)) {
    ask(
      new URL((element.getAttribute('src') ?? element.getAttribute('href'))!, address).href,
      element.matches('[type=module], [rel=modulepreload]'),
    );
  }
  askForIslands(
    [...page.querySelectorAll<HTMLElement>('astro-island')].filter(
      (island) => !island.closest(LATER),
    ),
  );
}

export function meant({ target }: Event): void {
  if (savesData()) return;
  const to = target instanceof Element ? pageAt(target.closest('a')) : undefined;
  if (!to) return;
  if (to.pathname === location.pathname)
    return askForIslands(
      document.querySelectorAll(`[id="${CSS.escape(to.hash.slice(1))}"] astro-island[ssr]`),
    );
  const address = to.origin + to.pathname + to.search;
  fetchPage(address).catch(() => fetched.delete(address));
}

/** Named at build: the styles of the other pages, once the cover has all that is its own. */
export function askAhead(): void {
  if (savesData()) return;
  const { ahead } = document.body.dataset;
  for (const file of ahead?.split(' ') ?? []) ask(new URL(file, location.href).href);
}
