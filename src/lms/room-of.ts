/** How much room the value that holds the record has in an LMS. */
import type { LmsSession } from '../model/lms.ts';
import type { Capacity } from './suspend-data/capacity.ts';
import { TRAILER_ROOM } from './trailer.ts';

/** What a session's LMS takes, less the trailer's own room. */
export function roomOf({ suspendLimit, suspendAlphabet }: LmsSession): Capacity {
  return { units: suspendLimit - TRAILER_ROOM, alphabet: suspendAlphabet ?? 'unicode' };
}

/** Where a small value is cheaper to send: the room of one; undefined where size costs nothing. */
export function quietRoomOf({ suspendQuiet }: LmsSession): Capacity | undefined {
  return suspendQuiet === undefined
    ? undefined
    : { units: suspendQuiet - TRAILER_ROOM, alphabet: 'ascii' };
}

export function sameRoom(one: Capacity, other: Capacity): boolean {
  return one.units === other.units && one.alphabet === other.alphabet;
}
