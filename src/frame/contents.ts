/** Marks in the contents, the bar and the steps what is done and how much is left. */
import { progressMessages as say } from '../messages/progress.ts';
import type { Outline } from '../model/course.ts';
import { isOptional } from '../model/optional.ts';
import type { LearnerRecord } from '../model/record.ts';
import { isSame } from '../record/change.ts';
import { $glance, recordSoFar } from '../record/glance.ts';
import { pageOutline } from '../record/page-outline.ts';
import { lackingNow, minutesLeft, standingNow, topicProgressNow } from '../record/progress.ts';
import { $ready, $record } from '../record/store.ts';
import { currentStep, onMove } from './steps.ts';

/** Read before the router can put another page in this one's place. */
const outline = pageOutline();

type Step = Outline['topics'][number]['steps'][number];

/** What a mark says to who does not see it (WCAG 1.1.1); the others have words of their own. */
const WORDS: Partial<Record<string, string>> = { done: say.done, begun: say.begun };

/** Only what is another: the contents are not laid out anew for each key. */
function tell(place: Element | null, text: string): void {
  if (place && place.textContent !== text) place.textContent = text;
}

const inBrackets = (words: string[]) => (words.length === 0 ? '' : ` (${words.join('; ')})`);

function markStep(record: LearnerRecord, step: Step): void {
  const entry = document.querySelector<HTMLElement>(`[data-step="${step.id}"]`);
  if (!entry) return;
  const standing = standingNow(record, step);
  const lacking = lackingNow(record, step);
  const notes = [
    ...(isOptional(step) ? [say.optional] : []),
    ...(lacking > 0 ? [say.lackingNow(lacking)] : []),
  ];
  if (entry.className !== standing) entry.className = standing;
  tell(entry.querySelector('[data-note]'), inBrackets(notes));
  tell(entry.querySelector('[data-done]'), inBrackets(standing in WORDS ? [WORDS[standing]!] : []));
}

function markHere(): void {
  const link = document.querySelector(`[data-step="${currentStep()?.id}"] a`);
  const before = document.querySelector('[aria-current=step]');
  if (link === before) return;
  before?.removeAttribute('aria-current');
  link?.setAttribute('aria-current', 'step');
}

function mark(): void {
  markHere();
  const record = recordSoFar();
  const page = document.body.dataset['page'];
  for (const topic of outline.topics) {
    for (const step of topic.steps) markStep(record, step);
    const left = say.left(minutesLeft(record, topic.steps));
    document
      .querySelectorAll(`[data-topic-left="${topic.id}"]`)
      .forEach((place) => tell(place, left));
    if (topic.page !== page) continue;
    document.querySelectorAll('.step [data-left]').forEach((place) => tell(place, left));
    document
      .querySelector<HTMLElement>('.bar')
      ?.style.setProperty(
        '--topic-progress',
        `${Math.round(100 * topicProgressNow(record, topic))}%`,
      );
  }
}

let due: number | undefined;
/** At most once a frame. */
function markSoon(): void {
  due ??= requestAnimationFrame(() => {
    due = undefined;
    mark();
  });
}

onMove(markHere);
document.addEventListener('astro:page-load', markSoon);
/** Milliseconds: keystrokes change the record, too. */
const PAUSE = 300;
let paused: ReturnType<typeof setTimeout> | undefined;
$record.listen((now, before) => {
  // A move is marked when it is made.
  if (isSame(before, now, 'steps', 'answers', 'choices', 'exercises')) return;
  clearTimeout(paused);
  paused = setTimeout(markSoon, PAUSE);
});
$glance.listen(markSoon);
$ready.listen(markSoon);
