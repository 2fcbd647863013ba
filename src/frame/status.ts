/**
 * Writes the line that says where the text is. It stays as it is while somebody types, and is said
 * aloud only where that matters.
 */
import { savingMessages } from '../messages/saving.ts';
import { $isPrivate, $saving } from '../record/saving.ts';
import { announcer } from './announcer.ts';

/** Milliseconds in which a text that was just typed reaches this browser (`lms/keeper.ts`). */
const MOMENT = 1000;
/** What stays true enough for a moment: it does not say that the LMS has the newest. */
const STAYS = ['idle', 'in-browser', 'lms-part', 'sending'];

const spoken = announcer();
const at = (id: string) => document.getElementById(id);
let shown = $saving.get();
let waiting: ReturnType<typeof setTimeout> | undefined;

function show(): void {
  clearTimeout(waiting);
  waiting = undefined;
  shown = $saving.get();
  const { text, tone } = savingMessages.line(shown, $isPrivate.get());
  const line = at('save-status');
  if (!line || line.textContent === text) return;
  line.textContent = text;
  line.dataset['tone'] = tone;
  line.dataset['at'] = shown.at;
  const said = spoken(shown, tone);
  if (said) at('save-said')!.textContent = text;
}

function showQuietly(): void {
  if ($saving.get().at !== 'typing' || !STAYS.includes(shown.at)) return show();
  waiting ??= setTimeout(show, MOMENT);
}

$saving.subscribe(showQuietly);
$isPrivate.listen(show);
document.addEventListener('astro:after-swap', show);

/**
 * In an LMS's frame the line may be scrolled away, or under a bar of the LMS, while somebody writes.
 */
function watch({ target }: FocusEvent): void {
  if (!(target as Element).matches('textarea, input')) return;
  document.removeEventListener('focusin', watch);
  import('./in-sight.ts')
    .then(({ keepInSight }) => keepInSight(() => at('save-status')))
    .catch(() => {});
}

if (window !== parent) document.addEventListener('focusin', watch);
