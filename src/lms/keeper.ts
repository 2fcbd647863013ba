/**
 * Keeps the learner's work: in this browser at most 300 ms after a change, in the LMS a few seconds
 * later. It knows records only as something to keep and says at every moment, through `show`, where
 * the newest version is.
 */
import type { Journal } from '../model/journal.ts';
import type { LmsSession } from '../model/lms.ts';
import type { LearnerRecord } from '../model/record.ts';
import type { NotInLms, Saved, Saving } from '../model/saving.ts';
import { after, atLaunch, type Happening } from './copies.ts';
import { journalWriter } from './journal-writer.ts';
import { lazyWriter } from './lazy-writer.ts';
import type { LmsPorts, Urgency } from './lms-writer.ts';
import { savingOf } from './saving-of.ts';

export type { Taken } from './encoder.ts';

export interface Ports<Told> extends LmsPorts<Told> {
  journal: Journal;
  /** The record as it is, for this browser. */
  peek(): LearnerRecord;
  show(saving: Saving): void;
}

export interface Keeper {
  changed(urgency: Urgency): void;
  /** Fetches what writes to the LMS before it is needed, so that leaving finds it here. */
  warm(): Promise<unknown>;
  /** Says again where the newest version is: after the copies have been read. */
  tell(): void;
  /** The page went out of sight: the last moment at which work may still be done. */
  hidden(): void;
  /** The page goes away: ends the session with what is ready. Resolves once this browser has all. */
  leave(): Promise<void>;
  /** Saves everything; the session stays open. */
  saveAll(): Promise<Saved>;
  /** Ends the session after `saveAll` went well: the LMS may take the page away at once. */
  end(): Promise<void>;
  /** Tries again now what did not reach the LMS. */
  retry(): Promise<void>;
  /** Another session takes the place of one that ended. */
  use(session: LmsSession): void;
  /**
   * While held, nothing is written to the LMS: it has a copy that nobody could read and that is not
   * kept elsewhere yet.
   */
  hold(isHeld: boolean): void;
  /** The launch gave back something that an earlier one had left. */
  gaveBack(): void;
  /** This LMS's answers were, or are no longer, found to mean little. */
  doubt(isWeak: boolean): void;
}

/** `closed`: there is an LMS that did not open a session. */
export function keeper<Told>(first: LmsSession, ports: Ports<Told>, closed?: NotInLms): Keeper {
  const launchFailure = closed ?? (first.launched.saved ? undefined : first.launched.code);
  let copies = atLaunch(first.kind !== 'browser', launchFailure);
  const show = () => ports.show(savingOf(copies));
  const tell = (happening: Happening) => {
    copies = after(copies, happening);
    show();
  };
  const here = journalWriter({
    journal: ports.journal,
    copies: () => copies,
    tell,
    peek: ports.peek,
  });
  const there = lazyWriter(first, () => copies, tell, ports);

  return {
    tell() {
      show();
      // Not before the copies have been read: the record is empty until then, and would be written
      // over the LMS's copy.
      if (!first.launched.saved) there.makeGood();
    },
    changed(urgency) {
      tell({ what: 'changed', isWork: urgency !== 'place' });
      here.soon();
      there.soon(urgency);
    },
    hidden() {
      void here.now();
      there.hidden();
    },
    leave() {
      there.leave();
      return here.last();
    },
    async saveAll() {
      await here.now();
      if (!copies.lms) return { saved: true };
      const outcome = await there.all();
      // Whoever asked may clear this browser now: nothing is left to write.
      await here.now();
      return outcome;
    },
    end: there.end,
    retry: there.retry,
    warm: there.warm,
    use: there.use,
    hold(isHeld) {
      tell({ what: 'held', is: isHeld, otherwise: launchFailure });
      if (!isHeld) void there.retry();
    },
    gaveBack: () => tell({ what: 'gave-back' }),
    doubt: (isWeak) => tell({ what: 'weak', is: isWeak }),
  };
}
