/** When an exercise is to be drawn anew. */
import type { LearnerRecord } from '../model/record.ts';
import { isSame } from '../record/change.ts';
import { outlineIfAny } from '../record/page-outline.ts';
import { stepsOf } from '../record/progress.ts';
import { $record } from '../record/store.ts';
import { isTyped } from '../record/typed.ts';

/**
 * Milliseconds until an exercise is drawn anew: `typed`, from the first key on, for the field itself
 * shows each at once, and on a slow phone a drawing takes ten; `later`, after the last change, for
 * an exercise of a step that is not on screen.
 */
const WAITS = { typed: 500, later: 400 } as const;

function stepOf(exercise: string): string | undefined {
  const outline = outlineIfAny();
  const holds = ({ exercises }: { exercises: { id: string }[] }) =>
    exercises.some(({ id }) => id === exercise);
  return outline && stepsOf(outline).find(holds)?.id;
}

/** Who waits for the pause: setting a timer for each key and exercise costs more than it waits for. */
const waitingForPause = new Set<() => void>();
let changed = 0;
let isWatching = false;

/** One after another, each in a task of its own: a key that comes meanwhile waits for one of them. */
function watchForPause(): void {
  const left = changed + WAITS.later - performance.now();
  // What is drawn no longer waits.
  if (left <= 0) [...waitingForPause][0]?.();
  isWatching = waitingForPause.size > 0;
  if (isWatching) setTimeout(watchForPause, left);
}

function drawAfterPause(draw: () => void): void {
  waitingForPause.add(draw);
  changed = performance.now();
  if (isWatching) return;
  isWatching = true;
  setTimeout(watchForPause, WAITS.later);
}

/**
 * All exercises of a lesson stand in one page, and some are made of others' answers. What the
 * learner does is drawn at once where they are, what they type soon, and elsewhere once they pause;
 * a move to another step is nothing that an exercise shows. Returns what ends it.
 */
export function followWork(exercise: string, draw: () => void): () => void {
  const step = stepOf(exercise);
  let drawn: LearnerRecord = $record.get();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stopWaiting = () => {
    clearTimeout(waiting);
    waiting = undefined;
    waitingForPause.delete(again);
  };
  const again = () => {
    stopWaiting();
    drawn = $record.get();
    draw();
  };
  // Whoever leaves a field may press what its words just opened.
  const flush = () => {
    if (waiting !== undefined) again();
  };
  document.addEventListener('focusout', flush);
  const stop = $record.listen((record, before) => {
    if (isSame(drawn, record, 'answers', 'choices', 'exercises', 'elsewhere')) return;
    const { place } = record;
    if (place && step && place.step !== step) return drawAfterPause(again);
    if (isTyped(before, record)) {
      waiting ??= setTimeout(again, WAITS.typed);
      return;
    }
    stopWaiting();
    waiting = setTimeout(again);
  });
  return () => {
    stop();
    document.removeEventListener('focusout', flush);
    stopWaiting();
  };
}
