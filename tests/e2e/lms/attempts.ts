/** What the server of a small LMS holds of one learner's attempt. */
import type { Standard } from './lms-page.ts';

export interface Attempt {
  data: Record<string, string>;
  launches: number;
  /** Every value of the status element and of the grade that arrived, in order. */
  statuses: string[];
  scores: string[];
}

export const newAttempt = (): Attempt => ({ data: {}, launches: 0, statuses: [], scores: [] });

const STATUS = { scorm12: 'cmi.core.lesson_status', scorm2004: 'cmi.completion_status' };
const SCORE = { scorm12: 'cmi.core.score.raw', scorm2004: 'cmi.score.raw' };

export function store(standard: Standard, attempt: Attempt, data: Record<string, string>): void {
  Object.assign(attempt.data, data);
  const [status, score] = [data[STATUS[standard]], data[SCORE[standard]]];
  if (status !== undefined) attempt.statuses.push(status);
  if (score !== undefined) attempt.scores.push(score);
}

export const holdsWork = ({ data }: Attempt): boolean => data['cmi.suspend_data'] !== undefined;

/** What is less than a finished course with a grade of `grade` had. */
export const fallenIn = ({ statuses, scores }: Attempt, grade: number): string[] => [
  ...statuses.filter((status) => !['completed', 'passed'].includes(status)),
  ...scores.filter((score) => !(Number(score) >= grade)).map((score) => `a grade of ${score}`),
];

/** What the launch page gives to its run-time; `learner`: as the LMS says it. */
export function launchOf(
  standard: Standard,
  { data, launches }: Attempt,
  learner: string,
): { launches: number; data: Record<string, string> } {
  if (standard === 'scorm12')
    return {
      launches,
      data: {
        'cmi.core.lesson_status': 'not attempted',
        'cmi.core.lesson_mode': 'normal',
        ...data,
        'cmi.core.entry': Object.keys(data).length > 0 ? 'resume' : 'ab-initio',
        'cmi.core.student_id': learner,
        'cmi.core.student_name': 'Ortega, Ana',
      },
    };
  const resumes = data['cmi.exit'] === 'suspend';
  return {
    launches,
    data: {
      'cmi.completion_status': 'unknown',
      'cmi.success_status': 'unknown',
      'cmi.mode': 'normal',
      ...(resumes ? data : {}),
      'cmi.entry': resumes ? 'resume' : 'ab-initio',
      'cmi.learner_id': learner,
      'cmi.learner_name': 'Ortega, Ana',
    },
  };
}
