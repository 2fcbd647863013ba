/** A session over SCORM 2004's run-time, 3rd and 4th edition (SCORM 2004 RTE 4.2). */
import type { Interaction, LmsFacts, LmsSession } from '../model/lms.ts';
import { gradeOf, suspendDataOf } from './answers.ts';
import { best, shareOf } from './best.ts';
import { lmsMemory } from './lms-memory.ts';
import { collectionOf } from './collections.ts';
import { ROOM_2004, suspendRoom } from './room.ts';
import { NAMES_2004, reader, runTime } from './run-time.ts';
import { descriptionText, plainText, responseText, time2004, timespan2004 } from './scorm-text.ts';
import { launchDataOf, scormSession, type ScormOptions } from './scorm-session.ts';
import { isEnded, modeIn, standingIn } from './standing.ts';
import type { Elements } from './writer.ts';

/**
 * What is sent while the page is left goes by beacon, at most 64 KiB in all, and 2004 sends its
 * whole data model then (seen in Moodle).
 */
const MODEL_BUDGET = 38_000;
const MOST_INTERACTIONS = 35;
/** SPM of a long-fill-in (RTE 4.2.9). */
const LONGEST_RESPONSE = 4000;

export const names = NAMES_2004;

/** Initializes. Throws `CallFailed` when the LMS does not open the session, or `AnswersLater`. */
export function openScorm2004(api: object, options: ScormOptions): LmsSession {
  const lms = runTime(api, NAMES_2004);
  lms.initialize('cmi.completion_status');
  const read = reader(lms);
  const status = read('cmi.completion_status');
  const completion = standingIn(status);
  const success = standingIn(read('cmi.success_status'));
  const isCompleted = isEnded(completion) || success === 'passed';
  let hasPassed = success === 'passed';
  let progress = Math.min(gradeOf(read('cmi.progress_measure')) ?? 0, 1);
  const scaled = gradeOf(read('cmi.score.scaled'));
  const score = read('cmi.score.raw');
  const raw = score === '' ? undefined : shareOf(score, read('cmi.score.max'));
  const told = best({
    standing: isCompleted ? 'completed' : completion,
    score: raw === undefined || (scaled !== undefined && scaled > raw) ? scaled : raw,
  });
  const given = suspendDataOf(read('cmi.suspend_data'));
  const location = read('cmi.location');
  const entry = given === '' ? read('cmi.entry') : '';
  // `unknown` is the standard's word for an attempt of which nothing is known (RTE 4.2.4).
  const isNew =
    given === '' &&
    location === '' &&
    (completion === 'untouched' ||
      (completion === undefined && success === undefined && entry.startsWith('ab-ini')));
  const memory = lmsMemory('scorm2004', options.now);
  const interactions = collectionOf(read, 'cmi.interactions');
  const objectives = collectionOf(read, 'cmi.objectives');

  const standing = (to: Elements, facts: LmsFacts) => {
    to.attempt(
      'cmi.completion_status',
      told.standing(facts.completed ? 'completed' : 'incomplete'),
    );
    if (facts.passed !== undefined) {
      hasPassed ||= facts.passed;
      to.may('cmi.success_status', hasPassed ? 'passed' : 'failed');
    }
    const share = told.score(facts.score);
    if (share !== undefined) scored(to, 'cmi.score', share);
  };
  const place = (to: Elements, facts: LmsFacts) => {
    progress = Math.max(facts.progress, progress);
    to.may('cmi.progress_measure', measure(progress));
    to.may('cmi.location', facts.location);
  };
  const tellObjectives = (to: Elements, facts: LmsFacts) => {
    for (const objective of facts.objectives.filter((one) => one.progress > 0)) {
      const element = objectives.elementFor(to, objective.id);
      if (!element) continue;
      described(to, element, objective.description);
      if (objective.score !== undefined) scored(to, `${element}.score`, objective.score);
      to.may(`${element}.progress_measure`, measure(objective.progress));
      to.may(`${element}.completion_status`, objective.progress >= 1 ? 'completed' : 'incomplete');
    }
  };
  const tellInteractions = (to: Elements, facts: LmsFacts) => {
    const room = Math.floor((MODEL_BUDGET - facts.suspendData.length) / MOST_INTERACTIONS);
    const limit = Math.min(Math.max(room, 250), LONGEST_RESPONSE);
    for (const one of facts.interactions) interaction(to, one, limit);
  };

  /** The order matters: the type has to be known before the response (RTE 4.2.9; else 408). */
  const interaction = (to: Elements, one: Interaction, limit: number) => {
    const element = interactions.elementFor(to, one.id);
    if (!element) return;
    to.may(`${element}.type`, one.type);
    to.may(`${element}.objectives.0.id`, one.objective);
    to.may(`${element}.timestamp`, time2004(options.now()));
    described(to, element, one.description);
    const response = responseText(one, limit, options.cutMark);
    to.may(`${element}.learner_response`, response, plainText(response));
    if (one.result) to.may(`${element}.result`, one.result);
  };

  return scormSession({
    kind: 'scorm2004',
    lms,
    options,
    memory,
    learner: { id: read('cmi.learner_id'), name: read('cmi.learner_name') },
    mode: modeIn(read('cmi.mode')),
    room: suspendRoom(
      options.suspendData?.scorm2004 ?? ROOM_2004,
      given,
      memory,
      options.suspendData?.scorm2004 !== undefined,
    ),
    launchData: launchDataOf(given, () => ({
      entry,
      status,
      location,
      score,
      objectives: read('cmi.objectives._count'),
    })),
    report: { standing, place, objectives: tellObjectives, interactions: tellInteractions },
    isNew,
    begin: (to) => void to.attempt('cmi.completion_status', told.standing('incomplete')),
    saysLess: ({ completed }) => completed && told.isBelow('completed'),
    // Without it the next launch gets no suspend_data (RTE 4.2.8; seen in Moodle), also after
    // completion.
    exit: (to) => to.must('cmi.exit', 'suspend'),
    sessionTime: (to, seconds) => to.may('cmi.session_time', timespan2004(seconds)),
  });
}

/** forma.lms refuses descriptions with accents. */
function described(to: Elements, element: string, description: string): void {
  const text = descriptionText(description);
  to.may(`${element}.description`, text, plainText(text));
}

function scored(to: Elements, element: string, share: number): void {
  to.may(`${element}.min`, '0');
  to.may(`${element}.max`, '100');
  to.may(`${element}.raw`, String(Math.round(100 * share)));
  to.may(`${element}.scaled`, measure(share));
}

/** real(10,7) without an exponent. */
const measure = (share: number) => String(Math.round(share * 100) / 100);
