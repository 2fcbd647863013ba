/**
 * A cmi5 session from the moment of the launch: the LMS is asked, and the code for it fetched,
 * while the page already opens.
 */
import type { LmsSession, SaveOutcome } from '../../model/lms.ts';
import { faultsIn } from '../faults.ts';
import { attempts } from './attempts.ts';
import { hostOf, type Actor, type Launch } from './launch.ts';
import type { Cmi5Options, Opened } from './session.ts';

type Fault = Extract<SaveOutcome, { saved: false }>;

/**
 * Never throws. An LMS that did not open the session is asked again at each save, but for one whose
 * fetch URL says that it gave its token already (cmi5 8.2.3): it gives it once.
 */
export function cmi5Session(launch: Launch, options: Cmi5Options): LmsSession {
  const refused: string[] = [];
  const { faults, note } = faultsIn(options.now);
  const attempt = attempts(options);
  let opened: Opened | undefined;
  let opening: Promise<Fault | undefined> | undefined;
  let refusal: Fault | undefined = launch.ended
    ? { saved: false, code: 'session-over' }
    : undefined;

  const open = async (isLate: boolean): Promise<Fault | undefined> => {
    const outcome = await attempt(async () => {
      const { openCmi5 } = await import('./session.ts');
      opened = await openCmi5({ launch, options, attempt, refused, isLate });
    });
    if (outcome.saved) return undefined;
    if (outcome.element === 'fetch' && outcome.code === 'session-lost') refusal = outcome;
    return outcome;
  };
  /** The fault, or undefined once the session is open. */
  const opens = async (isLate = true): Promise<Fault | undefined> => {
    if (opened) return undefined;
    if (refusal) return refusal;
    opening ??= open(isLate).finally(() => {
      opening = undefined;
    });
    return opening;
  };

  return {
    kind: 'cmi5',
    learner: learnerOf(launch.actor),
    attempt: launch.registration,
    get mode() {
      return opened?.mode ?? 'normal';
    },
    get returnUrl() {
      return opened?.returnUrl;
    },
    suspendLimit: Number.POSITIVE_INFINITY,
    // Other faults of the opening are told by `launchData`, which is waited for.
    get launched() {
      return refusal?.code === 'session-over' ? refusal : (opened?.launched ?? { saved: true });
    },
    launchData: opens(false).then((fault) => {
      if (fault) note(fault);
      return fault ? { suspendData: '', fault: fault.code } : { suspendData: opened!.suspendData };
    }),
    diagnosis: { foundAt: { host: hostOf(launch.endpoint) }, refused, faults },
    save: async (facts) => note((await opens()) ?? (await opened!.save(facts))),
    away: async (facts) =>
      note(opened ? await opened.away(facts) : { saved: false, code: 'lms-threw' }),
    terminate: async (facts) =>
      note(opened ? await opened.terminate(facts) : { saved: false, code: 'session-over' }),
  };
}

/** cmi5 9.2 asks for an account; its parts are text, but some LMSs send a number as the name. */
function learnerOf(actor: Actor): LmsSession['learner'] {
  const { homePage, name } = (actor['account'] ?? {}) as Record<string, unknown>;
  const id =
    homePage === undefined && name === undefined
      ? JSON.stringify(actor)
      : `${String(homePage)} ${String(name)}`;
  return { id, name: typeof actor['name'] === 'string' ? actor['name'] : '' };
}
