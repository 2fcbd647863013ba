/**
 * Writes the newest record to the LMS: a few seconds after a change, again and ever more slowly
 * where it was refused or where nothing proves that it arrived, and no value twice.
 */
import type { LmsSession, SaveOutcome } from '../model/lms.ts';
import type { NotInLms, Saved } from '../model/saving.ts';
import { isBehind, isInLms, isWorkInLms, type Copies, type Happening } from './copies.ts';
import { encoder, type Codec, type Ready, type Taken } from './encoder.ts';
import { afterYes, type Known } from './evidence.ts';
import { pace } from './pace.ts';
import { roomOf, sameRoom } from './room-of.ts';
import { timer } from './timer.ts';
import { parted, withTrailer } from './trailer.ts';
import { typingPause } from './typing-pause.ts';

/**
 * Milliseconds between retries; `again` where the refusal has just taught what the LMS takes.
 * Retries get slower, also because forma.lms opens a blocking alert at
 * each Commit that its server refuses.
 */
const WAITS = {
  again: 500,
  retries: [4000, 8000, 15_000, 30_000, 60_000, 120_000, 300_000],
} as const;

/**
 * Saves that «Guardar y salir» makes at most while there is something new: what the LMS
 * acknowledges changes the record, and another window may write meanwhile.
 */
const MOST_ROUNDS = 4;

export interface LmsPorts<Told> {
  codec: Codec;
  take(): Taken<Told>;
  acknowledge(told: Told): void;
  /** Whether the server behind the LMS is seen to be there, now. */
  reaches(): Promise<boolean>;
  /**
   * Before the first write of a session: takes in a copy of the LMS that was not there at launch.
   * True at once where there is none; false where one came that could not be read.
   */
  lookAgain(session: LmsSession): true | Promise<boolean>;
  /** The name under which this browser's changes go. */
  mark(): string;
  /** The LMS has this value, with the whole record in it, as well as is `known`. */
  gave(value: string, of: Taken<Told>['record'], known: Known): void;
}

/**
 * `step`: what is rare and worth keeping at once. `place`: where the learner is and what they have
 * seen, none of their work.
 */
export type Urgency = 'typed' | 'step' | 'place';

export interface LmsWriter {
  soon(urgency: Urgency): void;
  /** After a launch whose first commit failed. */
  makeGood(): void;
  hidden(): void;
  leave(): void;
  all(): Promise<Saved>;
  end(): Promise<void>;
  retry(): Promise<void>;
  use(session: LmsSession): void;
}

