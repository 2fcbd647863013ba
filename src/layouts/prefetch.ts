/** Fetches what a link leads to as soon as a learner shows that they mean it: by pointing at it, by the keyboard's focus, or by touching it. */
const fetched = new Set<string>();
/** What a page loads as it opens. */
const LOADED = /<(?:script[^>]*\ssrc|link rel="(?:modulepreload|stylesheet)"[^>]*\shref)="(\.\/[^"]+)"/g;
/** What an island loads as it opens: outside of the steps of a lesson, with its page. */
const ISLANDS = /<astro-island[^>]*>/g;
const NEEDED = /\sdata-(?:preload|props)="([^"]+)"/g;

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean; effectiveType?: string } };
  return connection?.saveData === true || /2g/.test(connection?.effectiveType ?? '');
}

/** As a page's own `<link rel="prefetch">` would, which Safari does not know. */
const fetchAhead = (address: string) => fetch(address, { priority: 'low' } as RequestInit);

/** Into the browser's cache, where the page will look for it. */
function ask(address: string): void {
  if (fetched.has(address)) return;
  fetched.add(address);
  if (address.endsWith('.js')) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: address }));
  else fetchAhead(address).then((response) => response.arrayBuffer()).catch(() => fetched.delete(address));
}

/** The page, and the styles and scripts that it names. */
async function fetchPage(address: string): Promise<void> {
  if (fetched.has(address)) return;
  fetched.add(address);
  const response = await fetchAhead(address);
  if (!response.ok) return;
  const html = await response.text();
  const islands = html.includes('class="step"') ? [] : html.match(ISLANDS) ?? [];
  for (const [, named] of html.matchAll(LOADED)) ask(new URL(named!, address).href);
  for (const island of islands) for (const file of neededBy(island)) ask(new URL(file, address).href);
}

const neededBy = (island: string) => [...island.matchAll(NEEDED)].flatMap(([, files]) => files!.split(' '));

/** The code and the data of the exercises in a step of this page. */
function askForStep(id: string): void {
  const islands = document.getElementById(id)?.querySelectorAll<HTMLElement>('astro-island[ssr]') ?? [];
  for (const { dataset } of islands) for (const file of [dataset['preload'], dataset['props']].flatMap((files) => files?.split(' ') ?? [])) ask(new URL(file, location.href).href);
}

function meant({ target }: Event): void {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!link || link.target || link.download || savesData()) return;
  const { origin, pathname, search, hash } = new URL(link.href);
  const folder = new URL('.', location.href);
  if (pathname === location.pathname) return askForStep(hash.slice(1));
  if (origin !== folder.origin || !pathname.startsWith(folder.pathname) || !pathname.endsWith('.html')) return;
  fetchPage(origin + pathname + search).catch(() => fetched.delete(origin + pathname + search));
}

/** Named at build: the styles of the other pages, once the cover has all that is its own. */
function askAhead(): void {
  const { ahead } = document.body.dataset;
  if (ahead && !savesData()) for (const file of ahead.split(' ')) ask(new URL(file, location.href).href);
}

addEventListener('load', () => setTimeout(askAhead, 200));
for (const sign of ['pointerover', 'focusin', 'touchstart']) document.addEventListener(sign, meant, { passive: true });
