/** How an exercise stands, told to the record and through it to an LMS. */
import type { Work } from '../model/exercise.ts';
import { workOf } from '../record/answers.ts';
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
}

/** Of a finished exercise, as its responses are when they are sent. */
export function tellResponses<Definition extends { id: string }>(
  definition: Definition,
  rules: Rules<Definition>,
): void {
  tellInteractions(definition.id, () => rules.interactions(definition, workOf($record.get())));
}
