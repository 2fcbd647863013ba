/**
 * A session that is still being opened: the LMS answers promises, so that who the learner is and
 * what they wrote comes later. Until then nothing is saved, and the outcome says so.
 */
import type { LmsSession, SaveOutcome } from '../model/lms.ts';

const NOT_YET: SaveOutcome = { saved: false, code: 'lms-threw' };

/** Whatever it is asked is asked of the session that `opening` brings. */
export function waitingSession(kind: LmsSession['kind'], opening: Promise<LmsSession>): LmsSession {
  let opened: LmsSession | undefined;
  const known = opening.then((session) => (opened = session));
  known.catch(() => undefined);
  return {
    kind,
    get learner() {
      return opened?.learner ?? { id: '', name: '' };
    },
    get mode() {
      return opened?.mode ?? 'normal';
    },
    get suspendLimit() {
      return opened?.suspendLimit ?? Number.POSITIVE_INFINITY;
    },
    get suspendQuiet() {
      return opened?.suspendQuiet;
    },
    get suspendAlphabet() {
      return opened?.suspendAlphabet;
    },
    get launched() {
      return opened?.launched ?? NOT_YET;
    },
    launchData: known.then(
      ({ launchData }) => launchData,
      () => ({ suspendData: '', fault: 'lms-refused' as const }),
    ),
    get diagnosis() {
      return opened?.diagnosis ?? { refused: [], faults: [] };
    },
    damaged: (content) => opened?.damaged?.(content),
    save: async (facts) => opened?.save(facts) ?? NOT_YET,
    terminate: async (facts) => opened?.terminate(facts) ?? NOT_YET,
  };
}
