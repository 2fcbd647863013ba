/**
 * The six calls that both SCORM run-times have under different names, with the ways in which they
 * fail told apart, and their answers read as a person would read them.
 */
import { isPromise, textOf, yesOrNo, type Answer } from './answers.ts';

export type CallFault = { code: 'lms-refused' | 'lms-threw'; element?: string; lmsError?: string };

/** Thrown inside a session and turned into a `SaveOutcome` at its border. */
export class CallFailed extends Error {
  declare readonly fault: CallFault;
  constructor(fault: CallFault) {
    super(`${fault.code} ${fault.element ?? ''} ${fault.lmsError ?? ''}`.trim());
    this.fault = fault;
  }
}

/** Thrown where the LMS answers with promises: a session has to wait for its launch data. */
export class AnswersLater extends Error {}

export interface RunTime {
  /**
   * Throws `CallFailed` where the LMS does not open the session, as `set`, `commit` and `terminate`
   * do when the call throws. `alive`: an element with a value in every open session; an LMS that
   * refuses but gives it still has the session of a page that died without a word (RTE: 101, 103),
   * and it is gone on with. Throws `AnswersLater`.
   */
  initialize(alive: string): void;
  terminate(): Answer | Promise<Answer>;
  commit(): Answer | Promise<Answer>;
  set(element: string, value: string): Answer;
  /** '' where the LMS does not have it. Throws `CallFailed` when the call throws. */
  get(element: string): string;
  lastError(): string;
}

export interface Names {
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
    try {
      return (api as Record<string, (...args: string[]) => unknown>)[name]!(...args);
    } catch {
      throw new CallFailed({ code: 'lms-threw', ...(element ? { element } : {}) });
    }
  };
  const lastError = () => {
    try {
      return textOf((api as Record<string, () => unknown>)[names.lastError]!());
    } catch {
      return '';
    }
  };
  const get = (element: string) => textOf(call(names.get, element, element));
  const answerOf = (given: unknown): Answer | Promise<Answer> =>
    isPromise(given)
      ? Promise.resolve(given).then(yesOrNo, () => {
          throw new CallFailed({ code: 'lms-threw' });
        })
      : yesOrNo(given);
  return {
    initialize: (alive) => {
      const given = call(names.initialize, undefined, '');
      if (isPromise(given)) throw new AnswersLater();
      const answer = yesOrNo(given);
      if (answer === 'yes') return;
      const lmsError = lastError();
      const element = call(names.get, alive, alive);
      if (isPromise(element)) throw new AnswersLater();
      // Nothing at all, from a function that is there: a player that forgot to answer, unless
      // everything else answers nothing, too.
      if (answer === 'unclear' && (textOf(element) !== '' || lmsError === '0')) return;
      if (textOf(element) === '')
        throw new CallFailed(
          answer === 'unclear' ? { code: 'lms-threw' } : { code: 'lms-refused', lmsError },
        );
    },
    terminate: () => answerOf(call(names.terminate, undefined, '')),
    commit: () => answerOf(call(names.commit, undefined, '')),
    set: (element, value) => yesOrNo(call(names.set, element, element, value)),
    get,
    lastError,
  };
}

/** Elements that the LMS lacks, or that it cannot give, are ''. */
export function reader(lms: RunTime): (element: string) => string {
  return (element) => {
    try {
      return lms.get(element);
    } catch {
      return '';
    }
  };
}
