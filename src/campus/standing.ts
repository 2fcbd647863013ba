/** How a learner stands, read from what the SCO wrote, in the same words for both standards. */
import { type Elements, rowsOf } from './elements.ts';
import type { Standard } from './standard.ts';

export type Status =
  'not attempted' | 'incomplete' | 'completed' | 'passed' | 'failed' | 'browsed' | 'unknown';

export interface TopicStanding {
  id: string;
  title: string;
  status: Status;
  /** 0–1, SCORM 2004 only. */
  progress: number | undefined;
  /** 0–100. */
  score: number | undefined;
}

export interface Answer {
  id: string;
  type: string;
  /** What was asked, or ''. SCORM 2004 only. */
  description: string;
  response: string;
  result: string;
  /** As the SCO wrote it. */
  time: string;
}

export interface Standing {
  status: Status;
  /** 0–100, what an LMS grades. */
  score: number | undefined;
  /** 0–1, SCORM 2004 only. */
  progress: number | undefined;
  topics: TopicStanding[];
  answers: Answer[];
  location: string;
  /** UTF-16 units. */
  suspendDataLength: number;
}

const numberOf = (text: string | undefined) => (text ? Number(text) : undefined);

/** SCORM 2004 keeps two statuses; a gradebook shows the one that decides. */
function statusOf(completion: string | undefined, success: string | undefined): Status {
  if (success === 'passed' || success === 'failed') return success;
  return (completion || 'not attempted') as Status;
}

/** `titles`: what the course calls its objectives, which SCORM 1.2 cannot say. */
export function standingOf(
  standard: Standard,
  elements: Elements,
  titles: Readonly<Record<string, string>> = {},
): Standing {
  const is12 = standard === 'scorm12';
  const at = (name12: string, name2004: string) =>
    elements[is12 ? `cmi.core.${name12}` : `cmi.${name2004}`] ?? '';
  return {
    status: is12
      ? statusOf(elements['cmi.core.lesson_status'], undefined)
      : statusOf(elements['cmi.completion_status'], elements['cmi.success_status']),
    score: numberOf(at('score.raw', 'score.raw')),
    progress: is12 ? undefined : numberOf(elements['cmi.progress_measure']),
    topics: rowsOf(elements, 'cmi.objectives').map((row) => ({
      id: row['id'] ?? '',
      title: titles[row['id'] ?? ''] ?? row['description'] ?? '',
      status: is12
        ? statusOf(row['status'], undefined)
        : statusOf(row['completion_status'], row['success_status']),
      progress: numberOf(row['progress_measure']),
      score: numberOf(row['score.raw']),
    })),
    answers: rowsOf(elements, 'cmi.interactions').map((row) => ({
      id: row['id'] ?? '',
      type: row['type'] ?? '',
      description: row['description'] ?? '',
      response: row[is12 ? 'student_response' : 'learner_response'] ?? '',
      result: row['result'] ?? '',
      time: row[is12 ? 'time' : 'timestamp'] ?? '',
    })),
    location: at('lesson_location', 'location'),
    suspendDataLength: (elements['cmi.suspend_data'] ?? '').length,
  };
}
