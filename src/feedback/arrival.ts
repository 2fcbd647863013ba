/**
 * The little of the feedback that every page loads: where the record knows of one, what shows it is
 * fetched, and a file that is dropped anywhere in the course goes to the page that opens it, instead
 * of replacing the course.
 */
import { $ready, $record } from '../record/store.ts';

/** Which are known; what was attended to is no news. */
const known = () =>
  Object.entries($record.get().choices)
    .flatMap(([id, { value }]) => (/^feedback\.[^.]+$/.test(id) ? [id, value] : []))
    .join();

let shown = '';

function look(): void {
  if (!$ready.get()) return;
  shown = known();
  if (shown !== '')
    void import('./show.tsx').then(
      ({ show }) => show(),
      () => undefined,
    );
}

document.addEventListener('astro:page-load', look);
$ready.listen(look);
$record.listen((now, before) => now.choices !== before?.choices && known() !== shown && look());

const hasFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;

document.addEventListener('dragover', (event) => hasFile(event) && event.preventDefault());
document.addEventListener('drop', (event) => {
  const file = hasFile(event) ? event.dataTransfer!.files[0] : undefined;
  if (!file || event.defaultPrevented) return;
  event.preventDefault();
  void import('../my-work/dropped.ts').then(
    ({ bring }) => bring(file),
    () => undefined,
  );
});
