/**
 * Keeps one document alive while pages come and go, so that a launch is one session of the LMS. A
 * link to another page of the course fetches it and puts it in this one's place; one to a step of
 * this page is told by `course:step` once the address names it. Any other part of the page is the
 * browser's own to go to. The other events are named as Astro names them, whose islands listen.
 */
import { dismiss, notify } from '../record/notices.ts';

/** The page in the document; the address may name another one that is still being fetched. */
let shown = location.pathname;
let going: AbortController | undefined;
const parser = new DOMParser();
/** Scripts run once a document, wherever they stand; `data-once` names what comes in two forms. */
const hasRun = new Set([...document.scripts].map(keyOf));

/** The page of the course that a link leads to. */
export function pageAt(link: HTMLAnchorElement | null | undefined): URL | undefined {
  if (!link || link.target || link.download) return undefined;
  const to = new URL(link.href);
  const folder = new URL('.', location.href);
  const isOurs = to.origin === folder.origin && to.pathname.startsWith(folder.pathname);
  return isOurs && to.pathname.endsWith('.html') ? to : undefined;
}

function keyOf(script: HTMLScriptElement): string {
  return script.dataset['once'] ?? (script.src || script.textContent);
}

/** undefined where it was called off. */
async function fetched(page: URL, { signal }: AbortController): Promise<Document | undefined> {
  for (;;) {
    try {
      const response = await fetch(page, { signal });
      const found = parser.parseFromString(await response.text(), 'text/html');
      // Whatever else comes, an LMS's login page too, is no page of the course.
      if (response.ok && found.body.dataset['page']) return found;
    } catch {}
    if (signal.aborted || !(await learnerAsksAgain(signal))) return undefined;
  }
}

/**
 * What the connection did not bring: the learner stays on the page before, because the browser's own
 * answer would leave the LMS's session for an error page. False once they go elsewhere.
 */
function learnerAsksAgain(signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (isAgain: boolean) => {
      dismiss('page-away');
      resolve(isAgain);
    };
    signal.addEventListener('abort', () => answer(false), { once: true });
    notify({ code: 'page-away', again: () => answer(true), stay: () => answer(false) });
  });
}

/** A style in the page names the file whose text it holds. */
const fileOf = (style: Element) => style.getAttribute('href') ?? style.getAttribute('data-file');
const STYLES = 'link[rel=stylesheet], style[data-file]';
const PRELOADS = 'link[rel=modulepreload]';

/** What the page names ahead and none before it did: the head of a long visit does not grow. */
function freshPreloads(page: Document): Element[] {
  const had = new Set([...document.head.querySelectorAll(PRELOADS)].map(fileOf));
  return [...page.head.querySelectorAll(PRELOADS)].filter((link) => !had.has(fileOf(link)));
}

/** Has the styles of the page before it is drawn; those of the page before stay until then. */
async function withStyles(page: Document): Promise<() => void> {
  const wanted = [...page.head.querySelectorAll(STYLES)];
  const had = [...document.head.querySelectorAll(STYLES)];
  const has = new Set(had.map(fileOf));
  const fresh = wanted.filter((style) => !has.has(fileOf(style)));
  const needed = new Set(wanted.map(fileOf));
  const loaded = fresh
    .filter((style) => style.localName === 'link')
    .map(
      (link) =>
        new Promise(
          (done) => (link.addEventListener('load', done), link.addEventListener('error', done)),
        ),
    );
  document.head.append(...fresh, ...freshPreloads(page));
  await Promise.all(loaded);
  return () => had.filter((style) => !needed.has(fileOf(style))).forEach((style) => style.remove());
}

/** A script that is put into a document with its page does not run by itself. */
async function runScripts(): Promise<void> {
  const loaded: Promise<unknown>[] = [];
  for (const script of Array.from(document.scripts)) {
    if (hasRun.has(keyOf(script)) || !['', 'module'].includes(script.type)) continue;
    hasRun.add(keyOf(script));
    const made = document.createElement('script');
    for (const { name, value } of script.attributes) made.setAttribute(name, value);
    made.textContent = script.textContent;
    made.async = false;
    if (made.src)
      loaded.push(
        new Promise((done) => {
          made.onload = made.onerror = done;
        }),
      );
    script.replaceWith(made);
  }
  await Promise.all(loaded);
}

/** For those who do not see that the page is another one. */
function announce(): void {
  const line = document.createElement('p');
  line.className = 'visually-hidden';
  line.setAttribute('aria-live', 'assertive');
  document.body.append(line);
  setTimeout(() => (line.textContent = document.title), 60);
}

async function go(to: URL, isNew: boolean): Promise<void> {
  going?.abort();
  const own = (going = new AbortController());
  // What tells of a page that does not come, while the connection is there.
  import('./notice-card.ts').catch(() => {});
  const page = await fetched(to, own);
  if (!page) return;
  page.querySelectorAll('noscript').forEach((element) => element.remove());
  const dropStyles = await withStyles(page);
  if (own.signal.aborted) return;
  document.title = page.title;
  document.body.replaceWith(page.body);
  dropStyles();
  scrollTo(0, 0);
  if (isNew) history.pushState(null, '', to);
  shown = to.pathname;
  // Only a move of the browser's own makes `:target`.
  if (to.hash) location.replace(to.hash);
  document.dispatchEvent(new Event('astro:after-swap'));
  await runScripts();
  document.dispatchEvent(new Event('astro:page-load'));
  announce();
}

/**
 * The browser's own way tells of the move in a task of its own and draws twice; this one is one task
 * and one frame.
 */
function goToStep(to: URL): void {
  going?.abort();
  history[to.href === location.href ? 'replaceState' : 'pushState'](null, '', to);
  document.dispatchEvent(new Event('course:step'));
}

document.addEventListener('click', (event) => {
  const { target, button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented } = event;
  if (defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return;
  const to = target instanceof Element ? pageAt(target.closest('a')) : undefined;
  if (!to) return;
  const isPart = to.pathname === shown && to.search === location.search && to.hash !== '';
  const isStep = isPart && document.getElementById(to.hash.slice(1))?.matches('.step');
  // On the way back the address is another page's: the browser would load this one anew.
  if (isPart && !isStep && shown === location.pathname) return;
  event.preventDefault();
  if (isStep) goToStep(to);
  else void go(to, true);
});
addEventListener('popstate', () => {
  going?.abort();
  if (location.pathname !== shown) void go(new URL(location.href), false);
});
// Not before all scripts of the page have listened.
addEventListener('load', () => document.dispatchEvent(new Event('astro:page-load')));
