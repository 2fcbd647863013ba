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
  journal: Pick<Journal, 'write' | 'writeLast'>;
  copies(): Copies;
  tell(happening: Happening): void;
  peek(): LearnerRecord;
}

export interface JournalWriter {
  soon(): void;
  /**
   * Waits for no write that is under way, for the page may be about to go: the storage takes them
   * one after another. Resolves once all are done.
   */
  now(): Promise<void>;
  /** As `now`, by a page that goes. */
  last(): Promise<void>;
}

export function journalWriter({ journal, copies, tell, peek }: Ports): JournalWriter {
  let writing: Promise<unknown> = Promise.resolve();
  const waiting = timer();
  const write = async (by: 'write' | 'writeLast') => {
    const { version, journal: kept } = copies();
    if (kept.version === version && !kept.fault) return;
    const fault = await journal[by](peek());
    tell({ what: 'written-here', version, fault, at: new Date() });
  };
  const inTurn = () => {
    writing = writing.then(() => write('write'));
  };
  const atOnce = async (by: 'write' | 'writeLast') => {
    waiting.stop();
    writing = Promise.all([writing, write(by)]);
    await writing;
  };
  return {
    soon: () => waiting.startOnce(inTurn, WAIT),
    now: () => atOnce('write'),
    last: () => atOnce('writeLast'),
  };
}
