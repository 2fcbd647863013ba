/** Draws a circle for each account that a company calls key: full as far as its people reach. */
import { figureMessages as say } from '../../../messages/figures.ts';
import { dots } from './field.ts';

const COLUMNS = 20;
const STEP = 16;

export function prepareCapacity(body: HTMLElement): void {
  const slider = (name: string) => body.querySelector<HTMLInputElement>(`[data-slider="${name}"]`)!;
  const [people, each, said] = [slider('people'), slider('each'), slider('said')];
  const drawing = body.querySelector('svg')!;
  const draw = () => {
    const count = said.valueAsNumber;
    const reach = people.valueAsNumber * each.valueAsNumber;
    const places = Array.from(
      { length: count },
      (_, i) => [i % COLUMNS, Math.floor(i / COLUMNS)] as const,
    );
    const path = (name: string, from: number, to: number) =>
      drawing.querySelector(`.${name}`)!.setAttribute('d', dots(places.slice(from, to), STEP));
    path('capacity-held', 0, reach);
    path('capacity-beyond', reach, count);
    path('capacity-hole', reach, count);
    drawing.setAttribute('viewBox', `0 0 ${COLUMNS * STEP} ${5 * STEP}`);
    for (const one of [people, each, said])
      one.parentElement!.querySelector('output')!.textContent = one.value;
    body.querySelector('[role="status"]')!.textContent = say.capacity(reach, count);
  };
  body.hidden = false;
  body.addEventListener('input', draw);
  draw();
}
