/** How an exercise stands, told to the record and through it to an LMS. */
import type { Work } from '../model/exercise.ts';
import { tellInteractions } from '../record/interactions.ts';
import { reportOutcome, tellStanding } from '../record/edits.ts';
import { $record } from '../record/store.ts';
import type { Rules } from '../model/exercise.ts';

export function tellExercise<Definition extends { id: string }>(
  definition: Definition,
  rules: Rules<Definition>,
  work: Work,
): void {
  const { id } = definition;
  const progress = rules.progress(definition, work);
  const held = $record.get().exercises[id];
  // Nothing done, or (practice without its key) nothing that could be judged.
  if (progress === 0 && (rules.selfFinishing || !held)) return;
  const missing = rules.missing(definition, work).length;
  const score = rules.score?.(definition, work);
  const finished = rules.selfFinishing === true && missing === 0;
  reportOutcome(id, { progress, finished, ...(score === undefined ? {} : { score }) });
  if (!rules.selfFinishing) tellStanding(id, { progress, missing });
  if (held?.finished || finished)
    tellSoon(id, () => tellInteractions(id, rules.interactions(definition, work)));
}

/** Milliseconds after the last change: all that is told is then read, letter by letter. */
const SOON = 500;
const waiting = new Map<string, ReturnType<typeof setTimeout>>();
const first = new Set<string>();

/** The first time at once: it may be the end of a course, after which the page is closed. */
function tellSoon(exercise: string, tell: () => void): void {
  clearTimeout(waiting.get(exercise));
  if (first.has(exercise)) waiting.set(exercise, setTimeout(tell, SOON));
  else tell();
  first.add(exercise);
}
