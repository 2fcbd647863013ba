/**
 * Keys of one character, which can be turned off (WCAG 2.1.4) and never act while somebody writes.
 */
import { give, $target, toRubric } from '../store/keys.ts';
import { go } from '../store/rows.ts';
import { $current, takeOver, undo } from '../store/review.ts';
import { $keysOn, $said, $view, showRubric } from '../store/screen.ts';
import { reviewWorkMessages as sayWork } from '../../messages/review-work.ts';
import { onGroupKey, takeBackGroup } from './question-keys.ts';
import { reviewMessages as say } from '../../messages/review.ts';

const isText = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement &&
  (target.matches('textarea, select, input:not([type=radio]):not([type=checkbox])') ||
    target.isContentEditable);

/** What changed is drawn in the microtask before this one (`use-store.ts`). */
export const whenDrawn = (then: () => void) => queueMicrotask(() => queueMicrotask(then));

function focusTarget(): void {
  const at = $target.get();
  if (!at || at.id !== $current.get()) return;
  const group = document.querySelector(`[data-target="${CSS.escape(at.name)}"]`);
  const option =
    group?.querySelector<HTMLElement>('input:checked') ??
    group?.querySelector<HTMLElement>('input:not([type=number]), button');
  option?.focus();
}

/** The focus stays on no option of the submission that was left: its arrows would still choose. */
function leaveFocus(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  $target.set(undefined);
}

function walk(step: 1 | -1): void {
  leaveFocus();
  go(step);
}

function show(then: () => void): void {
  $view.set('grade');
  showRubric();
  whenDrawn(then);
}

export function takeBack(): void {
  const id = undo();
  if (id === undefined) return;
  if (id !== $current.get()) leaveFocus();
  $current.set(id);
  $said.set(say.saving.undone);
}

/** What was said of the version before, for this one. */
export function takeOverHere(): void {
  const id = $current.get();
  if (id !== undefined && takeOver(id)) $said.set(sayWork.versions.taken);
}

const actions: Record<string, () => void> = {
  j: () => walk(1),
  k: () => walk(-1),
  r: () => {
    toRubric();
    show(focusTarget);
  },
  c: () => show(() => document.querySelector<HTMLElement>('#comment')?.focus()),
  t: takeOverHere,
  u: takeBack,
};

/** The pointer and the tabulator choose where the next digit goes, too. */
export function onFocus({ target }: FocusEvent): void {
  const group = target instanceof Element ? target.closest<HTMLElement>('[data-target]') : null;
  const [id, at] = [$current.get(), $target.get()];
  const name = group?.dataset['target'];
  if (at && at.id === id && at.name === name) return;
  $target.set(id !== undefined && name !== undefined ? { id, name } : undefined);
}

export function onKey(event: KeyboardEvent): void {
  const { key, target } = event;
  const meta = event.ctrlKey || event.metaKey;
  if (key === 'Escape' && isText(target) && !event.defaultPrevented && !event.isComposing) {
    target.blur();
    return;
  }
  if (key === 'z' && meta && !isText(target)) {
    event.preventDefault();
    return takeBack();
  }
  if (!$keysOn.get() || meta || event.altKey || isText(target)) return;
  if (document.querySelector('dialog[open]')) return;
  if ($view.get() === 'question') {
    if (key.toLowerCase() === 'u') takeBackGroup();
    else if (!onGroupKey(event)) return;
    event.preventDefault();
    return;
  }
  if ($view.get() !== 'grade') return;
  const onOptions = target instanceof HTMLInputElement;
  if (!onOptions && (key === 'ArrowRight' || key === 'ArrowLeft')) {
    if ((target as Element).closest?.('[role=tablist], [tabindex="0"]')) return;
    event.preventDefault();
    return walk(key === 'ArrowRight' ? 1 : -1);
  }
  const action = actions[key.toLowerCase()];
  if (action) {
    event.preventDefault();
    action();
  } else if (/^(\d|Enter)$/.test(key) && give(key)) {
    event.preventDefault();
    whenDrawn(focusTarget);
  }
}
