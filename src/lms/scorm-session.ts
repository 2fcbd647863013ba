/** What both SCORM sessions share: the record first and alone where need be, the end once. */
import type { Outline } from '../model/course.ts';
import type {
  Diagnosis,
  LaunchData,
  LmsFacts,
  LmsSession,
  SaidAtLaunch,
  SaveOutcome,
} from '../model/lms.ts';
import { suspendDataOf } from './answers.ts';
import { isNothing } from './evidence.ts';
import { faultsIn } from './faults.ts';
import { after, type Later } from './later.ts';
import type { LmsMemory, Optional } from './lms-memory.ts';
import { optionalGroups } from './optional-groups.ts';
import { stripPadding, type SuspendRoom } from './room.ts';
import { CallFailed, reader, type CallFault, type RunTime } from './run-time.ts';
import { withTrailer } from './trailer.ts';
import { writer, type Elements } from './writer.ts';

export interface ScormOptions {
  /**
   * Left in a new attempt by the commit of its launch: the name of this browser in it, so that a
   * later launch is known to be of the same attempt, whatever id the LMS gives.
   */
  mark: string;
  now(): Date;
  /** Says that the browser knows to be offline. */
  isOffline(): boolean;
  /** Ends a response that was cut, within its limit: tells that the report holds the rest. */
  cutMark: string;
  /** Room of suspend_data where the institution knows better than the standard. */
  suspendData?: Outline['suspendData'];
  /** For the diagnosis. */
  foundAt?: Diagnosis['foundAt'];
  /** The LMS's window was seen to ask its server for something; undefined: that cannot be seen. */
  hasSent?(): boolean | undefined;
  /** The window that holds the run-time was closed: its answers reach nobody. */
  isGone?(): boolean;
}

interface Parts extends Pick<LmsSession, 'kind' | 'learner' | 'mode'> {
  launchData: LaunchData;
  lms: RunTime;
  options: ScormOptions;
  memory: LmsMemory;
  room: SuspendRoom;
  /** What the LMS is told beside the record. */
  report: Record<Optional, (to: Elements, facts: LmsFacts) => void>;
  /**
   * The attempt is plainly new. Only then is a status told that the record does not back: an LMS may
   * say little of a finished course, and take `incomplete` at its word (openedx-scorm-xblock).
   */
  isNew: boolean;
  /** A status, so that closing right away does not complete the course. */
  begin(to: Elements): void;
  /** The same of a launch in browse mode, where a status is asked for. */
  browse?(to: Elements): void;
  /** The status that the LMS gave is less than what is so. */
  saysLess(facts: Pick<LmsFacts, 'completed' | 'passed'>): boolean;
  /**
   * After a commit that failed: sets what it carried to other values of the same worth. Moodle's 1.2
   * client takes a value for sent before it sends it, and never sends the same again.
   */
  freshen?(to: Elements): void;
  /** How the session will be left; without it a later launch may get nothing back. */
  exit(to: Elements): void;
  sessionTime(to: Elements, seconds: number): void;
}

const SAVED: SaveOutcome = { saved: true };

