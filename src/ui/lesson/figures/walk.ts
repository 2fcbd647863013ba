/**
 * Figures that go from stop to stop: by a slider, by a button of each stop, or by one that goes to
 * the next. The figure carries where it is (`data-at`, `--share`), and its styles draw that; what a
 * stop says is in the list that is there without script, too.
 */
export function prepareWalk(walk: HTMLElement): void {
  const stops = [...walk.querySelectorAll<HTMLElement>('[data-stop]')];
  const said = walk.querySelector<HTMLElement>('[role="status"]')!;
  const slider = walk.querySelector<HTMLInputElement>('input[type="range"]');
  const buttons = [...walk.querySelectorAll<HTMLElement>('[data-go]')];
  const next = walk.querySelector<HTMLElement>('[data-next]');

  const go = (at: number) => {
    const stop = stops[at]!;
    walk.dataset['at'] = String(at);
    if (stop.dataset['share']) walk.style.setProperty('--share', stop.dataset['share']);
    stops.forEach((one, i) => one.classList.toggle('passed', i <= at));
    said.textContent = stop.dataset['said'] ?? stop.textContent;
    slider?.setAttribute('aria-valuetext', stop.dataset['stop']!);
    buttons.forEach((one, i) => one.setAttribute('aria-pressed', String(i === at)));
    if (next) next.textContent = next.dataset[at < stops.length - 1 ? 'next' : 'again']!;
  };

  walk.classList.add('walking');
  go(0);
  slider?.addEventListener('input', () => go(slider.valueAsNumber));
  buttons.forEach((one, i) => one.addEventListener('click', () => go(i)));
  next?.addEventListener('click', () => go((Number(walk.dataset['at']) + 1) % stops.length));
}
