/**
 * Statements on their way, in order, each under one id until the LRS has it (xAPI 2.2,
 * "Duplicate").
 *
 * An answer that is lost says nothing: an LMS that stored the statement refuses it when it comes
 * again (CATAPULT: 403). So what may be there is asked for by its id before it is sent again, and
 * before a refusal is believed. What is refused for good steps aside after a few tries; nothing
 * stops what comes after it but the session's own beginning.
 */
import { bytes, LEAVING_ROOM, LrsFailed, stored, type Lrs } from './lrs.ts';
import type { Statement } from './statements.ts';

export interface Outbox {
  /** `wasSent`: by a page of this session before this one. */
  add(statement: Statement, wasSent?: boolean): void;
  /** Takes back one that another device told instead. */
  withdraw(id: string): void;
  /** Rejects with `LrsFailed`; what was not taken stays. */
  deliver(): Promise<void>;
  /**
   * What outlives the page, in one request. `taken`: bytes that something else takes of the little
   * room that there is then.
   */
  deliverLeaving(taken: number): Promise<void>;
}

interface Entry {
  statement: Statement;
  /** Sent, and no answer came: the LRS may have it. */
  isDoubtful: boolean;
  isOnItsWay: boolean;
  refusals: number;
}

/**
 * Without these the LMS knows neither the session nor its end; what is only good to have may be
 * refused.
 */
const NEEDED = /\/(initialized|completed|passed|failed|terminated)$/;
/** Of one statement in one session. */
const MOST_REFUSALS = 3;

interface Parts {
  lrs: Lrs;
  /** For support: `verb (status)`. */
  refused: string[];
  /** The LRS has it. */
  taken(statement: Statement): void;
}

export function outbox({ lrs, refused, taken }: Parts): Outbox {
  let waiting: Entry[] = [];
  const settle = (entries: Entry[]) => {
    waiting = waiting.filter((one) => !entries.includes(one));
    for (const { statement } of entries) taken(statement);
  };
  const send = async (entries: Entry[]): Promise<void> => {
    for (const one of entries) one.isOnItsWay = true;
    try {
      await lrs({
        method: 'POST',
        resource: 'statements',
        body: JSON.stringify(entries.map(({ statement }) => statement)),
      });
      settle(entries);
    } catch (thrown) {
      if (!isRefusal(thrown)) for (const one of entries) one.isDoubtful = true;
      throw thrown;
    } finally {
      for (const one of entries) one.isOnItsWay = false;
    }
  };
  /** Rejects where it was refused and may be tried again. */
  const sendOne = async (entry: Entry): Promise<void> => {
    const { statement, isDoubtful } = entry;
    if (isDoubtful && NEEDED.test(statement.verb.id)) {
      if ((await stored(lrs, statement.id)) === 'yes') return settle([entry]);
    }
    try {
      await send([entry]);
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown;
      const { lmsError = '' } = thrown.fault;
      // Ours are drawn anew each: another statement under this id is this one.
      if (lmsError === '409') return settle([entry]);
      const isThere = await stored(lrs, statement.id);
      // Also where no answer was seen to be lost: a browser sends a POST again by itself where a
      // connection that it had used before is closed (seen in Chromium).
      if (isThere === 'yes' || (isThere === 'unknown' && isDoubtful)) return settle([entry]);
      refuse(entry, lmsError);
    }
  };
  const refuse = (entry: Entry, lmsError: string) => {
    const verb = entry.statement.verb.id.split('/').at(-1)!;
    const what = `${verb} (${lmsError})`;
    if (!refused.includes(what)) refused.push(what);
    const isNeeded = NEEDED.test(entry.statement.verb.id);
    // The session's beginning is never given up: nothing is taken before it.
    if (isNeeded && (isBeginning(entry) || ++entry.refusals < MOST_REFUSALS))
      throw new LrsFailed({ code: 'lms-refused', element: verb, lmsError });
    waiting = waiting.filter((one) => one !== entry);
  };
  /** Each by itself; one that is refused does not keep the others. */
  const sendEach = async (entries: Entry[]): Promise<void> => {
    let refusal: unknown;
    for (const one of entries)
      await sendOne(one).catch((thrown: unknown) => {
        if (!isRefusal(thrown)) throw thrown;
        refusal = thrown;
      });
    if (refusal) throw refusal;
  };

  return {
    add(statement, wasSent = false) {
      waiting.push({ statement, isDoubtful: wasSent, isOnItsWay: false, refusals: 0 });
    },
    withdraw(id) {
      waiting = waiting.filter(({ statement }) => statement.id !== id);
    },
    async deliver() {
      const beginning = waiting.find(isBeginning);
      // By itself: an LMS may ask that it be there before any other comes (CATAPULT).
      if (beginning?.isOnItsWay) throw new LrsFailed({ code: 'lms-threw' });
      if (beginning) await sendOne(beginning);
      const others = waiting.filter(({ isOnItsWay }) => !isOnItsWay);
      if (others.length === 0) return;
      // A list with a statement that the LRS has is refused whole; so is one with a faulty one.
      const isFresh = others.every((one) => !mustAsk(one) && one.refusals === 0);
      if (!isFresh) return sendEach(others);
      await send(others).catch((thrown: unknown) => {
        if (!isRefusal(thrown)) throw thrown;
        return sendEach(others);
      });
    },
    async deliverLeaving(room) {
      const beginning = waiting.find(isBeginning);
      // One that may be there is not sent blind: the next page asks first.
      if (beginning)
        return beginning.isOnItsWay || beginning.isDoubtful ? undefined : send([beginning]);
      const free = waiting.filter((one) => !one.isOnItsWay && !mustAsk(one));
      const fits = (entries: Entry[]) =>
        bytes(JSON.stringify(entries.map(({ statement }) => statement))) + room < LEAVING_ROOM;
      const needed = free.filter(({ statement }) => NEEDED.test(statement.verb.id));
      const sent = fits(free) ? free : fits(needed) ? needed : [];
      if (sent.length > 0) await send(sent);
    },
  };
}

const mustAsk = ({ isDoubtful, statement }: Entry) => isDoubtful && NEEDED.test(statement.verb.id);
const isBeginning = ({ statement }: Entry) => statement.verb.id.endsWith('/initialized');
const isRefusal = (thrown: unknown): thrown is LrsFailed =>
  thrown instanceof LrsFailed && thrown.fault.code === 'lms-refused';
