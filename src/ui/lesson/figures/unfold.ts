/** On paper there is nothing to unfold: what is folded is opened for the printer, and only then. */
const folded = () => document.querySelectorAll<HTMLDetailsElement>('[data-unfold]:not([open])');

let opened: HTMLDetailsElement[] = [];

addEventListener('beforeprint', () => {
  opened = [...folded()];
  for (const one of opened) one.open = true;
});
addEventListener('afterprint', () => {
  for (const one of opened) one.open = false;
});
