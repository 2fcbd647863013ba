/** When an exercise is to be drawn anew. */
import type { LearnerRecord } from '../model/record.ts';
import { isSame } from '../record/change.ts';
import { outlineIfAny } from '../record/page-outline.ts';
import { stepsOf } from '../record/progress.ts';
import { $record } from '../record/store.ts';

/**
 * Milliseconds until an exercise is drawn anew: `typed`, from the first key on, for the field itself
 * shows each at once, and on a slow phone a drawing takes ten; `later`, after the last change, for
 * an exercise of a step that is not on screen.
 */
const WAITS = { typed: 200, later: 400 } as const;

function stepOf(exercise: string): string | undefined {
  const outline = outlineIfAny();
  const holds = ({ exercises }: { exercises: { id: string }[] }) =>
    exercises.some(({ id }) => id === exercise);
  return outline && stepsOf(outline).find(holds)?.id;
}

/** One answer has other words, and nothing else changed. */
function isTyped(before: LearnerRecord | undefined, now: LearnerRecord): boolean {
  if (!before || !isSame(before, now, 'choices', 'exercises', 'elsewhere')) return false;
  const ids = Object.keys(now.answers).filter((id) => now.answers[id] !== before.answers[id]);
  return ids.length === 1 && ids.every((id) => before.answers[id]?.text && now.answers[id]!.text);
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
  const again = () => {
    waiting = undefined;
    drawn = $record.get();
    draw();
  };
  // Whoever leaves a field may press what its words just opened.
  const flush = () => {
    if (waiting === undefined) return;
    clearTimeout(waiting);
    again();
  };
  document.addEventListener('focusout', flush);
  const stop = $record.listen((record, before) => {
    if (isSame(drawn, record, 'answers', 'choices', 'exercises', 'elsewhere')) return;
    const { place } = record;
    const isHere = !place || !step || place.step === step;
    if (isHere && isTyped(before, record)) {
      waiting ??= setTimeout(again, WAITS.typed);
      return;
    }
    clearTimeout(waiting);
    waiting = setTimeout(again, isHere ? 0 : WAITS.later);
  });
  return () => {
    stop();
    document.removeEventListener('focusout', flush);
    clearTimeout(waiting);
  };
}
