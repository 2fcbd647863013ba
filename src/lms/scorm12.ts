/** A session over SCORM 1.2's run-time (SCORM 1.2 RTE 3.4). */
import type { LmsFacts, LmsSession } from '../model/lms.ts';
import { places } from './places.ts';
import { ROOM_12, suspendRoom } from './room.ts';
import { NAMES_12, runTime } from './run-time.ts';
import { responseText, time12, timespan12 } from './scorm-text.ts';
import { launchDataOf, reader, scormSession, type ScormOptions } from './scorm-session.ts';
import type { Elements } from './writer.ts';

/** CMIString255 less the room that a cautious LMS may take (RTE 3.4.1). */
const RESPONSE_12 = 250;
const ENDED = ['completed', 'passed', 'failed'];

/** Initializes. Throws `CallFailed` when the LMS does not open the session. */
export function openScorm12(api: object, options: ScormOptions): LmsSession {
  const lms = runTime(api, NAMES_12);
  lms.initialize('cmi.core.lesson_status');
  const read = reader(lms);
  const given = read('cmi.suspend_data');
  const status = read('cmi.core.lesson_status');
  const raw = read('cmi.core.score.raw');
  const launch = { status, score: Number.parseFloat(raw) };
  const mode = read('cmi.core.lesson_mode');
  const room = suspendRoom(options.suspendData?.scorm12 ?? ROOM_12, given);
  const interactions = places(read, 'cmi.interactions', 'write-only');
  const objectives = places(read, 'cmi.objectives', 'readable');

  const report = (to: Elements, facts: LmsFacts) => {
    to.must('cmi.core.lesson_status', statusOf(facts, launch.status));
    to.may('cmi.core.lesson_location', facts.location);
    if (facts.score !== undefined && !(launch.score > 100 * facts.score)) {
      to.may('cmi.core.score.min', '0');
      to.may('cmi.core.score.max', '100');
      to.may('cmi.core.score.raw', percent(facts.score));
    }
    for (const { id, progress, score } of facts.objectives.filter((one) => one.progress > 0)) {
      const objective = objectives.claim(to, id);
      if (!objective) continue;
      if (score !== undefined) {
        to.may(`${objective}.score.min`, '0');
        to.may(`${objective}.score.max`, '100');
        to.may(`${objective}.score.raw`, percent(score));
      }
      to.may(`${objective}.status`, progress >= 1 ? 'completed' : 'incomplete');
    }
    for (const one of facts.interactions) {
      const interaction = interactions.claim(to, one.id);
      if (!interaction) return;
      to.may(`${interaction}.objectives.0.id`, one.objective);
      to.may(`${interaction}.time`, time12(options.now()));
      // `fill-in` for choices too: a 1.2 choice is one letter or digit, and reports would show that
      // instead of the word.
      to.may(`${interaction}.type`, 'fill-in');
      to.may(`${interaction}.student_response`, responseText(one, RESPONSE_12, options.cutMark));
      if (one.result)
        to.may(`${interaction}.result`, one.result === 'correct' ? 'correct' : 'wrong');
    }
  };

  return scormSession({
    kind: 'scorm12',
    lms,
    options,
    learner: { id: read('cmi.core.student_id'), name: read('cmi.core.student_name') },
    mode: mode === 'review' || mode === 'browse' ? mode : 'normal',
    room,
    launchData: launchDataOf(given, () => ({
      entry: read('cmi.core.entry'),
      status,
      location: read('cmi.core.lesson_location'),
      score: raw,
      objectives: read('cmi.objectives._count'),
    })),
    report,
    begin: (to) => {
      // Moodle's LMSFinish writes `completed` where no status was ever set.
      if (mode !== 'review' && mode !== 'browse' && !ENDED.includes(launch.status))
        to.must('cmi.core.lesson_status', 'incomplete');
    },
    exit: (to) => to.may('cmi.core.exit', 'suspend'),
    sessionTime: (to, seconds) => to.may('cmi.core.session_time', timespan12(seconds)),
  });
}

/** What was ended stays so; only `failed` may still become `passed`. */
function statusOf({ completed, passed }: LmsFacts, atLaunch: string): string {
  const now = !completed
    ? 'incomplete'
    : passed === undefined
      ? 'completed'
      : passed
        ? 'passed'
        : 'failed';
  if (!ENDED.includes(atLaunch)) return now;
  return atLaunch === 'failed' && now === 'passed' ? now : atLaunch;
}

const percent = (share: number) => String(Math.round(100 * share));
