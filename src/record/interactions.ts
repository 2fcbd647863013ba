/**
 * What finished exercises have to tell the LMS, by exercise. An exercise puts its interactions here
 * when it is finished and when it opens already finished; whoever talks to the LMS sends those
 * whose checksum the record does not hold as told.
 */
import { map } from 'nanostores';
import type { Interaction } from '../model/lms.ts';
import { $record } from './store.ts';

const $state = map<Record<string, Interaction[]>>({});
export const $interactions: typeof $state = $state;

export function tellInteractions(exercise: string, interactions: Interaction[]): void {
  $state.setKey(exercise, interactions);
}

/** FNV-1a over the responses, 32 bits, unsigned. */
export function checksumOf(interactions: Interaction[]): number {
  let hash = 0x811c9dc5;
  for (const char of JSON.stringify(interactions))
    hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
  return hash >>> 0;
}

/** The interactions the LMS has not acknowledged yet, by exercise. */
export function untold(): [exercise: string, interactions: Interaction[]][] {
  const { exercises } = $record.get();
  return Object.entries($state.get()).filter(
    ([id, list]) => exercises[id]?.finished === true && exercises[id].told !== checksumOf(list),
  );
}
