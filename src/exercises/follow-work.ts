/** When an exercise is to be drawn anew. */
import type { LearnerRecord } from '../model/record.ts';
import { isSame } from '../record/change.ts';
import { outlineIfAny } from '../record/page-outline.ts';
import { $record } from '../record/store.ts';

/** Milliseconds after the last change for an exercise of a step that is not on screen. */
const LATER = 400;

const stepOf = (exercise: string) =>
  outlineIfAny()
    ?.topics.flatMap(({ steps }) => steps)
    .find(({ exercises }) => exercises.some(({ id }) => id === exercise))?.id;

/**
 * All exercises of a lesson stand in one page, and some are made of others' answers. Each key is
 * drawn at once where the learner is, and elsewhere once they pause; a move to another step is
 * nothing that an exercise shows. Returns what ends it.
 */
export function followWork(exercise: string, draw: () => void): () => void {
  const step = stepOf(exercise);
  let drawn: LearnerRecord = $record.get();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const again = () => {
    drawn = $record.get();
    draw();
  };
  const stop = $record.listen((record) => {
    if (isSame(drawn, record, 'answers', 'choices', 'exercises', 'elsewhere')) return;
    const { place } = record;
    clearTimeout(waiting);
    waiting = setTimeout(again, !place || !step || place.step === step ? 0 : LATER);
  });
  return () => {
    stop();
    clearTimeout(waiting);
  };
}
