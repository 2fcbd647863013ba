/** Whether a submission came after the due date, as far as the LMS's own file names tell. */
import type { Submission } from '../open/submission.ts';

type Received = { wrapper: Pick<Submission['wrapper'], 'lms' | 'late' | 'receivedAt'> };

/**
 * `due`: local, `2026-11-24T23:59`; '' where nobody said it. Undefined where nothing tells. Canvas
 * says by itself what is late, and nothing of the moment.
 */
export function isLate({ wrapper }: Received, due: string): boolean | undefined {
  if (wrapper.late) return true;
  if (wrapper.lms === 'canvas') return false;
  const [came, limit] = [minuteOf(wrapper.receivedAt), minuteOf(due)];
  return came === undefined || limit === undefined ? undefined : came > limit;
}

/** Year to minute as one number that grows; undefined where the text is no moment. */
function minuteOf(text: string): number | undefined {
  const parts = /^(\d{4})\D(\d{2})\D(\d{2})\D(\d{2})\D(\d{2})/.exec(text)?.slice(1);
  return parts && Number(parts.join(''));
}
