/** «Guardar y salir». What it says comes when it is asked for, or before (`rest.ts`). */
import { $keeping } from '../record/work.ts';

async function leave(): Promise<void> {
  try {
    await (await import('./leaving.ts')).leave();
  } catch {
    // The server is gone: all that can be done is to save, and the line says how that went.
    await $keeping.get()?.saveAll();
  }
}

function prepare(): void {
  const button = document.querySelector<HTMLButtonElement>('#save-exit');
  if (!button) return;
  button.hidden = ($keeping.get()?.session.kind ?? 'browser') === 'browser';
  button.onclick = () => void leave();
}

$keeping.subscribe(prepare);
document.addEventListener('astro:after-swap', prepare);
