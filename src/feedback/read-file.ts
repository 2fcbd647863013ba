/** A file that the learner gave the course, as feedback: untrusted until it was read and asked about. */
import { NAME_ID } from '../model/name-answer.ts';
import { err, ok, type Result } from '../model/result.ts';
import { $record } from '../record/store.ts';
import { $keeping } from '../record/work.ts';
import { MOST_FILE_BYTES, type ReportError } from '../report/errors.ts';
import type { FeedbackFile } from '../report/feedback-envelope.ts';
import { readFeedback } from '../report/read-feedback.ts';
import { doubtsAbout, type Doubt } from './doubts.ts';
import { commentsOf } from '../report/feedback-comments.ts';
import { hold } from './held.ts';

/** `report`: a report or a copy of the learner's own. `unreadable`: the browser does not give it. */
export type FeedbackFault = ReportError['code'] | 'report' | 'unreadable';

export interface Read {
  file: FeedbackFile;
  /** How many comments it holds. */
  count: number;
  doubts: Doubt[];
}

export async function readFile(given: File): Promise<Result<Read, { code: FeedbackFault }>> {
  if (given.size > MOST_FILE_BYTES) return err({ code: 'too-large' });
  const bytes = await given.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );
  if (!bytes) return err({ code: 'unreadable' });
  const opened = await readFeedback(bytes);
  if (!opened.ok) {
    const { openFile } = await import('../my-work/open-file.ts');
    const isReport = (await openFile(bytes, given.name)).ok;
    return err({ code: isReport ? 'report' : opened.error.code });
  }
  const file = opened.value;
  // They name a choice of the record, and are its value.
  if (!/^[a-z0-9-]{1,40}$/.test(file.document) || !/^\d{4}-\d\d-\d\d$/.test(file.date))
    return err({ code: 'damaged' });
  const record = $record.get();
  const names = [record.answers[NAME_ID]?.text ?? '', $keeping.get()?.session.learner.name ?? ''];
  return ok({ file, count: commentsOf(file).length, doubts: doubtsAbout(file, record, names) });
}

/** False where this browser does not keep it. */
export const takeAsMine = ({ file }: Read): Promise<boolean> => hold(file);
