/**
 * The contents as a panel over the page, where there is no room beside it. A popover; browsers
 * before it (Chrome 114, Firefox 125, Safari 17) get the same by script.
 */
const hasPopover = 'popover' in HTMLElement.prototype;
const panel = () => document.getElementById('contents');

export function closeContents(): void {
  if (hasPopover) {
    document.querySelector<HTMLElement>('#contents:popover-open')?.hidePopover();
    return;
  }
  if (!panel()?.classList.contains('open')) return;
  panel()!.classList.remove('open');
  document.querySelector<HTMLElement>('.bar-menu')?.focus();
}

if (!hasPopover) void import('./panel-by-script.ts');
