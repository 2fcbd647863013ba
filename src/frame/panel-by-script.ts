/** The contents as a panel in browsers without popovers. */
import { closeContents } from './panel.ts';

const panel = () => document.getElementById('contents');

function onClick({ target }: MouseEvent): void {
  if (!(target instanceof Element)) return;
  if (target.closest('.contents-close')) closeContents();
  else if (target.closest('.bar-menu')) panel()?.classList.toggle('open');
  else if (!target.closest('#contents')) panel()?.classList.remove('open');
}

document.addEventListener('click', onClick);
document.addEventListener('keydown', ({ key }) => key === 'Escape' && closeContents());
