/**
 * What the learner has to be told beyond the one line: about their copies, and about what did not
 * load. Each stays until its cause is gone or they close it.
 */
import { atom } from 'nanostores';
import type { SetAside } from '../model/journal.ts';

export type Notice =
  /** A copy could not be read; it is kept, and the best of the others is shown. */
  | { code: 'set-aside'; copy: SetAside }
  /**
   * The same, and nothing else keeps it: the LMS is not written to until the learner has it as a
   * file.
   */
  | { code: 'held'; copy: SetAside }
  /**
   * This browser has work of which nothing proves whose it is; `answers` of it, last changed `at`,
   * are not in this learner's.
   */
  | { code: 'found-here'; at: Date; answers: number; join(): void; decline(): void }
  /** This browser does not answer for what it kept before; what is written now is kept apart. */
  | { code: 'kept-before' }
  /** The same, where nothing can be kept apart. */
  | { code: 'kept-unread' }
  /** Nothing but this browser keeps the work, and this looks like a private window. */
  | { code: 'private-window' }
  /** The LMS gave back less than it had been believed to keep; this browser had the rest. */
  | { code: 'lms-older' }
  /** There is an LMS, and it did not open the session. */
  | { code: 'lms-closed' }
  /** The LMS launched the course for looking at it: nothing is reported but that it was opened. */
  | { code: 'mode-review' }
  | { code: 'mode-browse' }
  /** A page of the course could not be fetched; the learner is still on the one before. */
  | { code: 'page-away'; again(): void; stay(): void }
  /** An exercise of this page could not be fetched, so nothing can be written in it. */
  | { code: 'exercise-away'; again(): void };

export const $notices = atom<readonly Notice[]>([]);

export function notify(notice: Notice): void {
  $notices.set([...$notices.get().filter((one) => one.code !== notice.code), notice]);
}

export function dismiss(code: Notice['code']): void {
  $notices.set($notices.get().filter((one) => one.code !== code));
}
