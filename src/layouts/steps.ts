/**
 * Keeps the record told of the step on screen, and the focus and scroll where a reader expects them
 * after each move.
 */
import { seeStep, $ready } from '../record/store.ts';

/** The step that the address names, or the first of the page. */
export function currentStep(): HTMLElement | null {
  return (
    document.querySelector<HTMLElement>('.step:target, .step:has(:target)') ??
    document.querySelector<HTMLElement>('.step')
  );
}

function arrive(focus: boolean): void {
  const step = currentStep();
  const page = document.body.dataset['page'];
  if (!step || !page) return;
  if ($ready.get()) seeStep(page, step.id);
  const scroller = step.querySelector('.step-scroll');
  if (!focus) return;
  document.querySelector<HTMLElement>('#contents:popover-open')?.hidePopover();
  scroller?.scrollTo(0, 0);
  step.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
}

/**
 * Tells of each move to another step of the same page. Astro's router writes the address before it
 * moves, so a step's link fires `popstate` and no `hashchange`; back and forward fire both.
 * `:target` moves only after `popstate`. On the way to another page nothing is told: that is
 * `astro:after-swap`.
 */
export function onMove(run: () => void): void {
  const told = () =>
    setTimeout(() => document.querySelector('.step:target, .step:has(:target)') && run());
  addEventListener('popstate', told);
  addEventListener('hashchange', told);
}

onMove(() => arrive(true));
document.addEventListener('astro:page-load', () => arrive(false));
document.addEventListener('astro:after-swap', () => setTimeout(() => arrive(true)));
$ready.subscribe((ready) => ready && arrive(false));
