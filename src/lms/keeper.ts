/**
 * Keeps the learner's work: in this browser at most 300 ms after a change, in the LMS a few seconds
 * later. It knows records only as something to keep and says at every moment, through `show`, where
 * the newest version is.
 */
import type { Journal } from '../model/journal.ts';
import type { LmsFacts, LmsSession, SaveOutcome } from '../model/lms.ts';
import type { LearnerRecord } from '../model/record.ts';
import type { NotInLms, Saving } from '../model/saving.ts';
import type { Encoded } from './suspend-data/codec.ts';
import { savingOf, type Copies } from './saving-of.ts';

/**
 * Milliseconds. The journal's wait and two writes (the one under way and its own) stay together
 * under 300 on a machine that is busy with other things; `step` is for finished steps, which are
 * rare and worth keeping at once.
 */
const WAITS = {
  journal: 30,
  encode: 300,
  encodeDense: 1500,
  typed: 3000,
  step: 500,
  longest: 10_000,
  retries: [4000, 8000, 15_000, 30_000, 60_000],
} as const;
/** Share of the LMS's room from which the learner is told how much is left. */
const ROOM_MATTERS = 0.85;

/**
 * Saves that «Guardar y salir» makes at most while there is something new: what the LMS
 * acknowledges changes the record, and another window may write meanwhile.
 */
const MOST_ROUNDS = 4;

/**
 * The record and what the LMS is told of it, at one moment. `told` goes back to `acknowledge` when
 * the LMS has it.
 */
export interface Taken<Told> {
  record: LearnerRecord;
  facts: Omit<LmsFacts, 'suspendData'>;
  told: Told;
}

export interface Ports<Told> {
  journal: Journal;
  codec: {
    encodeCheap(record: LearnerRecord, limit: number): Encoded | undefined;
    encode(record: LearnerRecord, limit: number): Promise<Encoded>;
  };
  /** The record as it is, for this browser. */
  peek(): LearnerRecord;
  /** The record as it leaves this browser, with its facts. */
  take(): Taken<Told>;
  acknowledge(told: Told): void;
  show(saving: Saving): void;
}

export interface Keeper {
  changed(urgency: 'typed' | 'step'): void;
  /** Says again where the newest version is: after the copies have been read. */
  tell(): void;
  /** The page went out of sight: the last moment at which work may still be done. */
  hidden(): void;
  /** The page goes away: ends the session with what is ready. */
  leave(): void;
  /** Saves and, where the LMS took it, ends the session. */
  saveAndLeave(): Promise<SaveOutcome>;
  /** Tries again now what did not reach the LMS. */
  retry(): Promise<void>;
  /** Another session takes the place of one that ended. */
  use(session: LmsSession): void;
  /**
   * While held, nothing is written to the LMS: it has a copy that nobody could read and that is not
   * kept elsewhere yet.
   */
  hold(isHeld: boolean): void;
}

interface Ready<Told> extends Taken<Told> {
  version: number;
  encoded: Encoded;
  /** It took the dear rung, which is not climbed for every word. */
  isDense: boolean;
  roomFor: number | undefined;
}

