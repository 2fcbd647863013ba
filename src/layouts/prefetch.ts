/** Fetches what a link leads to as soon as a learner shows that they mean it: by pointing at it, by the keyboard's focus, or by touching it. */
const fetched = new Set<string>();
const LOADED = /<(?:script[^>]*\ssrc|link rel="(?:modulepreload|stylesheet)"[^>]*\shref)="(\.\/[^"]+)"/g;

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean; effectiveType?: string } };
  return connection?.saveData === true || /2g/.test(connection?.effectiveType ?? '');
}

/** Into the browser's cache, where the page will look for it. */
function ask(address: string): void {
  if (fetched.has(address)) return;
  fetched.add(address);
  const link = document.createElement('link');
  link.rel = address.endsWith('.js') ? 'modulepreload' : 'prefetch';
  if (address.endsWith('.css')) link.as = 'style';
  link.href = address;
  document.head.append(link);
}

/** The page, and the styles and scripts that it names. */
async function fetchPage(address: string): Promise<void> {
  if (fetched.has(address)) return;
  fetched.add(address);
  const response = await fetch(address, { priority: 'low' } as RequestInit);
  if (!response.ok) return;
  for (const [, named] of (await response.text()).matchAll(LOADED)) ask(new URL(named!, address).href);
}

/** The code of the exercises in a step of this page. */
function askForStep(id: string): void {
  const islands = document.getElementById(id)?.querySelectorAll<HTMLElement>('astro-island[ssr][data-preload]') ?? [];
  for (const { dataset } of islands) for (const file of dataset['preload']!.split(' ')) ask(new URL(file, location.href).href);
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

for (const sign of ['pointerover', 'focusin', 'touchstart']) document.addEventListener(sign, meant, { passive: true });
