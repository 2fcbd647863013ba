/**
 * Writes the line that says where the text is; an aria-live status, so only when its words change.
 */
import { savingMessages } from '../messages/saving.ts';
import { $saving } from '../record/saving.ts';

function show(): void {
  const line = document.getElementById('save-status');
  const { text, tone } = savingMessages.line($saving.get());
  if (!line || line.textContent === text) return;
  line.textContent = text;
  line.dataset['tone'] = tone;
}

$saving.subscribe(show);
document.addEventListener('astro:after-swap', show);
