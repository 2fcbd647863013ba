/** The port between the course and this browser's storage. */
import type { LearnerRecord } from './record.ts';

/** A copy that could not be read, kept so that nothing is lost with it. */
export interface SetAside {
  /** Unix milliseconds. */
  at: number;
  from: 'lms' | 'browser';
  /** Why it could not be read: a code of the codec or of `parseRecord`. */
  code: string;
  /** As it was found. */
  content: string;
}

/**
 * `blocked`: this browser gives the course no storage (third-party frames, private windows);
 * `full`: no room left.
 */
export type JournalFault = 'blocked' | 'full';

export interface Journal {
  /** Resolves once the copy survives the death of the browser; the fault where it was not kept. */
  write(record: LearnerRecord): Promise<JournalFault | undefined>;
  /** As `write`, by a page that goes and may not live to see it done. */
  writeLast(record: LearnerRecord): Promise<JournalFault | undefined>;
  setAside(copy: SetAside): Promise<JournalFault | undefined>;
  asides(): Promise<SetAside[]>;
  /**
   * The feedback that the learner opened, by the document that it is about, each as its file holds
   * it. Only here and in the file: an LMS has no room for it.
   */
  feedbacks(): Promise<Record<string, string>>;
  keepFeedback(document: string, sealed: string): Promise<JournalFault | undefined>;
  /** Forgets this learner's copies in this browser, and what was said to them. */
  clear(): Promise<void>;
  /** A small setting of this learner in this browser ('' where there is none). */
  setting(name: string): Promise<string>;
  keepSetting(name: string, value: string): Promise<void>;
}
