/** Calls of the LMS as outcomes: not while offline, nor before the LMS said to come again. */
import type { SaveOutcome } from '../../model/lms.ts';
import type { Fault } from './lrs.ts';

/** `isLast`: the page goes, so that there is no later. */
export type Attempt = (work: () => Promise<void>, isLast?: boolean) => Promise<SaveOutcome>;

/** The first call of `work` is made before it returns. Never rejects. */
export function attempts({ now, isOffline }: { now(): Date; isOffline(): boolean }): Attempt {
  let waits: { until: number; fault: Fault } | undefined;
  return async (work, isLast = false) => {
    if (isOffline()) return { saved: false, code: 'lms-offline' };
    const left = waits ? waits.until - now().getTime() : 0;
    // The longest wait is bounded: more than that is a clock that was put back.
    if (waits && !isLast && left > 0 && left <= waits.fault.retryAfter!)
      return { ...waits.fault, retryAfter: left };
    waits = undefined;
    try {
      await work();
      // An LRS's 2xx is its own word, not a script's: the server was there.
      return { saved: true, reached: true };
    } catch (thrown) {
      const fault = faultOf(thrown);
      if (fault.retryAfter) waits = { until: now().getTime() + fault.retryAfter, fault };
      return fault;
    }
  };
}

function faultOf(thrown: unknown): Fault {
  return typeof thrown === 'object' && thrown !== null && 'fault' in thrown
    ? (thrown.fault as Fault)
    : { saved: false, code: 'lms-threw' };
}
