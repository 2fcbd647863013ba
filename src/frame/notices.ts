/**
 * Shows what the learner has to be told (see `record/notices.ts`), over the page and in its flow,
 * until its cause is gone or they close it.
 */
import { $notices } from '../record/notices.ts';

async function show(): Promise<void> {
  const place = () => document.getElementById('notices');
  if ($notices.get().length === 0) return place()?.replaceChildren();
  try {
    const { card } = await import('./notice-card.ts');
    place()?.replaceChildren(...$notices.get().map(card));
  } catch {
    addEventListener('online', () => void show(), { once: true });
  }
}

$notices.subscribe(() => void show());
document.addEventListener('astro:after-swap', () => void show());
