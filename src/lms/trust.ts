/**
 * How far this LMS's yes is believed, remembered by this browser: once it gave back less than it
 * had been believed to keep, nothing counts as kept until launches have given everything back.
 */
import { get, type UseStore } from 'idb-keyval';
import type { LmsSession } from '../model/lms.ts';
import { put } from '../storage/commit.ts';
import { isProven, LAUNCHES_TO_TRUST, type Known, type Value } from './evidence.ts';

export function trustIn({ kind }: LmsSession, store: UseStore) {
  const key = `trust/${kind}`;
  return {
    /** Takes in what this launch showed; whether the LMS is weak now. */
    async after({
      lost,
      value,
    }: {
      lost: Known | undefined;
      value: Value | undefined;
    }): Promise<boolean> {
      const before = (await get<number>(key, store).catch(() => undefined)) ?? 0;
      const doubts =
        lost !== undefined && isProven(lost, false)
          ? LAUNCHES_TO_TRUST
          : Math.max(0, value ? before - 1 : before);
      if (doubts !== before) await put(key, doubts, store).catch(() => undefined);
      return doubts > 0;
    },
  };
}
