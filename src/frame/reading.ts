/**
 * Tells the record which steps met their own condition (`record/progress.ts`).
 *
 * A step is read once its end was in view for a moment, or when the learner goes on or leaves while
 * it is. Who goes on with the keyboard or a screen reader came past the text to get there, and
 * scrolled nothing that could be watched: that counts as it is.
 */
import { isSame } from '../record/change.ts';
import { isSettled, stepsOf } from '../record/progress.ts';
import { pageOutline } from '../record/page-outline.ts';
import { $ready, $record, finishStep } from '../record/store.ts';
import { currentStep, onMove } from './steps.ts';

/** Long enough not to be passing by, short enough for one sentence. */
const MOMENT = 3000;

/** Read before the router can put another page in this one's place. */
const steps = stepsOf(pageOutline());
const read = new Set<string>();
let endInView: string | undefined;
let staying: ReturnType<typeof setTimeout> | undefined;

function settle(): void {
  if (!$ready.get()) return;
  for (const step of steps) {
    const record = $record.get();
    if (!record.steps.includes(step.id) && isSettled(record, step, read.has(step.id)))
      finishStep(step.id);
  }
}

function markRead(step: string): void {
  read.add(step);
  settle();
}

function stay(): void {
  clearTimeout(staying);
  const step = endInView;
  if (step === undefined || document.visibilityState === 'hidden') return;
  staying = setTimeout(() => markRead(step), MOMENT);
}

const ends = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    const { id } = target.closest('.step')!;
    if (isIntersecting) endInView = id;
    else if (endInView === id) endInView = undefined;
  }
  stay();
});

/** Only the step on screen has a place that can come into view. */
function watch(): void {
  ends.disconnect();
  endInView = undefined;
  stay();
  const end = currentStep()?.querySelector('.step-end');
  if (end) ends.observe(end);
}

function goOn(event: MouseEvent): void {
  const control = (event.target as Element | null)?.closest?.('.step-nav [rel="next"], #save-exit');
  if (!control) return;
  const step = control.closest('.step')?.id;
  // `detail`: clicks of a pointer are counted, those of a key or of a screen reader are 0.
  if (step !== undefined && event.detail === 0) markRead(step);
  else if (endInView !== undefined) markRead(endInView);
}

// Before the router takes the click.
document.addEventListener('click', goOn, { capture: true });
document.addEventListener('visibilitychange', stay);
document.addEventListener('astro:page-load', watch);
onMove(watch);
// A key settles no step.
$record.listen((now, before) => isSame(before, now, 'choices', 'exercises') || settle());
$ready.subscribe(settle);