export function lmsWriter<Told>(
  first: LmsSession,
  copies: () => Copies,
  tell: (happening: Happening) => void,
  ports: LmsPorts<Told>,
): LmsWriter {
  let session = first;
  let saving: Promise<void> | undefined;
  /** Refused saves, and saves that nothing proves, since one was proven. */
  let refusals = 0;
  let unproven = 0;
  /** Of the values that were sent; see `trailer.ts`. */
  let count = 0;
  const own = pace();
  const pause = typingPause();
  // This code comes with the first change: the hand that made it is at work.
  pause.typed(Date.now());
  let hasLooked = false;
  let looking: Promise<boolean> | undefined;
  const waiting = timer();
  const encoding = encoder<Told>({
    codec: ports.codec,
    take: ports.take,
    session: () => session,
    version: () => copies().version,
  });

  /** A save when one is due; see `pace.ts`. */
  const atItsPace = () => {
    const isKeptHere = copies().journal.fault === undefined;
    const wait = own.wait({ now: Date.now(), isKeptHere });
    if (wait !== undefined) waiting.start(saveWhenDue, wait);
  };
  const saveWhenDue = () => {
    if (!postpone()) void save(postpone);
  };
  /** To a pause in typing, also where typing began while a value was encoded; whether it had to. */
  const postpone = (): boolean => {
    const wait = pause.wait(Date.now());
    if (wait > 0) waiting.start(saveWhenDue, wait);
    return wait > 0;
  };
  const retryLater = (times: number, atLeast = 0) => {
    const wait = WAITS.retries[Math.min(times, WAITS.retries.length) - 1]!;
    waiting.start(saveWhenDue, Math.max(wait, atLeast));
  };
  /** `atLeast`: milliseconds that the LMS asks for. */
  const fail = (why: NotInLms, atLeast = 0) => {
    count++;
    tell({ what: 'not-taken', why });
    if (why === 'session-over') return;
    refusals++;
    retryLater(why === 'session-lost' ? Number.POSITIVE_INFINITY : refusals, atLeast);
  };
  /** False where the codec could not be fetched: the course lost its server. */
  const encoded = () =>
    encoding.whole().then(
      () => true,
      () => {
        fail('lms-offline');
        return false;
      },
    );
  const taken = (sent: Ready<Told>, value: string, known: Known) => {
    refusals = 0;
    const { version, roomFor } = sent;
    const left = sent.encoded.left.length;
    tell({ what: 'taken', version, known, at: new Date(), left, roomFor });
    if (left === 0) ports.gave(value, sent.record, known);
    if (isInLms({ ...copies(), version })) {
      unproven = 0;
      ports.acknowledge(sent.told);
    }
    if (copies().version !== version) {
      // What changed while the LMS answered, and could not ask for a save of its own then.
      atItsPace();
    } else if (isBehind(copies())) {
      count++;
      retryLater(++unproven);
    }
  };
  /**
   * What is encoded in a hurry may be longer or wider than all that the LMS was seen to keep: it is
   * not written over work that the line has called saved.
   */
  const mayReplace = (hurried: Ready<Told>) => hurried.encoded.isCheapest || !isWorkInLms(copies());
  const valueOf = ({ encoded: { text } }: Ready<Told>) =>
    withTrailer(text, { mark: ports.mark(), count });
  /** What a yes proves: less where the LMS does not even give back what it just took. */
  const knownOf = async (
    asked: LmsSession,
    value: string,
    { reached }: { reached?: true },
  ): Promise<Known> => {
    if (reached) return 'reached';
    const back = asked.readAgain?.();
    if (back !== undefined && parted(back).text !== parted(value).text) return 'sent';
    const isThere = await ports.reaches();
    return afterYes({ isThere, hasSent: asked.hasSent?.(), givesBack: copies().givesBack });
  };
  const send = async (): Promise<SaveOutcome> => {
    const sent = encoding.ready!;
    const asked = session;
    const value = valueOf(sent);
    own.committed(Date.now(), sent.encoded.wire);
    // What was typed while this was encoded is still at stake.
    if (sent.version !== copies().version) own.typed(Date.now());
    const began = performance.now();
    const saved = asked.save({ ...sent.facts, suspendData: value });
    pause.held(performance.now() - began);
    const outcome = await saved;
    // What a session that was replaced answers late says nothing of the one that took its place.
    if (asked !== session) return outcome;
    if (!outcome.saved) {
      fail(outcome.code, outcome.retryAfter);
      // The LMS has just shown what it takes less of: a form that fits is worth trying at once.
      if (outcome.element === 'cmi.suspend_data' && !sameRoom(sent.room, roomOf(session)))
        waiting.start(saveWhenDue, WAITS.again);
      return outcome;
    }
    const known = await knownOf(asked, value, outcome);
    if (asked === session) taken(sent, value, known);
    return outcome;
  };
  /** The first write of a session is never over a copy that was not read. */
  const looked = (): true | Promise<boolean> => {
    if (hasLooked) return true;
    if (looking) return looking;
    const asked = session;
    const found = ports.lookAgain(asked);
    if (found === true) return (hasLooked = true);
    looking = found.then((isRead) => {
      looking = undefined;
      if (asked === session) hasLooked = isRead;
      return isRead && asked === session;
    });
    return looking;
  };
  const save = async (orPostpone?: () => boolean): Promise<void> => {
    waiting.stop();
    if (!isBehind(copies())) return;
    saving ??= (async () => {
      if (!(await looked()) || !(await encoded()) || !encoding.ready) return;
      if (!orPostpone?.()) await send();
    })().finally(() => {
      saving = undefined;
    });
    await saving;
  };

  return {
    soon(urgency) {
      if (urgency === 'typed') {
        own.typed(Date.now());
        pause.typed(Date.now());
      } else if (urgency === 'step') own.finished(Date.now());
      else own.stepped(Date.now());
      if (!copies().lms || copies().held) return;
      encoding.soon(urgency === 'place');
      if (refusals > 0) return;
      atItsPace();
    },
    makeGood: () => waiting.startOnce(saveWhenDue, WAITS.retries[0]),
    hidden() {
      pause.typed(0);
      if (!isBehind(copies())) return;
      if (looked() === true && encoding.now() && mayReplace(encoding.ready!)) void send();
      else void save();
    },
    leave() {
      const { lms, held } = copies();
      const mayWrite = lms && !held && isBehind(copies()) && looked() === true;
      // Once the codec is warm a cheap encoding takes a few milliseconds; the costly one is never
      // begun here.
      if (mayWrite && encoding.ready) encoding.now();
      const ready = mayWrite ? encoding.ready : undefined;
      const unsent = ready && mayReplace(ready) ? ready : undefined;
      const value = unsent && valueOf(unsent);
      const facts = unsent && { ...unsent.facts, suspendData: value! };
      if (!session.away) waiting.stop();
      const ending = session.away ? session.away(facts) : session.terminate(facts);
      if (lms && !session.away) tell({ what: 'not-taken', why: 'session-over' });
      void ending.then((outcome) => {
        if (!unsent) return;
        if (!outcome.saved) return session.away && fail(outcome.code, outcome.retryAfter);
        const known = outcome.reached ? 'reached' : 'answered';
        if (session.away) taken(unsent, value!, known);
        else if (unsent.encoded.left.length === 0) ports.gave(value!, unsent.record, known);
      });
    },
    async all() {
      if (copies().held || !(await looked())) return { saved: false, code: 'lms-refused' };
      for (let round = 0; round === 0 || (round < MOST_ROUNDS && isBehind(copies())); round++) {
        waiting.stop();
        do {
          if (!(await encoded())) return { saved: false, code: 'lms-offline' };
        } while (encoding.ready?.version !== copies().version);
        const outcome = await send();
        if (!outcome.saved) return outcome;
      }
      // A page that has just been opened still notes what it shows, save after save: that is none of
      // the learner's work, and it goes at its pace.
      if (!isWorkInLms(copies())) return { saved: false, code: 'unproven' };
      if (!isBehind(copies())) waiting.stop();
      return { saved: true };
    },
    // The work is in the LMS, which keeps it also where it refuses the end; what only the page has
    // noted since, as where the learner is, goes before.
    async end() {
      await save();
      await session.terminate();
    },
    retry: () => save(),
    use(next) {
      session = next;
      encoding.forget();
      saving = undefined;
      refusals = 0;
      hasLooked = false;
      looking = undefined;
      tell({ what: 'session', lms: next.kind !== 'browser' });
      void save();
    },
  };
}
