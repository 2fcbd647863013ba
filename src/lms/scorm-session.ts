/** What both SCORM sessions share: one save at a time, the record first, the end once. */
import type { Outline } from '../model/course.ts';
import type {
  Diagnosis,
  LaunchData,
  LmsFacts,
  LmsSession,
  SaidAtLaunch,
  SaveOutcome,
} from '../model/lms.ts';
import { faultsIn } from './faults.ts';
import type { SuspendRoom } from './room.ts';
import { isNothing } from './evidence.ts';
import { CallFailed, type RunTime } from './run-time.ts';
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
}

interface Parts extends Pick<LmsSession, 'kind' | 'learner' | 'mode'> {
  launchData: LaunchData;
  lms: RunTime;
  options: ScormOptions;
  room: SuspendRoom;
  /** Status, score, place, objectives and interactions. */
  report(to: Elements, facts: LmsFacts): void;
  /** At launch: a status, so that closing right away does not complete the course. */
  begin(to: Elements): void;
  /** How the session will be left; without it a later launch may get nothing back. */
  exit(to: Elements): void;
  sessionTime(to: Elements, seconds: number): void;
}

export function scormSession({
  kind,
  lms,
  options,
  learner,
  mode,
  launchData,
  room,
  report,
  begin,
  exit,
  sessionTime,
}: Parts): LmsSession {
  const writes = writer(lms);
  const opened = options.now().getTime();
  const { faults, note } = faultsIn(options.now);

  /** What the LMS took as the record. */
  const writeRecord = (to: Elements, text: string, last: boolean): string => {
    const padded = room.padded(text, last);
    if (padded !== text) {
      if (to.attempt('cmi.suspend_data', padded)) return padded;
      room.refuse();
    }
    to.must('cmi.suspend_data', text);
    return text;
  };
  const leave = (to: Elements) => {
    exit(to);
    if (mode === 'normal') sessionTime(to, (options.now().getTime() - opened) / 1000);
  };
  const attempt = (work: (to: Elements) => void, by: 'commit' | 'terminate'): SaveOutcome => {
    try {
      writes.save(work, by);
      return { saved: true };
    } catch (thrown) {
      room.refuse();
      const fault = thrown instanceof CallFailed ? thrown.fault : { code: 'lms-threw' as const };
      return note({ saved: false, ...fault });
    }
  };
  const save = (
    facts: LmsFacts | undefined,
    by: 'commit' | 'terminate',
    isLast = false,
  ): SaveOutcome => {
    if (writes.ended) return { saved: false, code: 'session-over' };
    // Moodle's 1.2 answers `true` to a commit that never left the browser, so a browser that knows
    // to be offline does not ask.
    if (options.isOffline()) return note({ saved: false, code: 'lms-offline' });
    // forma.lms ends the session in its own page's `beforeunload`; what is set after that it sends
    // with a Commit and not with LMSFinish. Where both go by beacon they share 64 KiB (Moodle), of
    // which the text has the first.
    if (by === 'terminate' && facts) {
      const committed = save(facts, 'commit', true);
      const ended = save(undefined, 'terminate');
      return committed.saved ? committed : ended;
    }
    let taken = '';
    const outcome = attempt((to) => {
      if (!hasBegun) begin(to);
      if (facts) {
        taken = writeRecord(to, facts.suspendData, isLast);
        // An LMS stores what is written in review too (seen in Moodle), so status and score stay
        // untouched there.
        if (mode === 'normal') report(to, facts);
      }
      leave(to);
    }, by);
    if (outcome.saved) room.kept(taken);
    hasBegun ||= outcome.saved;
    return outcome;
  };

  const launched = attempt((to) => {
    begin(to);
    if (launchData.said && isNothing(launchData.said))
      to.attempt('cmi.suspend_data', withTrailer('', { mark: options.mark, count: 0 }));
    exit(to);
  }, 'commit');
  let hasBegun = launched.saved;
  return {
    launched,
    kind,
    learner,
    mode,
    launchData,
    diagnosis: {
      ...(options.foundAt ? { foundAt: options.foundAt } : {}),
      room,
      refused: writes.refused,
      faults,
    },
    suspendLimit: room.limit,
    readAgain: () => reader(lms)('cmi.suspend_data'),
    save: async (facts) => save(facts, 'commit'),
    terminate: async (facts) => save(facts, 'terminate'),
  };
}

/** The rest of what the LMS says is asked only where suspend_data is empty. */
export function launchDataOf(suspendData: string, said: () => SaidAtLaunch): LaunchData {
  return suspendData === '' ? { suspendData, said: said() } : { suspendData };
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
