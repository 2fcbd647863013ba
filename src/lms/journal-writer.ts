/** Keeps this browser's copy at most 300 ms behind the learner. */
import type { Journal } from '../model/journal.ts';
import type { LearnerRecord } from '../model/record.ts';
import type { Copies, Happening } from './copies.ts';
import { timer } from './timer.ts';

/**
 * Milliseconds. This wait and two writes (the one under way and its own) stay together under 300 on
 * a machine that is busy with other things.
 */
const WAIT = 30;

interface Ports {
  journal: Pick<Journal, 'write'>;
  copies(): Copies;
  tell(happening: Happening): void;
  peek(): LearnerRecord;
}

export interface JournalWriter {
  soon(): void;
  now(): Promise<void>;
}

export function journalWriter({ journal, copies, tell, peek }: Ports): JournalWriter {
  let writing: Promise<void> = Promise.resolve();
  const waiting = timer();
  const write = async () => {
    const { version, journal: kept } = copies();
    if (kept.version === version && !kept.fault) return;
    const fault = await journal.write(peek());
    tell({ what: 'written-here', version, fault, at: new Date() });
  };
  const now = () => {
    waiting.stop();
    writing = writing.then(write);
    return writing;
  };
  return { soon: () => waiting.startOnce(() => void now(), WAIT), now };
}
