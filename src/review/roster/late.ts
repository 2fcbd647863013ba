/** Whether a submission came after the due date, as far as the LMS's own file names tell. */
import type { Submission } from '../open/submission.ts';

/** Canvas marks what is late; Blackboard writes the moment of the attempt. */
const MARKED = /_LATE_\d+_/;
const ATTEMPT = /_attempt_(\d{4}-\d{2}-\d{2}-\d{2}-\d{2})/;

type Received = Pick<Submission, 'path'> & { wrapper: Pick<Submission['wrapper'], 'lms'> };

/** `due`: local, `2026-11-24T23:59`; '' where nobody said it. Undefined where nothing tells. */
export function isLate({ path, wrapper }: Received, due: string): boolean | undefined {
  if (wrapper.lms === 'canvas') return MARKED.test(path);
  const [came, limit] = [
    wrapper.lms === 'blackboard' ? minuteOf(ATTEMPT.exec(path)?.[1] ?? '') : undefined,
    minuteOf(due),
  ];
  return came === undefined || limit === undefined ? undefined : came > limit;
}

/** Year to minute as one number that grows; undefined where the text is no moment. */
function minuteOf(text: string): number | undefined {
  const parts = /^(\d{4})\D(\d{2})\D(\d{2})\D(\d{2})\D(\d{2})/.exec(text)?.slice(1);
  return parts && Number(parts.join(''));
}
