/**
 * What finished exercises have to tell the LMS, by exercise. An exercise says here how its
 * responses are read, when it is finished and when it opens already finished; whoever talks to the
 * LMS reads them as they are then, to the last key before leaving, and sends those whose checksum
 * the record does not hold as told.
 */
import { atom } from 'nanostores';
import type { Outline } from '../model/course.ts';
import type { Response } from '../model/exercise.ts';
import type { Interaction } from '../model/lms.ts';
import { $record } from './store.ts';

const $state = atom<Record<string, () => Response[]>>({});
export const $interactions: typeof $state = $state;

/** `read` is asked at every save of a record that has changed; the same function is one telling. */
export function tellInteractions(exercise: string, read: () => Response[]): void {
  const told = $state.get();
  if (told[exercise] !== read) $state.set({ ...told, [exercise]: read });
}

/** FNV-1a over the responses, 32 bits, unsigned. */
export function checksumOf(interactions: Interaction[]): number {
  let hash = 0x811c9dc5;
  for (const char of JSON.stringify(interactions))
    hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
  return hash >>> 0;
}

/**
 * The interactions the LMS has not acknowledged yet, by exercise. The objective of each is the
 * topic whose step holds the exercise.
 */
export function untold(
  topics: Outline['topics'],
): [exercise: string, interactions: Interaction[]][] {
  const { exercises } = $record.get();
  return Object.entries($state.get())
    .filter(([id]) => exercises[id]?.finished === true)
    .flatMap(([id, read]): [string, Interaction[]][] => {
      const objective = topics.find(({ steps }) =>
        steps.some((step) => step.exercises.some((one) => one.id === id)),
      )?.id;
      try {
        // In this order: the checksum that a record holds is of the text.
        const list = read().map(({ id: item, ...rest }) => ({
          id: item,
          objective: objective ?? '',
          ...rest,
        }));
        return [[id, list]];
      } catch {
        // An exercise that cannot tell its responses keeps no text from being saved.
        return [];
      }
    })
    .filter(([id, list]) => exercises[id]!.told !== checksumOf(list));
}
