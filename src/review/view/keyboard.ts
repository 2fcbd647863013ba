/**
 * Keys of one character, which can be turned off (WCAG 2.1.4) and never act while somebody writes.
 */
import { go } from '../store/list.ts';
import { undo } from '../store/review.ts';
import { $current } from '../store/review.ts';
import { $keysOn, $pane, $said, $view } from '../store/screen.ts';
import { reviewMessages as say } from '../../messages/review.ts';

const writing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.matches('textarea, select, input:not([type=radio]):not([type=checkbox])') ||
    target.isContentEditable);

/** Groups whose options a digit picks, in the order in which they are walked. */
const GROUP = '[data-digits]';

function firstIn(group: Element): HTMLElement | null {
  return (
    group.querySelector<HTMLElement>('input:checked') ?? group.querySelector<HTMLElement>('input')
  );
}

/** Picks the option and goes on to the next group of the same list. */
function pick(digit: string): boolean {
  const at = document.activeElement?.closest(GROUP);
  const group = at ?? document.querySelector(`${GROUP}[data-open]`);
  const option = group?.querySelector<HTMLElement>(`[data-digit="${digit}"]`);
  if (!group || !option) return false;
  option.click();
  const all = [...(group.closest('[data-digit-list]')?.querySelectorAll(GROUP) ?? [])];
  const next = all[all.indexOf(group) + 1];
  (next ? firstIn(next) : option)?.focus();
  return true;
}

function show(selector: string): void {
  $view.set('grade');
  $pane.set('rubric');
  const focus = () => document.querySelector<HTMLElement>(selector)?.focus();
  // At once where it can be seen, so that the next key already lands there; after the frame where
  // the pane has yet to show.
  focus();
  if (!document.activeElement?.matches(selector)) requestAnimationFrame(focus);
}

export function takeBack(): void {
  const id = undo();
  if (id === undefined) return;
  $current.set(id);
  $said.set(say.saving.undone);
}

const actions: Record<string, () => void> = {
  j: () => go(1),
  k: () => go(-1),
  r: () => show('.rubric [data-open] input'),
  c: () => show('#comment'),
  u: takeBack,
};

export function onKey(event: KeyboardEvent): void {
  if (event.key === 'z' && (event.ctrlKey || event.metaKey) && !writing(event.target)) {
    event.preventDefault();
    return takeBack();
  }
  if (
    !$keysOn.get() ||
    $view.get() !== 'grade' ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    writing(event.target)
  )
    return;
  const onOptions = event.target instanceof HTMLInputElement;
  if (!onOptions && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
    if ((event.target as Element).closest?.('[role=tablist], [tabindex="0"]')) return;
    event.preventDefault();
    return go(event.key === 'ArrowRight' ? 1 : -1);
  }
  const action = actions[event.key.toLowerCase()];
  if (action) {
    event.preventDefault();
    action();
  } else if (/^\d$/.test(event.key) && pick(event.key)) event.preventDefault();
}
