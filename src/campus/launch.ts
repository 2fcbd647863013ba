/** What an LMS tells a SCO when it opens it, from what it kept of the sessions before. */
import type { Elements } from './elements.ts';
import type { Standard } from './standard.ts';
import { timeOf } from './time.ts';

export interface LaunchFacts {
  standard: Standard;
  /** Elements as the last session left them; empty at the first launch. */
  stored: Elements;
  learner: { id: string; lmsName: string };
  /** Seconds of all sessions so far. */
  totalSeconds: number;
  /**
   * `review` also means no credit. As in Moodle, what is written in review is stored all the same.
   */
  mode: 'normal' | 'review';
  /** From the manifest: `adlcp:datafromlms` or `adlcp:dataFromLMS`. */
  launchData: string;
  /** 0–100; `adlcp:masteryscore`, or `imsss:minNormalizedMeasure` in hundredths. */
  masteryScore: number | undefined;
}

/**
 * The elements to load before Initialize; empty values are left out. SCORM 1.2 gives everything
 * back always. SCORM 2004 does so only after `cmi.exit="suspend"`; otherwise the attempt starts
 * anew (RTE 4.2.8).
 */
export function launchElements(facts: LaunchFacts): Elements {
  return facts.standard === 'scorm12' ? launch12(facts) : launch2004(facts);
}

const filled = (elements: Elements): Elements =>
  Object.fromEntries(Object.entries(elements).filter(([, value]) => value !== ''));

const without = (elements: Elements, names: string[]): Elements =>
  Object.fromEntries(Object.entries(elements).filter(([name]) => !names.includes(name)));

function launch12({
  stored,
  learner,
  totalSeconds,
  mode,
  launchData,
  masteryScore,
  standard,
}: LaunchFacts): Elements {
  const first = Object.keys(stored).length === 0;
  const kept = without(stored, ['cmi.core.exit', 'cmi.core.session_time', 'cmi.core.entry']);
  return filled({
    ...kept,
    'cmi.core.student_id': learner.id,
    'cmi.core.student_name': learner.lmsName,
    'cmi.core.credit': mode === 'review' ? 'no-credit' : 'credit',
    'cmi.core.lesson_mode': mode,
    'cmi.core.entry': first ? 'ab-initio' : stored['cmi.core.exit'] === 'suspend' ? 'resume' : '',
    'cmi.core.total_time': timeOf(totalSeconds, standard),
    'cmi.launch_data': launchData,
    'cmi.student_data.mastery_score': masteryScore === undefined ? '' : String(masteryScore),
  });
}

function launch2004({
  stored,
  learner,
  totalSeconds,
  mode,
  launchData,
  masteryScore,
  standard,
}: LaunchFacts): Elements {
  const resumes = stored['cmi.exit'] === 'suspend';
  const kept = resumes ? without(stored, ['cmi.exit', 'cmi.session_time', 'cmi.entry']) : {};
  return filled({
    ...kept,
    'cmi.learner_id': learner.id,
    'cmi.learner_name': learner.lmsName,
    'cmi.credit': mode === 'review' ? 'no-credit' : 'credit',
    'cmi.mode': mode,
    'cmi.entry': resumes ? 'resume' : 'ab-initio',
    'cmi.total_time': timeOf(resumes ? totalSeconds : 0, standard),
    'cmi.launch_data': launchData,
    'cmi.scaled_passing_score': masteryScore === undefined ? '' : String(masteryScore / 100),
  });
}
