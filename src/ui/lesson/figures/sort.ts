/** A card that is put somewhere says whether it belongs there, and why. Nothing is kept. */
import { figureMessages as say } from '../../../messages/figures.ts';

export function prepareCard(card: HTMLElement): void {
  const bins = card.querySelector<HTMLElement>('.sort-bins')!;
  const buttons = [...bins.querySelectorAll('button')];
  const why = card.querySelector<HTMLElement>('.sort-why')!;
  const said = card.querySelector<HTMLElement>('[role="status"]')!;
  bins.hidden = false;
  why.hidden = true;
  for (const button of buttons)
    button.addEventListener('click', () => {
      const isRight = button.dataset['bin'] === card.dataset['bin'];
      for (const one of buttons) one.setAttribute('aria-pressed', String(one === button));
      card.classList.toggle('right', isRight);
      card.classList.toggle('wrong', !isRight);
      const word = document.createElement('p');
      word.className = 'sort-why';
      word.append(`${isRight ? say.right : say.wrong} `, ...why.cloneNode(true).childNodes);
      said.replaceChildren(word);
    });
}
