/** Opens what the instructor chose, off the main thread, and tells how far it is. */
import { atom } from 'nanostores';
import type { Source } from '../open/read-submissions.ts';
import { start, type Running } from '../worker/client.ts';
import { isAside } from '../open/submission.ts';
import { $content, documentsOf } from './content.ts';
import { adoptReviews } from './join.ts';
import { $rejected, $submissions, add } from './review.ts';

export type Opening =
  | { at: 'idle' }
  | { at: 'busy'; done: number; of: number }
  | { at: 'done'; opened: number; versions: number; rejected: number }
  | { at: 'stopped' }
  | { at: 'failed' };
export const $opening = atom<Opening>({ at: 'idle' });

let running: Running | undefined;

export async function open(sources: Source[]): Promise<void> {
  if (sources.length === 0 || $opening.get().at === 'busy') return;
  const unread = () => $rejected.get().filter(({ code }) => !isAside(code)).length;
  const versions = () => $submissions.get().reduce((sum, { earlier }) => sum + earlier.length, 0);
  const before = { opened: $submissions.get().length, rejected: unread(), versions: versions() };
  const content = $content.get();
  $opening.set({ at: 'busy', done: 0, of: sources.length });
  running = start(
    { kind: 'open', sources, documents: content ? documentsOf(content) : {} },
    (reply) => {
      if (reply.kind !== 'opened') return;
      add(reply.submissions, reply.rejected);
      adoptReviews();
      if ($opening.get().at === 'busy')
        $opening.set({ at: 'busy', done: reply.done, of: reply.of });
    },
  );
  try {
    await running.over;
  } catch {
    return $opening.set({ at: 'failed' });
  }
  if ($opening.get().at === 'busy')
    $opening.set({
      at: 'done',
      opened: $submissions.get().length - before.opened,
      versions: versions() - before.versions,
      rejected: unread() - before.rejected,
    });
}

export function stop(): void {
  $opening.set({ at: 'stopped' });
  running?.stop();
}
