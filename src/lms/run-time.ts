/**
 * The six calls that both SCORM run-times have under different names, with the ways in which they
 * fail told apart.
 */

export type CallFault = { code: 'lms-refused' | 'lms-threw'; element?: string; lmsError?: string };

/** Thrown inside a session and turned into a `SaveOutcome` at its border. */
export class CallFailed extends Error {
  readonly fault: CallFault;
  constructor(fault: CallFault) {
    super(`${fault.code} ${fault.element ?? ''} ${fault.lmsError ?? ''}`.trim());
    this.fault = fault;
  }
}

export interface RunTime {
  /**
   * Throws `CallFailed` where the LMS does not open the session, as all of these do when the call
   * throws or answers nothing. `alive`: an element with a value in every open session; an LMS that
   * refuses but gives it still has the session of a page that died without a word (RTE: 101, 103),
   * and it is gone on with.
   */
  initialize(alive: string): void;
  /** True unless the LMS answered false. */
  terminate(): boolean;
  commit(): boolean;
  set(element: string, value: string): boolean;
  /** '' where the LMS does not have it. */
  get(element: string): string;
  lastError(): string;
}

interface Names {
  initialize: string;
  terminate: string;
  commit: string;
  set: string;
  get: string;
  lastError: string;
}

/** SCORM 1.2 RTE 3.3.5. */
export const NAMES_12: Names = {
  initialize: 'LMSInitialize',
  terminate: 'LMSFinish',
  commit: 'LMSCommit',
  set: 'LMSSetValue',
  get: 'LMSGetValue',
  lastError: 'LMSGetLastError',
};
/** SCORM 2004 RTE 3.1.3–3.1.5. */
export const NAMES_2004: Names = {
  initialize: 'Initialize',
  terminate: 'Terminate',
  commit: 'Commit',
  set: 'SetValue',
  get: 'GetValue',
  lastError: 'GetLastError',
};

export function runTime(api: object, names: Names): RunTime {
  const call = (name: string, element: string | undefined, ...args: string[]): unknown => {
    let answer: unknown;
    try {
      answer = (api as Record<string, (...args: string[]) => unknown>)[name]!(...args);
    } catch {
      throw new CallFailed({ code: 'lms-threw', ...(element ? { element } : {}) });
    }
    if (answer === undefined || answer === null)
      throw new CallFailed({ code: 'lms-threw', ...(element ? { element } : {}) });
    return answer;
  };
  const lastError = () => {
    try {
      return String((api as Record<string, () => unknown>)[names.lastError]!() ?? '');
    } catch {
      return '';
    }
  };
  /** LMSs answer "true", true, "1"; only a clear no is a no. */
  const isYes = (answer: unknown) => !['false', '0', ''].includes(String(answer));
  return {
    initialize: (alive) => {
      if (isYes(call(names.initialize, undefined, ''))) return;
      const lmsError = lastError();
      if (String(call(names.get, alive, alive)) === '')
        throw new CallFailed({ code: 'lms-refused', lmsError });
    },
    terminate: () => isYes(call(names.terminate, undefined, '')),
    commit: () => isYes(call(names.commit, undefined, '')),
    set: (element, value) => isYes(call(names.set, element, element, value)),
    get: (element) => String(call(names.get, element, element)),
    lastError,
  };
}
