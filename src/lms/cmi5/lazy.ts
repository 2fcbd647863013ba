/**
 * A cmi5 session from the moment of the launch: the LMS is asked, and the code for it fetched,
 * while the page already opens.
 */
import type { LmsSession, SaveOutcome } from '../../model/lms.ts';
import { faultsIn } from '../faults.ts';
import type { Launch } from './launch.ts';
import type { Cmi5Options, Opened } from './session.ts';

type Fault = Extract<SaveOutcome, { saved: false }>;

function hostOf(address: string): string {
  try {
    return new URL(address).host;
  } catch {
    return address;
  }
}

/**
 * Never throws. An LMS that could not be reached is asked again at each save; one that said no is
 * not.
 */
export function cmi5Session(launch: Launch, options: Cmi5Options): LmsSession {
  const refused: string[] = [];
  const { faults, note } = faultsIn(options.now);
  let opened: Opened | undefined;
  let opening: Promise<Fault | undefined> | undefined;
  let refusal: Fault | undefined;

  const open = async (isLate: boolean): Promise<Fault | undefined> => {
    if (options.isOffline()) return { saved: false, code: 'lms-offline' };
    try {
      const { openCmi5 } = await import('./session.ts');
      opened = await openCmi5(launch, options, refused, isLate);
      return undefined;
    } catch (thrown) {
      const fault =
        typeof thrown === 'object' && thrown !== null && 'fault' in thrown
          ? (thrown.fault as Fault)
          : { saved: false as const, code: 'lms-threw' as const };
      if (fault.code === 'lms-refused') refusal = fault;
      return fault;
    }
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

  const { name, account } = launch.actor;
  return {
    kind: 'cmi5',
    learner: {
      id: account ? `${account.homePage} ${account.name}` : JSON.stringify(launch.actor),
      name: name ?? '',
    },
    get mode() {
      return opened?.mode ?? 'normal';
    },
    get returnUrl() {
      return opened?.returnUrl;
    },
    suspendLimit: Number.POSITIVE_INFINITY,
    // What could not be opened is told by `launchData`, which is waited for.
    launched: { saved: true },
    launchData: opens(false).then((fault) => {
      if (fault) note(fault);
      return fault ? { suspendData: '', fault: fault.code } : { suspendData: opened!.suspendData };
    }),
    diagnosis: { foundAt: { host: hostOf(launch.endpoint) }, refused, faults },
    save: async (facts) => note((await opens()) ?? (await opened!.save(facts))),
    terminate: async (facts) =>
      note(opened ? await opened.terminate(facts) : { saved: false, code: 'session-over' }),
  };
}
