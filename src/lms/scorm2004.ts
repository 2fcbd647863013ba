/** A session over SCORM 2004's run-time, 3rd and 4th edition (SCORM 2004 RTE 4.2). */
import type { Interaction, LmsFacts, LmsSession } from '../model/lms.ts';
import { places } from './places.ts';
import { ROOM_2004, suspendRoom } from './room.ts';
import { NAMES_2004, runTime } from './run-time.ts';
import { descriptionText, responseText, time2004, timespan2004 } from './scorm-text.ts';
import { launchDataOf, reader, scormSession, type ScormOptions } from './scorm-session.ts';
import type { Elements } from './writer.ts';

/**
 * What is sent while the page is left goes by beacon, at most 64 KiB in all, and 2004 sends its
 * whole data model then (seen in Moodle).
 */
const MODEL_BUDGET = 38_000;
const MOST_INTERACTIONS = 35;
/** SPM of a long-fill-in (RTE 4.2.9). */
const LONGEST_RESPONSE = 4000;

/** Initializes. Throws `CallFailed` when the LMS does not open the session. */
export function openScorm2004(api: object, options: ScormOptions): LmsSession {
  const lms = runTime(api, NAMES_2004);
  lms.initialize('cmi.completion_status');
  const read = reader(lms);
  const given = read('cmi.suspend_data');
  const status = read('cmi.completion_status');
  const raw = read('cmi.score.raw');
  const launch = {
    completed: status === 'completed',
    passed: read('cmi.success_status') === 'passed',
    score: Number.parseFloat(raw),
    progress: Number.parseFloat(read('cmi.progress_measure')),
  };
  const mode = read('cmi.mode');
  const interactions = places(read, 'cmi.interactions', 'readable');
  const objectives = places(read, 'cmi.objectives', 'readable');

  const report = (to: Elements, facts: LmsFacts) => {
    to.must(
      'cmi.completion_status',
      facts.completed || launch.completed ? 'completed' : 'incomplete',
    );
    if (facts.passed !== undefined)
      to.may('cmi.success_status', facts.passed || launch.passed ? 'passed' : 'failed');
    to.may('cmi.progress_measure', measure(Math.max(facts.progress, launch.progress || 0)));
    to.may('cmi.location', facts.location);
    if (facts.score !== undefined && !(launch.score > 100 * facts.score))
      score(to, 'cmi.score', facts.score);
    for (const objective of facts.objectives.filter(({ progress }) => progress > 0)) {
      const element = objectives.claim(to, objective.id);
      if (!element) continue;
      to.may(`${element}.description`, descriptionText(objective.description));
      if (objective.score !== undefined) score(to, `${element}.score`, objective.score);
      to.may(`${element}.progress_measure`, measure(objective.progress));
      to.may(`${element}.completion_status`, objective.progress >= 1 ? 'completed' : 'incomplete');
    }
    const room = Math.floor((MODEL_BUDGET - facts.suspendData.length) / MOST_INTERACTIONS);
    const limit = Math.min(Math.max(room, 250), LONGEST_RESPONSE);
    for (const one of facts.interactions) interaction(to, one, limit);
  };

  /** The order matters: the type has to be known before the response (RTE 4.2.9; else 408). */
  const interaction = (to: Elements, one: Interaction, limit: number) => {
    const element = interactions.claim(to, one.id);
    if (!element) return;
    to.may(`${element}.type`, one.type);
    to.may(`${element}.objectives.0.id`, one.objective);
    to.may(`${element}.timestamp`, time2004(options.now()));
    to.may(`${element}.description`, descriptionText(one.description));
    to.may(`${element}.learner_response`, responseText(one, limit, options.cutMark));
    if (one.result) to.may(`${element}.result`, one.result);
  };

  return scormSession({
    kind: 'scorm2004',
    lms,
    options,
    learner: { id: read('cmi.learner_id'), name: read('cmi.learner_name') },
    mode: mode === 'review' || mode === 'browse' ? mode : 'normal',
    room: suspendRoom(options.suspendData?.scorm2004 ?? ROOM_2004, given),
    launchData: launchDataOf(given, () => ({
      entry: read('cmi.entry'),
      status,
      location: read('cmi.location'),
      score: raw,
      objectives: read('cmi.objectives._count'),
    })),
    report,
    begin: (to) => {
      if (mode !== 'review' && mode !== 'browse' && !launch.completed)
        to.may('cmi.completion_status', 'incomplete');
    },
    // Without it the next launch gets no suspend_data (RTE 4.2.8; seen in Moodle), also after
    // completion.
    exit: (to) => to.must('cmi.exit', 'suspend'),
    sessionTime: (to, seconds) => to.may('cmi.session_time', timespan2004(seconds)),
  });
}

function score(to: Elements, element: string, share: number): void {
  to.may(`${element}.min`, '0');
  to.may(`${element}.max`, '100');
  to.may(`${element}.raw`, String(Math.round(100 * share)));
  to.may(`${element}.scaled`, measure(share));
}

/** real(10,7) without an exponent. */
const measure = (share: number) => String(Math.round(share * 100) / 100);
