/** Writes elements to an LMS, only those whose value changed since a commit took them. */
import { CallFailed, type CallFault, type RunTime } from './run-time.ts';
import { after, type Later } from './later.ts';

export interface Elements {
  /** Needed for the save to count: a refusal throws `CallFailed`. */
  must(element: string, value: string): void;
  /**
   * Good to have: the first of `values` that the LMS takes. Where it takes none it is not asked
   * again this launch (some LMSs lack objectives or interactions, and some throw then).
   */
  may(element: string, ...values: string[]): void;
  /** True where the LMS took it. */
  attempt(element: string, value: string): boolean;
}

export interface Writer extends Elements {
  /**
   * Commits or terminates; the fault, or undefined where the LMS did not say no. After a fault
   * everything is set again, for the LMS may have forgotten it.
   */
  call(by: 'commit' | 'terminate'): Later<CallFault | undefined>;
  /** Everything is set again the next time. */
  forget(): void;
  /** Elements that were set since this was last asked. */
  changed(): string[];
  /** What was refused in this launch, for support: `element (error)`. */
  readonly refused: readonly string[];
  /** The LMS did not say no to Terminate: it is asked nothing more. */
  readonly ended: boolean;
}

/** SCORM 2004 RTE 4.2.8, 4.2.21; SCORM 1.2 RTE 3.4.4. */
const WRITE_ONLY = /^cmi\.(core\.)?(exit|session_time)$/;
/** SCORM 1.2 RTE 3.4.7. */
const WRITE_ONLY_ROWS = /^cmi\.interactions\./;

export function writer(lms: RunTime): Writer {
  const accepted = new Map<string, string>();
  const hopeless = new Set<string>();
  const refused: string[] = [];
  let changed: string[] = [];
  let ended = false;

  const holds = (element: string, value: string) => {
    try {
      return lms.get(element) === value;
    } catch {
      return false;
    }
  };
  /** The fault, or undefined where it was taken. */
  const set = (element: string, value: string): CallFault | undefined => {
    if (accepted.get(element) === value) return undefined;
    const answer = lms.set(element, value);
    if (answer !== 'yes') {
      const lmsError = lms.lastError();
      // Some LMSs answer false to a set that worked (adapt-contrib-spoor's field notes), or nothing
      // to any, so what they hold decides, or, where nobody may read it, their error.
      const isSilent =
        answer === 'no'
          ? WRITE_ONLY.test(element) && lmsError === '0'
          : (WRITE_ONLY.test(element) || WRITE_ONLY_ROWS.test(element)) &&
            ['0', ''].includes(lmsError);
      const isTaken = isSilent || holds(element, value);
      if (!isTaken)
        return answer === 'no'
          ? { code: 'lms-refused', element, lmsError }
          : { code: 'lms-threw', element };
    }
    accepted.set(element, value);
    changed.push(element);
    return undefined;
  };
  /** As `set`, for what the save does not depend on. */
  const tried = (element: string, value: string): CallFault | undefined => {
    try {
      return set(element, value);
    } catch (thrown) {
      if (thrown instanceof CallFailed) return thrown.fault;
      throw thrown;
    }
  };
  const note = ({ lmsError, code }: CallFault, element: string) => {
    refused.push(`${element} (${lmsError ?? code})`);
  };
  return {
    must(element, value) {
      const fault = set(element, value);
      if (!fault) return;
      note(fault, element);
      throw new CallFailed(fault);
    },
    may(element, ...values) {
      if (hopeless.has(element)) return;
      let fault: CallFault | undefined;
      for (const value of values) if (!(fault = tried(element, value))) return;
      if (!fault) return;
      hopeless.add(element);
      note(fault, element);
    },
    attempt(element, value) {
      const fault = tried(element, value);
      if (fault) note(fault, element);
      return fault === undefined;
    },
    refused,
    get ended() {
      return ended;
    },
    changed() {
      const since = changed;
      changed = [];
      return since;
    },
    forget: () => accepted.clear(),
    call(by) {
      const failed = (fault: CallFault) => {
        accepted.clear();
        return fault;
      };
      const thrown = (reason: unknown) =>
        failed(reason instanceof CallFailed ? reason.fault : { code: 'lms-threw' });
      let answer: ReturnType<RunTime['commit']>;
      try {
        answer = lms[by]();
      } catch (reason) {
        return thrown(reason);
      }
      const settled = after(answer, (given) => {
        if (given === 'no') return failed({ code: 'lms-refused', lmsError: lms.lastError() });
        // Nothing was answered: where it gives back nothing either, nobody is there any more.
        if (given === 'unclear' && ![...accepted].some(([name, value]) => holds(name, value)))
          return failed({ code: 'lms-threw' });
        ended ||= by === 'terminate';
        return undefined;
      });
      return settled instanceof Promise ? settled.catch(thrown) : settled;
    },
  };
}
