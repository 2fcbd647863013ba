/**
 * The ways in which LMSs fail, as administrators see them and as end-to-end tests need them. Each
 * was seen in a real LMS or told by its users. The player takes one from `?falla=`, from its panel,
 * or from `campus.setFault(…)` while the course runs.
 */
import type { ApiCall, Standard } from './standard.ts';

export const FAULTS = [
  /**
   * Commit and Terminate answer "false" with 391 (general commit failure; SCORM 1.2: 101). SetValue
   * works.
   */
  'commit-false',
  /** Commit and Terminate throw, as when the LMS's window was closed or its script broke. */
  'commit-throws',
  /** Every call throws. */
  'api-throws',
  /** Every call answers undefined, as a frame does that is being unloaded. */
  'api-undefined',
  /** The login ended: every call answers "false" or "" with 101. */
  'session-lost',
  /**
   * SCORM 1.2 in Moodle without network: Commit and Terminate answer "true" and nothing is saved.
   */
  'offline-true',
  /**
   * Moodle's own client. SCORM 1.2 sends changes only and takes a value for sent before it sends
   * it; where the server cannot be reached both fall back to a beacon and answer "true".
   */
  'like-moodle',
  /**
   * forma.lms's: it finishes in its own `beforeunload`, and after that Finish answers "true" and
   * sends nothing; the frame is blanked after Finish; every refused commit opens an alert.
   */
  'like-forma',
  /** As `like-moodle`, and its server answers every commit with an error. */
  'moodle-server-down',
  /** Everybody is `learner_001`, as in previews and small players. */
  'shared-learner-id',
  /** The status is never given back (openedx-scorm-xblock). */
  'status-forgotten',
  /** suspend_data is cut at 4,000 characters without a word (VARCHAR(4000)). */
  'cuts-at-4000',
  /** What is outside Latin-1 becomes `?` (old databases). */
  'latin1-only',
  /** Throws on `cmi.objectives` and `cmi.interactions` (xblocks, home-made players). */
  'throws-on-rows',
  /** The run-time is attached two seconds after the course was opened (openedx-scorm-xblock #78). */
  'late-api',
  /** Commit and Terminate work, two seconds late. */
  'commit-slow',
  /** The LMS does not say who the learner is. */
  'no-learner-id',
  /**
   * The manifest asks for a mastery score of 80: SCORM 1.2 LMSs then turn completed into passed or
   * failed.
   */
  'masteryscore',
] as const;
export type Fault = (typeof FAULTS)[number];

/** Calls that still work before the fault sets in: a lost session was one once. */
export const CALLS_BEFORE: Partial<Record<Fault, number>> = { 'session-lost': 30 };

/** The score that the fault `masteryscore` puts in the launch, 0–100. */
export const MASTERY_SCORE = 80;

export function isFault(value: string | null | undefined): value is Fault {
  return FAULTS.some((fault) => fault === value);
}

/** What is wrong now, and after how many calls (counted from the moment it was set). */
export interface ActiveFault {
  fault: Fault | undefined;
  after: number;
}

const COMMITS = new Set(['Commit', 'Terminate']);
const ASKS_ERROR = new Set(['GetLastError', 'GetErrorString', 'GetDiagnostic']);

const BEYOND_LATIN1 = /[^\u0020-\u00ff\s]/g;

/** The arguments of a call, its suspend_data as the LMS will hold it. */
function stored(
  method: string,
  args: readonly unknown[],
  as: (value: string) => string,
): readonly unknown[] {
  return method === 'SetValue' && args[0] === 'cmi.suspend_data'
    ? [args[0], as(String(args[1]))]
    : args;
}

function waitFor(milliseconds: number): void {
  const end = Date.now() + milliseconds;
  while (Date.now() < end);
}

/**
 * Puts faults in front of a run-time; `active` is read at every call, so that a fault can come and
 * go.
 */
export function withFaults(call: ApiCall, standard: Standard, active: () => ActiveFault): ApiCall {
  let since: ActiveFault | undefined;
  let calls = 0;
  let lastError: string | undefined;

  const fail = (answer: string, code: string) => {
    lastError = code;
    return answer;
  };

  return (method, ...args) => {
    const now = active();
    if (now !== since) calls = 0;
    since = now;
    if (!ASKS_ERROR.has(method)) calls += 1;
    if (
      method === 'GetLastError' &&
      lastError !== undefined &&
      now.fault !== 'api-throws' &&
      now.fault !== 'api-undefined'
    )
      return lastError;
    if (!ASKS_ERROR.has(method)) lastError = undefined;
    if (now.fault === undefined || calls <= now.after) return call(method, ...args);

    switch (now.fault) {
      case 'commit-false':
        return COMMITS.has(method)
          ? fail('false', standard === 'scorm12' ? '101' : '391')
          : call(method, ...args);
      case 'commit-throws':
        if (COMMITS.has(method)) throw new Error('The LMS could not commit');
        return call(method, ...args);
      case 'api-throws':
        throw new Error('The LMS is gone');
      case 'api-undefined':
        return undefined;
      case 'session-lost':
        if (ASKS_ERROR.has(method)) return call(method, ...args);
        return fail(method === 'GetValue' ? '' : 'false', '101');
      case 'offline-true':
        return COMMITS.has(method) ? 'true' : call(method, ...args);
      case 'commit-slow':
        if (COMMITS.has(method)) waitFor(2000);
        return call(method, ...args);
      case 'no-learner-id':
        if (method !== 'GetValue' || !/learner_id|student_id/.test(String(args[0])))
          return call(method, ...args);
        return fail('', '0');
      case 'shared-learner-id':
        if (method !== 'GetValue' || !/learner_id|student_id/.test(String(args[0])))
          return call(method, ...args);
        return 'learner_001';
      case 'status-forgotten':
        if (method !== 'GetValue' || !/^cmi\.(core\.)?\w+_status$/.test(String(args[0])))
          return call(method, ...args);
        return fail('', '0');
      case 'cuts-at-4000':
        return call(method, ...stored(method, args, (value) => value.slice(0, 4000)));
      case 'latin1-only':
        return call(method, ...stored(method, args, (value) => value.replace(BEYOND_LATIN1, '?')));
      case 'throws-on-rows':
        if (/^cmi\.(objectives|interactions)\./.test(String(args[0])))
          throw new TypeError('The LMS has no such element');
        return call(method, ...args);
      // These are in the page and on the way to the server (`run-time.ts`, `player.ts`).
      case 'like-moodle':
      case 'moodle-server-down':
      case 'like-forma':
      case 'late-api':
      case 'masteryscore':
        return call(method, ...args);
    }
  };
}
