/**
 * Asks the dense form in a Worker, or on this thread in an idle moment where no Worker can be had.
 */
import type { LearnerRecord } from '../../model/record.ts';
import type { Capacity } from './capacity.ts';
import type { Encoded } from './codec.ts';
import type { Framed } from './frame-error.ts';

export type Ask =
  | { do: 'encode'; record: LearnerRecord; capacity: Required<Capacity> }
  | { do: 'decode'; framed: Framed };
export type Asked = { number: number; ask: Ask };
export type Answered = { number: number; ok: true; value: unknown } | { number: number; ok: false };

/**
 * undefined: not tried yet. false: there is none here (a policy forbids it, or its script did not
 * load).
 */
let worker: Worker | false | undefined;
let asked = 0;
const waiting = new Map<number, { ask: Ask; answer: (value: unknown) => void; fail: () => void }>();

export async function encodeDensely(
  record: LearnerRecord,
  capacity: Required<Capacity>,
): Promise<Encoded> {
  try {
    return (await run({ do: 'encode', record, capacity })) as Encoded;
  } catch {
    return { text: '', left: Object.keys(record.answers), wire: 0, fill: 1, isCheapest: true };
  }
}

/** Rejects where the payload is not the mixer's. */
export function decodeDensely(framed: Framed): Promise<unknown> {
  return run({ do: 'decode', framed });
}

function run(ask: Ask): Promise<unknown> {
  worker ??= startWorker();
  if (!worker) return runHere(ask);
  const number = asked++;
  const to = worker;
  return new Promise((answer, reject) => {
    waiting.set(number, {
      ask,
      answer,
      fail: () => reject(new Error('the worker could not do it')),
    });
    to.postMessage({ number, ask } satisfies Asked);
  });
}

function startWorker(): Worker | false {
  if (typeof Worker === 'undefined') return false;
  try {
    const started = new Worker(new URL('./dense-worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
      const one = waiting.get(data.number);
      waiting.delete(data.number);
      if (data.ok) one?.answer(data.value);
      else one?.fail();
    });
    started.addEventListener('error', giveUp);
    started.addEventListener('messageerror', giveUp);
    return started;
  } catch {
    return false;
  }
}

/** What the worker did not answer is done here. */
function giveUp(): void {
  if (worker) worker.terminate();
  worker = false;
  const left = [...waiting.values()];
  waiting.clear();
  for (const { ask, answer, fail } of left) runHere(ask).then(answer, fail);
}

async function runHere(ask: Ask): Promise<unknown> {
  const { doDensely } = await import('./dense.ts');
  await idle();
  return doDensely(ask);
}

function idle(): Promise<void> {
  return new Promise((go) => {
    if (typeof requestIdleCallback === 'function')
      requestIdleCallback(() => go(), { timeout: 500 });
    else setTimeout(go, 0);
  });
}
