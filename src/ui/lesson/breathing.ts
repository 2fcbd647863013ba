/** Runs the guided minute: says each phase as it begins, five breaths of 4 + 2 + 6 seconds. */
import { breathingMessages as say } from '../../messages/breathing.ts';

const PHASES = [
  { word: say.in, seconds: 4 },
  { word: say.hold, seconds: 2 },
  { word: say.out, seconds: 6 },
];
const BREATHS = 5;

function prepare(card: HTMLElement): void {
  const toggle = card.querySelector<HTMLButtonElement>('[data-breathing="toggle"]')!;
  const word = card.querySelector<HTMLElement>('[data-breathing="word"]')!;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const rest = (said: string, label: string) => {
    clearTimeout(timer);
    timer = undefined;
    card.classList.remove('running');
    word.textContent = said;
    toggle.textContent = label;
  };
  const phase = (index: number) => {
    const breath = Math.floor(index / PHASES.length);
    if (breath === BREATHS) return rest(say.done, say.again);
    const { word: said, seconds } = PHASES[index % PHASES.length]!;
    word.textContent = said;
    timer = setTimeout(() => phase(index + 1), seconds * 1000);
  };

  toggle.hidden = false;
  toggle.addEventListener('click', () => {
    if (timer !== undefined) return rest('', say.start);
    toggle.textContent = say.stop;
    card.classList.add('running');
    phase(0);
  });
}

document.addEventListener('astro:page-load', () => {
  document.querySelectorAll<HTMLElement>('.breathing').forEach(prepare);
});
