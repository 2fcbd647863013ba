/**
 * Runs a job off the main thread. From `file://` a worker can only come from a blob; where even
 * that is refused, the job runs here, file by file.
 */
import type { Job, Reply } from './jobs.ts';

export interface Running {
  /** Resolves when the job is over or stopped; rejects when it broke. */
  over: Promise<void>;
  stop(): void;
}

/** The worker's program, from the page that carries it. */
function program(): string {
  return document.getElementById('worker')?.textContent ?? '';
}

function started(): Worker | undefined {
  try {
    const address = URL.createObjectURL(new Blob([program()], { type: 'text/javascript' }));
    const worker = new Worker(address);
    URL.revokeObjectURL(address);
    return worker;
  } catch {
    return undefined;
  }
}

export function start(job: Job, onReply: (reply: Reply) => void): Running {
  const worker = started();
  return worker ? inWorker(worker, job, onReply) : here(job, onReply);
}

function inWorker(worker: Worker, job: Job, onReply: (reply: Reply) => void): Running {
  let stop = () => {};
  const over = new Promise<void>((resolve, reject) => {
    stop = () => {
      worker.terminate();
      resolve();
    };
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if (data.kind === 'done') return stop();
      if (data.kind !== 'blind') return onReply(data);
      worker.terminate();
      const running = here(job, onReply);
      running.over.then(resolve, reject);
      stop = running.stop;
    });
    worker.addEventListener('error', (event) => {
      worker.terminate();
      reject(new Error(event.message));
    });
  });
  worker.postMessage(job);
  return { over, stop: () => stop() };
}

function here(job: Job, onReply: (reply: Reply) => void): Running {
  let stopped = false;
  const over = import('./jobs.ts').then(({ run }) => run(job, onReply, () => stopped));
  return { over, stop: () => void (stopped = true) };
}
