/**
 * The newest saves that failed, for the diagnosis: a help desk is called after the trouble, when
 * the last save may have gone well again.
 */
import type { Diagnosis, SaveOutcome } from '../model/lms.ts';

const MOST = 5;

export function faultsIn(now: () => Date) {
  const faults: { at: number; what: string }[] = [];
  return {
    faults: faults as Diagnosis['faults'],
    note<T extends SaveOutcome>(outcome: T): T {
      if (!outcome.saved)
        faults.push({
          at: now().getTime(),
          what: [outcome.code, outcome.element, outcome.lmsError].filter(Boolean).join(' '),
        });
      if (faults.length > MOST) faults.shift();
      return outcome;
    },
  };
}
