/** Writes elements to an LMS, only those whose value changed since a commit took them. */
import { CallFailed, type RunTime } from './run-time.ts';

export interface Elements {
  /** Needed for the save to count: a refusal throws `CallFailed`. */
  must(element: string, value: string): void;
  /**
   * Good to have: refused once, it is not tried again this launch (some LMSs lack objectives or
   * interactions).
   */
  may(element: string, value: string): void;
  /** True where the LMS took it. */
  attempt(element: string, value: string): boolean;
}

export interface Writer {
  /**
   * Sets, then commits or terminates. Throws `CallFailed`; everything is set again the next time
   * then, for the LMS may have forgotten it.
   */
  save(write: (elements: Elements) => void, by: 'commit' | 'terminate'): void;
  /** What was refused in this launch, for support: `element (error)`. */
  readonly refused: readonly string[];
  /** The LMS answered yes to Terminate: it is asked nothing more. */
  readonly ended: boolean;
}

/** SCORM 2004 RTE 4.2.8, 4.2.21; SCORM 1.2 RTE 3.4.4. */
const WRITE_ONLY: ReadonlySet<string> = new Set([
  'cmi.exit',
  'cmi.session_time',
  'cmi.core.exit',
  'cmi.core.session_time',
]);

export function writer(lms: RunTime): Writer {
  const accepted = new Map<string, string>();
  const hopeless = new Set<string>();
  const refused: string[] = [];
  let ended = false;

  const holds = (element: string, value: string) => {
    try {
      return lms.get(element) === value;
    } catch {
      return false;
    }
  };
  /** The error, or undefined where it was taken. */
  const set = (element: string, value: string): string | undefined => {
    if (accepted.get(element) === value) return undefined;
    if (!lms.set(element, value)) {
      const lmsError = lms.lastError();
      // Some LMSs answer false to a set that worked (adapt-contrib-spoor's field notes), so what
      // they hold decides, or, where nobody may read it, their error.
      const isTaken = WRITE_ONLY.has(element) ? lmsError === '0' : holds(element, value);
      if (!isTaken) {
        refused.push(`${element} (${lmsError})`);
        return lmsError;
      }
    }
    accepted.set(element, value);
    return undefined;
  };
  const elements: Elements = {
    must(element, value) {
      const lmsError = set(element, value);
      if (lmsError !== undefined) throw new CallFailed({ code: 'lms-refused', element, lmsError });
    },
    may(element, value) {
      if (!hopeless.has(element) && set(element, value) !== undefined) hopeless.add(element);
    },
    attempt: (element, value) => set(element, value) === undefined,
  };
  return {
    refused,
    get ended() {
      return ended;
    },
    save(write, by) {
      let fault: unknown;
      try {
        write(elements);
      } catch (thrown) {
        fault = thrown;
      }
      // A session is terminated even when the LMS refused an element: this is its last call.
      // Terminate commits by itself (SCORM 2004 RTE 3.1.3.2).
      if (fault === undefined || by === 'terminate') {
        try {
          if (lms[by]()) ended = by === 'terminate';
          else fault ??= new CallFailed({ code: 'lms-refused', lmsError: lms.lastError() });
        } catch (thrown) {
          fault ??= thrown;
        }
      }
      if (fault === undefined) return;
      accepted.clear();
      throw fault;
    },
  };
}
