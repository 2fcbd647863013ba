/** The record as an exercise shows it. */
import { useEffect, useState } from 'preact/hooks';
import type { LearnerRecord } from '../model/record.ts';
import { emptyRecord } from '../model/new-record.ts';
import { outlineIfAny } from '../record/page-outline.ts';
import { $record } from '../record/store.ts';

/** Milliseconds after the last change for an exercise of a step that is not on screen. */
const LATER = 400;

const stepOf = (exercise: string) =>
  outlineIfAny()
    ?.topics.flatMap(({ steps }) => steps)
    .find(({ exercises }) => exercises.some(({ id }) => id === exercise))?.id;

/** Preact does not patch attributes while it hydrates: the first render must equal the server's. */
const NOTHING = emptyRecord();

/**
 * All exercises of a lesson stand in one page, and some are made of others' answers. Each key is
 * drawn at once where the learner is, and elsewhere once they pause. Whatever else draws the
 * exercise, it sees the newest record.
 */
export function useRecord(exercise: string): LearnerRecord {
  const [isHydrated, draw] = useState<object>();
  useEffect(() => {
    const step = stepOf(exercise);
    const again = () => draw({});
    let waiting: ReturnType<typeof setTimeout> | undefined;
    again();
    const stop = $record.listen(({ place }) => {
      clearTimeout(waiting);
      waiting = setTimeout(again, !place || !step || place.step === step ? 0 : LATER);
    });
    return () => {
      stop();
      clearTimeout(waiting);
    };
  }, [exercise]);
  return isHydrated ? $record.get() : NOTHING;
}
