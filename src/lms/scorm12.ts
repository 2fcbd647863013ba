/** A session over SCORM 1.2's run-time (SCORM 1.2 RTE 3.4). */
import type { Interaction, LmsFacts, LmsSession } from '../model/lms.ts';
import { suspendDataOf } from './answers.ts';
import { best, shareOf } from './best.ts';
import { lmsMemory } from './lms-memory.ts';
import { collectionOf, rememberedRows } from './collections.ts';
import { ROOM_12, suspendRoom } from './room.ts';
import { NAMES_12, reader, runTime } from './run-time.ts';
import { plainText, responseText, time12, timespan12 } from './scorm-text.ts';
import { launchDataOf, scormSession, type ScormOptions } from './scorm-session.ts';
import { modeIn, standingIn, type Standing } from './standing.ts';
import type { Elements } from './writer.ts';

/** CMIString255 less the room that a cautious LMS may take (RTE 3.4.1). */
const RESPONSE_12 = 250;

/** What may stand for a status for the length of one commit, without taking anything back. */
const SAME_WORTH: Partial<Record<Standing, Standing>> = {
  completed: 'passed',
  passed: 'completed',
};

export const names = NAMES_12;

/** Initializes. Throws `CallFailed` when the LMS does not open the session, or `AnswersLater`. */
export function openScorm12(api: object, options: ScormOptions): LmsSession {
  const lms = runTime(api, NAMES_12);
  lms.initialize('cmi.core.lesson_status');
  const read = reader(lms);
  const status = read('cmi.core.lesson_status');
  const location = read('cmi.core.lesson_location');
  const score = read('cmi.core.score.raw');
  const atLaunch = standingIn(status);
  const highest = best({
    standing: atLaunch,
    score: shareOf(score, read('cmi.core.score.max')),
  });
  const given = suspendDataOf(read('cmi.suspend_data'));
  const memory = lmsMemory('scorm12', options.now);
  const learner = { id: read('cmi.core.student_id'), name: read('cmi.core.student_name') };
  const interactions = collectionOf(read, 'cmi.interactions', rememberedRows(memory, learner.id));
  const objectives = collectionOf(read, 'cmi.objectives');

  const standing = (to: Elements, facts: LmsFacts) => {
    to.attempt('cmi.core.lesson_status', highest.standing(statusOf(facts)));
    const share = highest.score(facts.score);
    if (share !== undefined) scored(to, 'cmi.core.score', share);
  };
  const tellObjectives = (to: Elements, facts: LmsFacts) => {
    for (const { id, progress, score: share } of facts.objectives.filter(
      (one) => one.progress > 0,
    )) {
      const objective = objectives.elementFor(to, id);
      if (!objective) continue;
      if (share !== undefined) scored(to, `${objective}.score`, share);
      to.may(`${objective}.status`, progress >= 1 ? 'completed' : 'incomplete');
    }
  };
  const tellInteractions = (to: Elements, facts: LmsFacts) => {
    for (const one of facts.interactions) {
      const interaction = interactions.elementFor(to, one.id);
      if (!interaction) return;
      to.may(`${interaction}.objectives.0.id`, one.objective);
      to.may(`${interaction}.time`, time12(options.now()));
      // `fill-in` for choices too: a 1.2 choice is one letter or digit, and Moodle's interactions
      // report shows the response and nothing of what was asked.
      to.may(`${interaction}.type`, 'fill-in');
      const readable: Interaction = one.words
        ? { ...one, type: 'long-fill-in', response: one.words }
        : one;
      const response = responseText(readable, RESPONSE_12, options.cutMark);
      to.may(`${interaction}.student_response`, response, plainText(response));
      if (one.result)
        to.may(`${interaction}.result`, one.result === 'correct' ? 'correct' : 'wrong');
    }
  };

  return scormSession({
    kind: 'scorm12',
    lms,
    options,
    memory,
    learner,
    mode: modeIn(read('cmi.core.lesson_mode')),
    room: suspendRoom(options.suspendData?.scorm12 ?? ROOM_12, given, memory),
    launchData: launchDataOf(given, () => ({
      entry: read('cmi.core.entry'),
      status,
      location,
      score,
      objectives: read('cmi.objectives._count'),
    })),
    report: {
      standing,
      place: (to, facts) => to.may('cmi.core.lesson_location', facts.location),
      objectives: tellObjectives,
      interactions: tellInteractions,
    },
    isNew: atLaunch === 'untouched' && given === '' && location === '',
    // Moodle's LMSFinish writes `completed` where no status was ever set.
    begin: (to) => void to.attempt('cmi.core.lesson_status', highest.standing('incomplete')),
    // So it does in its preview, and then counts the attempt as over, with a grade of 0 (Moodle 4.5;
    // RTE 3.4.4: `browsed` is what a launch in browse mode leaves).
    ...(atLaunch === 'untouched'
      ? { browse: (to) => void to.attempt('cmi.core.lesson_status', 'browsed') }
      : {}),
    saysLess: (facts) => highest.isBelow(statusOf(facts)),
    freshen: (to) => {
      const { standing: held, score: share } = highest.now;
      const other = held && SAME_WORTH[held];
      if (!other) return;
      to.attempt('cmi.core.lesson_status', other);
      if (share !== undefined) to.may('cmi.core.score.raw', `${Math.round(100 * share)}.0`);
    },
    exit: (to) => to.may('cmi.core.exit', 'suspend'),
    sessionTime: (to, seconds) => to.may('cmi.core.session_time', timespan12(seconds)),
  });
}

function statusOf({ completed, passed }: Pick<LmsFacts, 'completed' | 'passed'>): Standing {
  if (!completed) return 'incomplete';
  return passed === undefined ? 'completed' : passed ? 'passed' : 'failed';
}

function scored(to: Elements, element: string, share: number): void {
  to.may(`${element}.min`, '0');
  to.may(`${element}.max`, '100');
  to.may(`${element}.raw`, String(Math.round(100 * share)));
}
