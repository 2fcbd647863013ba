/**
 * The run-time that a SCO talks to: scorm-again, the standards' limits, the simulated faults and
 * the log, in this order. Runs in a page and in Node.
 */
import { Scorm12API, Scorm2004API } from 'scorm-again/min';
import { type Elements, elementsOf, nestedOf } from './elements.ts';
import { type ActiveFault, withFaults } from './faults.ts';
import { withLimits } from './limits.ts';
import { type LoggedCall, withLog } from './log.ts';
import { type ApiCall, METHODS, nameOf, type Rules, type Standard } from './standard.ts';

/**
 * What goes to the server. `whole` replaces everything stored; otherwise only what changed since
 * the last commit that arrived.
 */
export interface Commit {
  sequence: number;
  terminate: boolean;
  whole: boolean;
  elements: Elements;
}

export interface RunTimeOptions {
  standard: Standard;
  rules: Rules;
  /** From `launchElements`. */
  elements: Elements;
  /**
   * Stores a commit before it returns; false when it could not. `byBeacon`: where the server cannot
   * be reached, it is sent by a beacon and taken for stored, as Moodle's client does.
   */
  send(commit: Commit, byBeacon: boolean): boolean;
  fault(): ActiveFault;
  onCall(call: LoggedCall): void;
}

/** The call that `asApi` publishes. */
export function createRunTime(options: RunTimeOptions): ApiCall {
  const { standard, elements } = options;
  let sent: Elements | undefined;
  let sequence = 0;

  /**
   * A SCORM 1.2 commit carries changes and a SCORM 2004 commit the whole data model, as Moodle's
   * do: it decides what fits in a beacon.
   */
  function store(exported: unknown, terminate: boolean) {
    const all = elementsOf(exported as Record<string, unknown>);
    const before = sent;
    const whole = standard === 'scorm2004' || before === undefined;
    const changed = whole
      ? all
      : Object.fromEntries(
          Object.entries(all).filter(([element, value]) => before[element] !== value),
        );
    // A lone surrogate throws here, as it does in Moodle's own request: nothing of this commit is
    // saved.
    encodeURIComponent(Object.values(changed).join(''));
    const { fault } = options.fault();
    const isMoodle = fault === 'like-moodle' || fault === 'moodle-server-down';
    // Moodle's 1.2 client takes a value for sent before it sends it.
    if (isMoodle) sent = all;
    if (isMoodle && Object.keys(changed).length === 0 && !terminate)
      return { result: 'true', errorCode: 0 };
    sequence += 1;
    const commit = { sequence, terminate, whole, elements: changed };
    if (fault === 'moodle-server-down' || !options.send(commit, isMoodle))
      return { result: 'false', errorCode: standard === 'scorm12' ? 101 : 391 };
    sent = all;
    return { result: 'true', errorCode: 0 };
  }

  const transport = {
    processHttpRequest: (_url: string, exported: unknown, terminate: boolean) =>
      store(exported, terminate),
    updateSettings() {},
  };
  const settings = {
    lmsCommitUrl: 'commit',
    dataCommitFormat: 'flattened',
    logLevel: 'NONE',
    // SCORM 1.2 RTE 3.4.4: a SCO that never says how it stands is completed when it finishes. This
    // is the trap that Moodle sets, too.
    autoCompleteLessonStatus: true,
  } as const;
  const again =
    standard === 'scorm12'
      ? new Scorm12API(settings, transport)
      : new Scorm2004API(settings, transport);
  again.loadFromJSON(nestedOf(elements), '');

  const functions = again as unknown as Record<string, (...args: unknown[]) => unknown>;
  const names = Object.fromEntries(METHODS.map((method) => [method, nameOf(method, standard)]));
  const bare: ApiCall = (method, ...args) => {
    const answer = functions[names[method]!]!.apply(again, [...args]);
    // scorm-again takes its own "not attempted" for the SCO's word, and then never completes a SCO
    // that says nothing.
    if (method === 'Initialize' && again instanceof Scorm12API)
      again.statusSetByModule = 'cmi.core.lesson_status' in elements;
    return answer;
  };
  return withLog(
    withFaults(withLimits(bare, standard, options.rules), standard, options.fault),
    options.onCall,
  );
}
