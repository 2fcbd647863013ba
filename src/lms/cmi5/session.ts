/**
 * A cmi5 session once the LMS let it in: the work first, then what there is to tell, in the order
 * that cmi5 9.3 asks for. When it begins and ends stands in `launch.ts`.
 */
import { mergeRecords } from '../../model/merge.ts';
import type { LearnerRecord } from '../../model/record.ts';
import type { LmsFacts, LmsSession, SaveOutcome } from '../../model/lms.ts';
import { lazyCodec } from '../lazy-codec.ts';
import { parted, withTrailer } from '../trailer.ts';
import type { Attempt } from './attempts.ts';
import { endEarlier, holdSession } from './earlier.ts';
import { keepLaunch, type Launch } from './launch.ts';
import { launchDataIn } from './launch-data.ts';
import { agentOf, bytes, fetchToken, LrsFailed, lrsOf, stored, type Lrs } from './lrs.ts';
import { outbox } from './outbox.ts';
import { stateOf, type Kept } from './state.ts';
import { newId, scribe, type Statement } from './statements.ts';
import { teller } from './teller.ts';

export interface Cmi5Options {
  page: Window;
  now(): Date;
  isOffline(): boolean;
  /** The course's permanent address and language. */
  iri: string;
  lang: string;
  /** Another device wrote to the same registration: the record takes its work in. */
  adopt(record: LearnerRecord): void;
}

export interface Opened extends Pick<LmsSession, 'mode' | 'returnUrl' | 'launched'> {
  suspendData: string;
  save(facts: LmsFacts): Promise<SaveOutcome>;
  /** Its calls are made before it returns: the page goes. */
  away(facts?: LmsFacts): Promise<SaveOutcome>;
  terminate(facts?: LmsFacts): Promise<SaveOutcome>;
}

interface Opening {
  launch: Launch;
  options: Cmi5Options;
  attempt: Attempt;
  /** For support. */
  refused: string[];
  /** The record began without the LMS's copy, which is joined before anything is written. */
  isLate: boolean;
}

const OVER: SaveOutcome = { saved: false, code: 'session-over' };

/** Rejects with `LrsFailed`. */
export async function openCmi5(opening: Opening): Promise<Opened> {
  const { launch, options, attempt, refused, isLate } = opening;
  const remember = (news: Partial<Launch> = {}) =>
    keepLaunch(options.page, Object.assign(launch, { seen: options.now().getTime() }, news));
  holdSession(launch);
  if (!launch.token) remember({ token: await fetchToken(launch) });
  const lrs = lrsOf(launch, launch.token!);
  const state = stateOf(launch, lrs);
  const preferences = preferencesOf(launch, lrs);
  const [data, kept] = await Promise.all([
    launchDataOf(launch, lrs),
    state.read(),
    preferences.ask().catch(() => undefined),
  ]);
  const isUntold = await confirm(kept, lrs);
  remember({ opened: launch.opened ?? options.now().toISOString(), template: data.template });

  const opened = Date.parse(launch.opened!);
  const seconds = () => (options.now().getTime() - opened) / 1000;
  const { template, mode } = data;
  const writes = scribe({ ...options, launch, template });
  const out = outbox({
    lrs,
    refused,
    taken: (statement) => {
      tells.taken(statement);
      if (statement.verb.id.endsWith('/initialized')) remember({ initialized: { sure: true } });
    },
  });
  const tells = teller({ kept, out, writes, masteryScore: data.masteryScore, seconds });
  const deliver = async () => {
    await preferences.ask();
    await out.deliver();
  };
  let latest: LmsFacts | undefined;
  let isApart = isLate;

  const hear = (facts: LmsFacts) => {
    latest = facts;
    if (mode === 'normal') tells.tell(facts);
    remember();
  };
  /** The work in the LMS; where another device wrote in between, both. */
  const keepWork = async (suspendData: string): Promise<void> => {
    for (let joins = 0; ; joins++) {
      try {
        if (isApart) throw new LrsFailed({ code: 'lms-refused', lmsError: '412' });
        Object.assign(kept, { suspendData });
        return await state.write(kept);
      } catch (thrown) {
        if (!isConflict(thrown) || joins > 2) throw thrown;
        suspendData = await joined(await state.read(), suspendData);
        isApart = false;
      }
    }
  };
  const joined = async (theirs: Kept, ours: string): Promise<string> => {
    tells.join(theirs);
    if (theirs.suspendData === '' || theirs.suspendData === ours) return ours;
    const [their, our] = await Promise.all([
      lazyCodec.decode(theirs.suspendData),
      lazyCodec.decode(ours),
    ]);
    if (!their.ok || !our.ok)
      throw new LrsFailed({ code: 'lms-refused', element: 'record', lmsError: 'unreadable' });
    options.adopt(their.value);
    const { text } = await lazyCodec.encode(
      mergeRecords(our.value, their.value),
      Number.POSITIVE_INFINITY,
    );
    const { trailer } = parted(ours);
    return trailer ? withTrailer(text, trailer) : text;
  };
  /** Alone and last, once the LRS has all else. */
  const end = async () => {
    // What is refused for itself does not keep the session open.
    await deliver().catch((thrown: unknown) => {
      if (!launch.initialized?.sure || !isRefusal(thrown)) throw thrown;
    });
    if (launch.ending && (await stored(lrs, launch.ending)) !== 'no') return;
    const id = launch.ending ?? newId();
    remember({ ending: id });
    const body = JSON.stringify([writes.defined('terminated', { id, seconds: seconds() })]);
    await lrs({ method: 'POST', resource: 'statements', body });
  };

  if (!launch.initialized?.sure) {
    const before = launch.initialized?.statement as Statement | undefined;
    const statement = before ?? writes.defined('initialized');
    out.add(statement, before !== undefined);
    remember({ initialized: { statement, sure: false } });
  }
  let turn: Promise<unknown> = attempt(deliver);
  void turn.then(() => endEarlier(launch, options));
  const inTurn = (work: () => Promise<void>): Promise<SaveOutcome> => {
    const done = turn.then(() => (launch.ended ? OVER : attempt(work)));
    turn = done;
    return done;
  };

  return {
    mode,
    returnUrl: data.returnUrl,
    launched: isUntold ? { saved: false, code: 'lms-threw' } : { saved: true },
    suspendData: kept.suspendData,
    save(facts) {
      hear(facts);
      return inTurn(async () => {
        // One that waited for its turn writes what is newest by then.
        await keepWork(latest!.suspendData);
        await deliver();
      });
    },
    away(facts) {
      if (launch.ended) return Promise.resolve(OVER);
      if (facts) hear(facts);
      const body = facts && { ...kept, suspendData: facts.suspendData };
      return attempt(async () => {
        // The work goes first, and nothing that could end the session goes beside it.
        await Promise.all([
          body && state.writeLeaving(body),
          preferences.isAnswered && out.deliverLeaving(body ? bytes(JSON.stringify(body)) : 0),
        ]);
      }, true);
    },
    terminate(facts) {
      if (facts) hear(facts);
      return inTurn(async () => {
        if (facts) await keepWork(latest!.suspendData);
        if (mode === 'normal' && latest) tells.judge(latest);
        await end();
        delete launch.token;
        remember({ ended: true });
      });
    },
  };
}

