/**
 * The little of the feedback that every page loads: where the record knows of one, what shows it is
 * fetched, and a file that is dropped anywhere in the course goes to the page that opens it, instead
 * of replacing the course.
 */
import { $ready, $record } from '../../record/store.ts';

const isKnown = () => Object.keys($record.get().choices).some((id) => id.startsWith('feedback.'));

function look(): void {
  if ($ready.get() && isKnown())
    void import('./show.tsx').then(
      ({ show }) => show(),
      () => undefined,
    );
}

document.addEventListener('astro:page-load', look);
$ready.listen(look);
$record.listen((now, before) => now.choices !== before?.choices && look());

const hasFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;

document.addEventListener('dragover', (event) => hasFile(event) && event.preventDefault());
document.addEventListener('drop', (event) => {
  const file = hasFile(event) ? event.dataTransfer!.files[0] : undefined;
  if (!file || event.defaultPrevented) return;
  event.preventDefault();
  void import('./dropped.ts').then(
    ({ bring }) => bring(file),
    () => undefined,
  );
});
