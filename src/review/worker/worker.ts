/** The worker's own file: built apart and carried inside the page. */
import { run, type Job, type Reply } from './jobs.ts';

/** WebKit's worker of a page from disk is given files and cannot read a single one. */
async function mayRead(job: Job): Promise<boolean> {
  if (job.kind !== 'open' || !job.sources[0]) return true;
  return job.sources[0].file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );
}

async function answer(job: Job): Promise<void> {
  if (!(await mayRead(job))) return postMessage({ kind: 'blind' } satisfies Reply);
  await run(
    job,
    (message) => postMessage(message),
    () => false,
  );
}

addEventListener('message', ({ data }: MessageEvent<Job>) => {
  answer(data).catch((error: unknown) => {
    setTimeout(() => {
      throw error;
    });
  });
});
