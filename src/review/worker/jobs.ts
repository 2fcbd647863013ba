/**
 * What is asked of the worker and what it answers. The same jobs run on the page, in slices, where
 * the browser allows no worker.
 */
import {
  readSubmissions,
  type Documents,
  type Progress,
  type Source,
} from '../open/read-submissions.ts';
import { groupsOf } from '../similar/group.ts';
import { fromCourse, nearPairs, type Answer, type FromCourse, type Pair } from '../similar/find.ts';

export type Job =
  | { kind: 'open'; sources: Source[]; documents: Documents }
  | { kind: 'similar'; answers: Answer[]; passages: { text: string }[] }
  | { kind: 'group'; texts: string[] };

export type Reply =
  | ({ kind: 'opened' } & Progress)
  | { kind: 'compared'; share: number }
  | { kind: 'similar'; pairs: Pair[]; course: FromCourse[] }
  /** The worker may not read files: the page has to. */
  | { kind: 'blind' }
  | { kind: 'grouped'; groups: number[][] }
  | { kind: 'done' };

/**
 * Submissions and rejected files that travel in one message: few enough to show progress, many
 * enough to cost nothing.
 */
const BATCH = 25;

export async function run(
  job: Job,
  reply: (message: Reply) => void,
  stopped: () => boolean,
): Promise<void> {
  if (job.kind === 'group') {
    const groups = groupsOf(job.texts, (share) => reply({ kind: 'compared', share }));
    reply({ kind: 'grouped', groups });
    return reply({ kind: 'done' });
  }
  if (job.kind === 'similar') {
    const pairs = nearPairs(job.answers, (share) =>
      reply({ kind: 'compared', share: share * 0.9 }),
    );
    reply({ kind: 'similar', pairs, course: fromCourse(job.answers, job.passages) });
    return reply({ kind: 'done' });
  }
  let batch: Progress = { done: 0, of: job.sources.length, submissions: [], rejected: [] };
  for await (const { done, of, submissions, rejected } of readSubmissions(
    job.sources,
    stopped,
    job.documents,
  )) {
    batch = {
      done,
      of,
      submissions: [...batch.submissions, ...submissions],
      rejected: [...batch.rejected, ...rejected],
    };
    if (batch.submissions.length + batch.rejected.length < BATCH) continue;
    reply({ kind: 'opened', ...batch });
    batch = { ...batch, submissions: [], rejected: [] };
  }
  reply({ kind: 'opened', ...batch });
  reply({ kind: 'done' });
}
