/** The worker's own file: built apart and carried inside the page. */
import { run, type Job } from './jobs.ts';

addEventListener('message', ({ data }: MessageEvent<Job>) => {
  run(
    data,
    (message) => postMessage(message),
    () => false,
  ).catch((error: unknown) => {
    setTimeout(() => {
      throw error;
    });
  });
});
