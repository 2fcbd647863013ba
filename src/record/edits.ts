/**
 * The verbs of the exercises: what the learner writes and picks, and how an exercise stands. Apart
 * from `store.ts`, so that a launch that only opens the cover does without.
 */
import type { Outcome } from '../model/record.ts';
import { wellFormed } from '../model/text.ts';
import { setbackId, type Standing } from './setback.ts';
import { $record, change, stamp } from './store.ts';

/** Prose, as typed; only what no text may hold is removed (U+0000, lone surrogates). */
export function answer(id: string, text: string): void {
  const { answers } = $record.get();
  const clean = wellFormed(text);
  if ((answers[id]?.text ?? '') === clean) return;
  const at = stamp();
  change({ answers: { ...answers, [id]: { ...answers[id], text: clean, at } } }, at);
}

/** The learner has read an earlier version and lets go of it. */
export function dropEarlier(id: string, text: string): void {
  const { answers } = $record.get();
  const held = answers[id];
  if (!held?.earlier) return;
  const earlier = held.earlier.filter((one) => one.text !== text);
  const at = stamp();
  const { earlier: _, ...rest } = held;
  change(
    {
      answers: {
        ...answers,
        [id]: earlier.length > 0 ? { ...rest, at, earlier } : { ...rest, at },
      },
    },
    at,
  );
}

/**
 * A short code: a picked option, attempts joined by `>`, an order of ids joined by `,`, a number.
 */
export function choose(id: string, value: string): void {
  const { choices } = $record.get();
  if ((choices[id]?.value ?? '') === value) return;
  const at = stamp();
  change({ choices: { ...choices, [id]: { value, at } } }, at);
}

/** How an exercise stands, 0–100; progress and score never go back, nor does `finished`. */
export function reportOutcome(
  id: string,
  outcome: { progress: number; score?: number; finished?: boolean },
): void {
  const { exercises } = $record.get();
  const held = exercises[id];
  const next: Outcome = {
    ...held,
    progress: Math.max(held?.progress ?? 0, Math.round(outcome.progress)),
    finished: (held?.finished ?? false) || (outcome.finished ?? false),
  };
  if (outcome.score !== undefined)
    next.score = Math.max(held?.score ?? 0, Math.round(outcome.score));
  if (
    held &&
    held.progress === next.progress &&
    held.finished === next.finished &&
    held.score === next.score
  )
    return;
  change({ exercises: { ...exercises, [id]: next } }, stamp());
}

/** How an exercise stands now; told after the outcome. */
export function tellStanding(exercise: string, { progress, missing }: Standing): void {
  const outcome = $record.get().exercises[exercise];
  if (!outcome) return;
  const lacks = outcome.finished ? missing : 0;
  const isBehind = lacks > 0 || (!outcome.finished && progress < outcome.progress);
  choose(setbackId(exercise), isBehind ? `${progress}-${lacks}` : '');
}