async function launchDataOf({ activityId, actor, registration }: Launch, lrs: Lrs) {
  const { text } = await lrs({
    method: 'GET',
    resource: 'activities/state',
    query: { activityId, agent: agentOf(actor), registration, stateId: 'LMS.LaunchData' },
    expects: [404],
  });
  return launchDataIn(text);
}

/** Askings that fail before statements are sent all the same. */
const MOST_ASKINGS = 3;

/**
 * Have to be asked for at every launch before a statement is sent (cmi5 11), though the course has
 * one language and no sound of its own to turn on or off. An LMS that cannot answer does not close
 * the course.
 */
function preferencesOf({ actor }: Launch, lrs: Lrs) {
  let failed = 0;
  const self = {
    isAnswered: false,
    /** Rejects where it should be asked again before anything is told. */
    async ask(): Promise<void> {
      if (self.isAnswered) return;
      try {
        await lrs({
          method: 'GET',
          resource: 'agents/profile',
          query: { agent: agentOf(actor), profileId: 'cmi5LearnerPreferences' },
          expects: [404],
        });
        self.isAnswered = true;
      } catch (thrown) {
        const isLater = thrown instanceof LrsFailed && thrown.fault.code === 'lms-threw';
        if (isLater && ++failed < MOST_ASKINGS) throw thrown;
      }
    },
  };
  return self;
}

/**
 * Whether statements that may be sent once did arrive when the page went away before the answer.
 * True where one has to be told again.
 */
async function confirm({ once }: Kept, lrs: Lrs): Promise<boolean> {
  const marks = Object.values(once).filter(({ sure }) => !sure);
  await Promise.all(
    marks.map(async (mark) => {
      mark.sure = (await stored(lrs, mark.id).catch(() => 'unknown')) === 'yes';
    }),
  );
  return marks.some(({ sure }) => !sure);
}

const isRefusal = (thrown: unknown) =>
  thrown instanceof LrsFailed && thrown.fault.code === 'lms-refused';
const isConflict = (thrown: unknown) =>
  thrown instanceof LrsFailed &&
  ['409', '412'].includes(thrown.fault.lmsError ?? '') &&
  thrown.fault.element !== 'statements';
