/**
 * «Lo que entregas» wherever it stands: which documents this package asks for, at once; how each
 * stands, once there is something to tell, so that a first launch does not pay for it.
 */
import { pageOutline } from '../record/page-outline.ts';
import { $ready, $record } from '../record/store.ts';

const { handIn } = pageOutline();
const tasks = Object.keys(handIn?.tasks ?? {});
let isTelling = false;

function tell(): void {
  const isBegun = Object.keys($record.get().exercises).length > 0;
  if (isTelling || !$ready.get() || !(handIn || isBegun)) return;
  isTelling = true;
  import('./row-standing.ts').catch(() => (isTelling = false));
}

function choose(): void {
  if (tasks.length > 0)
    for (const row of document.querySelectorAll<HTMLElement>('[data-document]'))
      row.hidden = !tasks.includes(row.dataset['document']!);
  tell();
}

document.addEventListener('astro:page-load', choose);
$ready.listen(tell);
$record.listen(tell);