export function keeper<Told>(
  first: LmsSession,
  { journal, codec, peek, take, acknowledge, show }: Ports<Told>,
  closed?: NotInLms,
): Keeper {
  let session = first;
  let ready: Ready<Told> | undefined;
  let preparing: Promise<void> | undefined;
  let writing: Promise<void> | undefined;
  let saving: Promise<void> | undefined;
  let tries = 0;
  let firstUnsaved: number | undefined;
  let held = false;
  const launchFailure = closed ?? (first.launched.saved ? undefined : first.launched.code);
  const copies: Copies = {
    lms: first.kind !== 'browser',
    version: 0,
    journal: { version: 0, fault: undefined, at: new Date() },
    inLms: { version: 0, at: new Date(), left: 0, roomFor: undefined, failure: launchFailure },
  };
  const tell = () => show(savingOf(copies));
  const journalTimer = timer();
  const encodeTimer = timer();
  const lmsTimer = timer();

  const writeJournal = (): Promise<void> => {
    journalTimer.stop();
    writing = (writing ?? Promise.resolve()).then(async () => {
      const { version } = copies;
      if (copies.journal.version === version && !copies.journal.fault) return;
      const fault = await journal.write(peek());
      copies.journal = { version: fault ? copies.journal.version : version, fault, at: new Date() };
      tell();
    });
    return writing;
  };

  const readyWith = (version: number, taken: Taken<Told>, encoded: Encoded, isDense: boolean) => {
    ready = {
      ...taken,
      version,
      encoded,
      isDense,
      roomFor: isDense ? roomLeft(taken.record, encoded, session.suspendLimit) : undefined,
    };
  };
  /** Encodes in no time, or says that it takes longer. */
  const prepareNow = (): boolean => {
    if (ready?.version === copies.version) return true;
    const { version } = copies;
    const taken = take();
    const encoded = codec.encodeCheap(taken.record, session.suspendLimit);
    if (encoded) readyWith(version, taken, encoded, false);
    return encoded !== undefined;
  };
  /**
   * The newest version, or after one dear encoding of it the one that was newest then: somebody who
   * does not stop typing is not waited for.
   */
  const prepare = async (): Promise<void> => {
    encodeTimer.stop();
    for (let round = 0; round < 2 && !prepareNow(); round++) {
      preparing ??= (async () => {
        const { version } = copies;
        const taken = take();
        const limit = session.suspendLimit;
        const encoded = await codec.encode(taken.record, limit);
        if (limit === session.suspendLimit) readyWith(version, taken, encoded, true);
      })().finally(() => {
        preparing = undefined;
      });
      await preparing;
    }
  };

  /** `atLeast`: milliseconds that the LMS asks for. */
  const fail = (code: NotInLms, atLeast = 0) => {
    copies.inLms.failure = code;
    if (code === 'session-over') return;
    const slowest = WAITS.retries.length - 1;
    const wait = WAITS.retries[code === 'session-lost' ? slowest : Math.min(tries, slowest)]!;
    tries++;
    lmsTimer.start(() => void save(), Math.max(wait, atLeast));
  };
  /** False where the codec could not be fetched: the course lost its server. */
  const prepared = () =>
    prepare().then(
      () => true,
      () => {
        fail('lms-offline');
        return false;
      },
    );
  const settle = (sent: Ready<Told>, outcome: SaveOutcome) => {
    if (outcome.saved) {
      tries = 0;
      copies.inLms = {
        version: sent.version,
        at: new Date(),
        left: sent.encoded.left.length,
        roomFor: sent.roomFor,
        failure: undefined,
      };
      firstUnsaved = copies.version === sent.version ? undefined : Date.now();
      acknowledge(sent.told);
      // What changed while the LMS answered, and could not ask for a save of its own then.
      if (isBehind()) lmsTimer.startOnce(() => void save(), WAITS.typed);
    } else {
      fail(outcome.code, outcome.retryAfter);
    }
    tell();
  };
  const send = async (): Promise<SaveOutcome> => {
    const sent = ready!;
    const asked = session;
    const outcome = await asked.save({ ...sent.facts, suspendData: sent.encoded.text });
    // What a session that was replaced answers late says nothing of the one that took its place.
    if (asked === session) settle(sent, outcome);
    return outcome;
  };
  const isBehind = () =>
    copies.lms &&
    !held &&
    (copies.inLms.version !== copies.version || copies.inLms.failure !== undefined);
  const save = async (): Promise<void> => {
    lmsTimer.stop();
    if (!isBehind()) return;
    saving ??= (async () => {
      if (!(await prepared())) tell();
      else if (ready) await send();
    })().finally(() => {
      saving = undefined;
    });
    await saving;
  };

  return {
    tell() {
      tell();
      // Not before the copies have been read: the record is empty until then, and would be written
      // over the LMS's copy.
      if (!first.launched.saved) lmsTimer.startOnce(() => void save(), WAITS.retries[0]);
    },
    changed(urgency) {
      copies.version++;
      firstUnsaved ??= Date.now();
      tell();
      journalTimer.startOnce(() => void writeJournal(), WAITS.journal);
      if (!copies.lms || held) return;
      encodeTimer.startOnce(
        () => void prepare().catch(() => undefined),
        ready?.isDense ? WAITS.encodeDense : WAITS.encode,
      );
      if (tries > 0) return;
      const patience = Math.max(0, firstUnsaved + WAITS.longest - Date.now());
      lmsTimer.start(() => void save(), Math.min(WAITS[urgency], patience));
    },
    hidden() {
      void writeJournal();
      if (!isBehind()) return;
      if (prepareNow()) void send();
      else void save();
    },
    leave() {
      // Once the codec is warm a cheap encoding takes a few milliseconds; the dear one is never
      // begun here.
      if (!held && ready && !ready.isDense && copies.lms) prepareNow();
      const unsent = !held && ready && ready.version > copies.inLms.version ? ready : undefined;
      const facts = unsent && { ...unsent.facts, suspendData: unsent.encoded.text };
      void (session.away ? session.away(facts) : session.terminate(facts)).then(
        (outcome) => unsent && settle(unsent, outcome),
      );
      if (copies.lms && !session.away) copies.inLms.failure = 'session-over';
      void writeJournal();
    },
    async saveAndLeave() {
      await writeJournal();
      if (!copies.lms) return { saved: true };
      if (held) return { saved: false, code: 'lms-refused' };
      for (let round = 0; round === 0 || (round < MOST_ROUNDS && isBehind()); round++) {
        lmsTimer.stop();
        do {
          if (!(await prepared())) return { saved: false, code: 'lms-offline' };
        } while (ready?.version !== copies.version);
        const outcome = await send();
        if (!outcome.saved) return outcome;
      }
      lmsTimer.stop();
      // Before the end, so that nothing is left to write after whoever asked clears this browser.
      await writeJournal();
      // All of it is in the LMS, which keeps it also where it refuses the end.
      await session.terminate();
      return { saved: true };
    },
    async retry() {
      await save();
    },
    use(next) {
      session = next;
      ready = undefined;
      saving = undefined;
      tries = 0;
      copies.lms = next.kind !== 'browser';
      copies.inLms = { ...copies.inLms, version: -1, failure: held ? 'held' : undefined };
      tell();
      void save();
    },
    hold(isHeld) {
      held = isHeld;
      copies.inLms.failure = isHeld ? 'held' : launchFailure;
      tell();
      if (!isHeld) void save();
    },
  };
}

/** About how many more characters of prose fit, in hundreds; undefined while there is plenty. */
function roomLeft(
  record: LearnerRecord,
  { text, left }: Encoded,
  limit: number,
): number | undefined {
  if (left.length > 0 || text.length < ROOM_MATTERS * limit) return undefined;
  const written = Object.values(record.answers).reduce(
    (sum, answer) => sum + answer.text.length,
    0,
  );
  return 100 * Math.floor(((limit - text.length) * written) / text.length / 100);
}

interface Timer {
  start(work: () => void, wait: number): void;
  /** Leaves one that runs alone. */
  startOnce(work: () => void, wait: number): void;
  stop(): void;
}

function timer(): Timer {
  let running: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(running);
    running = undefined;
  };
  const start = (work: () => void, wait: number) => {
    stop();
    running = setTimeout(() => {
      running = undefined;
      work();
    }, wait);
  };
  return { start, stop, startOnce: (work, wait) => running === undefined && start(work, wait) };
}
