import type { LmsSession } from '../model/lms.ts';

/**
 * A session with nobody at the other end: the work lives in this browser's journal alone, and the
 * screen says so.
 */
export function browserSession(): LmsSession {
  return {
    kind: 'browser',
    learner: { id: '', name: '' },
    mode: 'normal',
    suspendLimit: Number.POSITIVE_INFINITY,
    launched: { saved: true },
    launchData: { suspendData: '' },
    diagnosis: { refused: [], faults: [] },
    save: async () => ({ saved: true }),
    terminate: async () => ({ saved: true }),
  };
}
