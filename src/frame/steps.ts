/**
 * Puts on screen the step that the address names, keeps the record told of it, and the focus and
 * scroll where a reader expects them after each move.
 */
import { visit, $ready } from '../record/store.ts';
import { closeContents } from './panel.ts';

/** False while the router fetches the page that the address already names. */
function isHere(): boolean {
  const file = location.pathname.split('/').pop()!;
  return !file.endsWith('.html') || file === `${document.body.dataset['page']}.html`;
}

const first = (selector: string) => document.querySelector<HTMLElement>(selector);

/** The step that the address names, or the first of the page. */
export function currentStep(): HTMLElement | null {
  const { hash } = location;
  const named = isHere() && hash && document.getElementById(hash.slice(1))?.closest('.step');
  if (named) return named as HTMLElement;
  // An address that names another part of the page, as the skip link's, moves nobody.
  return (isHere() && !hash ? null : first('.step.here')) ?? first('.step');
}

/**
 * Not left to `:target`, which WebKit does not move on Back and Forward among addresses that a
 * script pushed. The page's own first script (`ui/start.js`) does the same before the first paint.
 */
function show(): void {
  const step = currentStep();
  if (!step) return;
  step.parentElement!.classList.add('stepped');
  for (const other of step.parentElement!.children) other.classList.toggle('here', other === step);
}

function arrive(focus: boolean): void {
  show();
  const step = currentStep();
  const page = document.body.dataset['page'];
  if (!step || !page) return;
  if ($ready.get()) visit(page, step.id);
  if (!focus) return;
  closeContents();
  step.querySelector('.step-scroll')?.scrollTo(0, 0);
  step.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
}

const followers = new Set<() => void>();

/**
 * Tells once of each move to another step of the same page. On the way to another page nothing is
 * told: that is `astro:after-swap`.
 */
export function onMove(run: () => void): void {
  followers.add(run);
}

function move(): void {
  if (!isHere() || !currentStep()) return;
  arrive(true);
  followers.forEach((run) => run());
}

let due: ReturnType<typeof setTimeout> | undefined;
/**
 * `popstate` and `hashchange` may both come, and the browser does its own scrolling and focusing
 * after them.
 */
function moveSoon(): void {
  show();
  due ??= setTimeout(() => {
    due = undefined;
    move();
  });
}

document.addEventListener('course:step', () => {
  move();
  // What the browser does for an address: in an LMS's page that is taller than the window, the step
  // begins in sight.
  currentStep()?.scrollIntoView();
});
addEventListener('popstate', moveSoon);
addEventListener('hashchange', moveSoon);
document.addEventListener('astro:page-load', () => arrive(false));
document.addEventListener('astro:after-swap', () => {
  show();
  setTimeout(() => arrive(true));
});
$ready.subscribe((ready) => ready && arrive(false));
