/**
 * Attempts at something with a right answer, oldest first, stored in one choice as
 * `estable>estrella`.
 */
import type { Work } from '../model/exercise.ts';

export function attemptsAt(id: string, work: Work): string[] {
  return work.choice(id).split('>').filter(Boolean);
}

/**
 * The choice after one more attempt. A right one is final; `replaces`: the last attempt was never
 * judged, so it was only a change of mind.
 */
export function afterAttempt(
  attempts: readonly string[],
  chosen: string,
  right: string | undefined,
  replaces: boolean,
): string {
  if (right !== undefined && attempts.includes(right)) return attempts.join('>');
  const kept = replaces ? attempts.slice(0, -1) : attempts;
  return (kept.includes(chosen) ? kept : [...kept, chosen]).join('>');
}

export type Mark = 'right' | 'tried' | 'chosen' | undefined;

/**
 * How an option stands among the attempts; `unjudged`: there is no key yet, so the last attempt is
 * only chosen.
 */
export function markOf(
  option: string,
  attempts: readonly string[],
  right: string | undefined,
  unjudged: boolean,
): Mark {
  if (!attempts.includes(option)) return undefined;
  if (unjudged) return attempts.at(-1) === option ? 'chosen' : undefined;
  return option === right ? 'right' : 'tried';
}