export function scormSession(parts: Parts): LmsSession {
  const { kind, lms, options, learner, mode, launchData, memory, room } = parts;
  const { learned } = memory;
  const to = writer(lms);
  const opened = options.now().getTime();
  const { faults, note } = faultsIn(options.now);
  let hasBegun = false;
  let hasFailed = false;

  const begin = () => {
    if (hasBegun) return;
    if (parts.isNew && mode === 'normal') parts.begin(to);
    if (mode === 'browse') parts.browse?.(to);
  };
  const leave = () => {
    parts.exit(to);
    if (mode === 'normal') parts.sessionTime(to, (options.now().getTime() - opened) / 1000);
  };
  /** Some LMSs cut a value, or change its characters, within the page. */
  const readBack = (text: string) => {
    if (!room.isUnseen(text)) return;
    const held = suspendDataOf(lms.get('cmi.suspend_data'));
    if (held === '' || held === text) return;
    if (!room.damaged(held)) room.refused(text, 'set');
    throw new CallFailed({ code: 'lms-refused', element: 'cmi.suspend_data' });
  };
  /** What the LMS took as the record. */
  const writeRecord = (text: string, last: boolean): string => {
    const padded = room.padded(text, last);
    if (padded !== text) {
      if (to.attempt('cmi.suspend_data', padded)) return padded;
      room.refusePadding();
    }
    try {
      to.must('cmi.suspend_data', text);
    } catch (thrown) {
      if (thrown instanceof CallFailed && thrown.fault.code === 'lms-refused')
        room.refused(text, 'set');
      throw thrown;
    }
    readBack(text);
    return text;
  };

  const groups = optionalGroups({
    to,
    memory,
    report: parts.report,
    note: (fault) => failed(fault),
  });
  // An LMS stores what is written in review too (seen in Moodle), so status and score stay
  // untouched there.
  const groupsOf = (facts: LmsFacts) => (mode === 'normal' ? groups.of(facts) : []);
  const failed = (fault: CallFault): SaveOutcome => note({ saved: false, ...fault });
  const guarded = (work: () => Later<SaveOutcome>): Later<SaveOutcome> => {
    const stop = (thrown: unknown) => {
      to.forget();
      return failed(thrown instanceof CallFailed ? thrown.fault : { code: 'lms-threw' });
    };
    try {
      const outcome = work();
      return outcome instanceof Promise ? outcome.catch(stop) : outcome;
    } catch (thrown) {
      return stop(thrown);
    }
  };
  /** Where the window of the run-time is closed, its "true" is nobody's. */
  const believed = (): SaveOutcome => (options.isGone?.() ? failed({ code: 'lms-threw' }) : SAVED);
  const refused = (text: string, fault: CallFault): SaveOutcome => {
    hasFailed = true;
    room.refusePadding();
    if (fault.code === 'lms-refused') room.refused(stripPadding(text), 'commit');
    return failed(fault);
  };
  const kept = (taken: string) => {
    room.kept(taken);
    hasBegun = true;
    hasFailed = false;
  };

  const save = (facts: LmsFacts): Later<SaveOutcome> =>
    guarded(() => {
      const taken = writeRecord(facts.suspendData, false);
      leave();
      const told = groupsOf(facts);
      if (hasFailed && told.includes('standing')) parts.freshen?.(to);
      if (hasFailed || !groups.areTrusted(told))
        return after(to.call('commit'), (fault) => {
          if (fault) return refused(taken, fault);
          kept(taken);
          return after(groups.tellApart(facts, told), believed);
        });
      to.changed();
      for (const group of told) parts.report[group](to, facts);
      const elements = to.changed();
      return after(to.call('commit'), (fault) => {
        if (!fault) {
          kept(taken);
          return believed();
        }
        if (elements.length === 0) return refused(taken, fault);
        // Whether it was what goes along: the same record without it.
        return after(retryAlone(facts, elements), (isAlone) => {
          if (!isAlone) return refused(taken, fault);
          note({ saved: false, ...fault });
          return believed();
        });
      });
    });
  let hasRetriedAlone = false;
  /** Once a launch: in some LMSs every refused commit opens an alert (forma.lms). */
  const retryAlone = (facts: LmsFacts, elements: string[]): Later<boolean> => {
    if (hasRetriedAlone) return false;
    hasRetriedAlone = true;
    const taken = writeRecord(facts.suspendData, false);
    leave();
    return after(groups.blame(groupsOf(facts), elements), (isOn) => {
      if (isOn) kept(taken);
      return isOn;
    });
  };

  /**
   * The last calls: whatever the LMS refuses, the end comes. With something to save, a commit goes
   * before it: forma.lms has finished by itself when its page goes away, and then takes a commit
   * but no LMSFinish.
   */
  const terminate = (facts: LmsFacts | undefined): Later<SaveOutcome> => {
    let fault: CallFault | undefined;
    let taken: string | undefined;
    const step = (work: () => void) => {
      try {
        work();
      } catch (thrown) {
        fault ??= thrown instanceof CallFailed ? thrown.fault : { code: 'lms-threw' };
      }
    };
    const told = facts ? groupsOf(facts) : [];
    const isSafe = groups.areTrusted(told);
    const tell = () => told.forEach((group) => step(() => parts.report[group](to, facts!)));
    if (!facts) step(begin);
    else step(() => (taken = writeRecord(facts.suspendData, true)));
    step(leave);
    if (isSafe) tell();
    const committed: Later<CallFault | undefined> = facts ? to.call('commit') : undefined;
    return after(committed, (refusal) => {
      if (!isSafe) tell();
      return after(to.call('terminate'), (last) => {
        // What was committed is kept also where the end is refused (a beacon too many).
        if (refusal || !facts) fault ??= last;
        if (fault) {
          to.forget();
          return failed(fault);
        }
        if (taken !== undefined) kept(taken);
        return believed();
      });
    });
  };
  const asked = (work: () => Later<SaveOutcome>): Later<SaveOutcome> => {
    if (to.ended) return { saved: false, code: 'session-over' };
    // Moodle's 1.2 answers `true` to a commit that never left the browser, so a browser that knows
    // to be offline does not ask.
    if (options.isOffline()) return note({ saved: false, code: 'lms-offline' });
    return work();
  };

  let launched: SaveOutcome = SAVED;
  const atLaunch = guarded(() => {
    begin();
    if (launchData.said && isNothing(launchData.said))
      to.attempt('cmi.suspend_data', withTrailer('', { mark: options.mark, count: 0 }));
    parts.exit(to);
    return after(to.call('commit'), (fault) => {
      if (fault) return failed(fault);
      hasBegun = parts.isNew;
      return believed();
    });
  });
  void after(atLaunch, (outcome) => (launched = outcome));
  return {
    get launched() {
      return launched;
    },
    kind,
    learner,
    mode,
    launchData,
    diagnosis: {
      ...(options.foundAt ? { foundAt: options.foundAt } : {}),
      room,
      refused: to.refused,
      faults,
      get without() {
        return learned.lacks;
      },
    },
    get suspendLimit() {
      return room.limit;
    },
    get suspendQuiet() {
      return room.quiet;
    },
    get suspendAlphabet() {
      return room.alphabet;
    },
    readAgain: () => suspendDataOf(reader(lms)('cmi.suspend_data')),
    hasSent: () => options.hasSent?.(),
    saysLess: (facts) => mode === 'normal' && parts.saysLess(facts),
    damaged: (content) => void room.damaged(content),
    save: async (facts) => asked(() => save(facts)),
    terminate: async (facts) => asked(() => terminate(facts)),
  };
}

/** The rest of what the LMS says is asked only where suspend_data is empty. */
export function launchDataOf(suspendData: string, said: () => SaidAtLaunch): LaunchData {
  return suspendData === '' ? { suspendData, said: said() } : { suspendData };
}
