/** Marks in the contents, the bar and the steps what is done and how much is left. */
import { progressMessages as say } from '../messages/progress.ts';
import { minutesLeft, stepDone, topicProgress } from '../record/progress.ts';
import { $ready, $record } from '../record/store.ts';
import { pageOutline } from '../record/page-outline.ts';
import { currentStep, onMove } from './steps.ts';

/** Read before the router can put another page in this one's place. */
const outline = pageOutline();

function mark(): void {
  const record = $record.get();
  const here = currentStep()?.id;
  const page = document.body.dataset['page'];
  for (const topic of outline.topics) {
    for (const step of topic.steps) {
      const entry = document.querySelector<HTMLElement>(`[data-step="${step.id}"]`);
      const done = stepDone(record, step);
      entry?.classList.toggle('done', done);
      entry?.querySelector('[data-done]')?.replaceChildren(done ? ` (${say.done})` : '');
      const link = entry?.querySelector('a');
      if (step.id === here) link?.setAttribute('aria-current', 'step');
      else link?.removeAttribute('aria-current');
    }
    const left = say.left(minutesLeft(record, topic.steps));
    document
      .querySelectorAll(`[data-topic-left="${topic.id}"]`)
      .forEach((place) => place.replaceChildren(left));
    if (topic.page !== page) continue;
    document.querySelectorAll('.step [data-left]').forEach((place) => place.replaceChildren(left));
    document
      .querySelector<HTMLElement>('.bar')
      ?.style.setProperty('--topic-progress', `${Math.round(100 * topicProgress(record, topic))}%`);
  }
}

let due = false;
/** At most once a frame: keystrokes change the record too. */
function markSoon(): void {
  if (due) return;
  due = true;
  requestAnimationFrame(() => {
    due = false;
    mark();
  });
}

onMove(markSoon);
document.addEventListener('astro:page-load', markSoon);
$record.listen(markSoon);
$ready.listen(markSoon);
