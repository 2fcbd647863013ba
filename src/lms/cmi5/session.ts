/**
 * A cmi5 session once the LMS let it in: the work first, then what there is to tell, in the order
 * that cmi5 9.3 asks for.
 */
import { mergeRecords } from '../../model/merge.ts';
import type { LearnerRecord } from '../../model/record.ts';
import type { LmsFacts, LmsSession, SaveOutcome } from '../../model/lms.ts';
import { lazyCodec } from '../lazy-codec.ts';
import { keepLaunch, type Launch } from './launch.ts';
import { agentOf, fetchToken, LrsFailed, lrsOf, type Lrs } from './lrs.ts';
import { outbox } from './outbox.ts';
import { stateOf, type Kept } from './state.ts';
import { scribe, type Context } from './statements.ts';
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

export interface Opened extends Pick<LmsSession, 'mode' | 'returnUrl'> {
  suspendData: string;
  save(facts: LmsFacts): Promise<SaveOutcome>;
  /**
   * Everything is sent before it returns for the first time, so it may be called while the page is
   * dismissed.
   */
  terminate(facts?: LmsFacts): Promise<SaveOutcome>;
}

/** `LMS.LaunchData` (cmi5 10). */
interface LaunchData {
  contextTemplate?: Context;
  launchMode?: 'Normal' | 'Browse' | 'Review';
  masteryScore?: number;
  returnURL?: string;
}

/**
 * `isLate`: the record began without the LMS's copy, which is joined before anything is written.
 * Rejects with `LrsFailed`.
 */
export async function openCmi5(
  launch: Launch,
  options: Cmi5Options,
  refused: string[],
  isLate: boolean,
): Promise<Opened> {
  const remember = (news: Partial<Launch>) => keepLaunch(options.page, Object.assign(launch, news));
  if (!launch.token) remember({ token: await fetchToken(launch) });
  const lrs = lrsOf(launch, launch.token!);
  const state = stateOf(launch, lrs);
  const [data, kept] = await Promise.all([
    launchDataOf(launch, lrs),
    state.read(),
    preferences(launch, lrs),
  ]);
  await confirm(kept, lrs);

  const opened = launch.begun ? new Date(launch.begun) : options.now();
  const mode =
    data.launchMode === 'Browse' ? 'browse' : data.launchMode === 'Review' ? 'review' : 'normal';
  const out = outbox(lrs, refused);
  const writes = scribe({
    launch,
    template: data.contextTemplate ?? {},
    iri: options.iri,
    lang: options.lang,
    now: options.now,
  });
  const tells = teller({
    kept,
    out,
    writes,
    masteryScore: data.masteryScore,
    seconds: () => (options.now().getTime() - opened.getTime()) / 1000,
  });
  let latest: LmsFacts | undefined;
  let isApart = isLate;
  let over = false;
  let turn: Promise<unknown> = Promise.resolve();

  const hear = (facts: LmsFacts) => {
    latest = facts;
    if (mode === 'normal') (launch.ended ? tells.owe : tells.tell)(facts);
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
    kept.once = { ...theirs.once, ...kept.once };
    if (theirs.suspendData === '') return ours;
    const [their, our] = await Promise.all([
      lazyCodec.decode(theirs.suspendData),
      lazyCodec.decode(ours),
    ]);
    if (!their.ok || !our.ok)
      throw new LrsFailed({ code: 'lms-refused', element: 'record', lmsError: 'unreadable' });
    options.adopt(their.value);
    return (await lazyCodec.encode(mergeRecords(our.value, their.value), Number.POSITIVE_INFINITY))
      .text;
  };
  const attempt = async (work: () => Promise<void>): Promise<SaveOutcome> => {
    if (options.isOffline()) return { saved: false, code: 'lms-offline' };
    try {
      await work();
      return { saved: true };
    } catch (thrown) {
      return thrown instanceof LrsFailed ? thrown.fault : { saved: false, code: 'lms-threw' };
    }
  };

  if (!launch.ended && !launch.begun) out.add(writes.defined('initialized'));
  const began = attempt(async () => {
    await out.deliver();
    remember({ begun: opened.toISOString() });
  });
  turn = began;

  return {
    mode,
    returnUrl: /^https?:/.test(data.returnURL ?? '') ? data.returnURL : undefined,
    suspendData: kept.suspendData,
    save(facts) {
      if (over) return Promise.resolve({ saved: false, code: 'session-over' });
      hear(facts);
      const saving = turn.then(() =>
        attempt(async () => {
          await keepWork(facts.suspendData);
          await out.deliver();
          tells.delivered();
        }),
      );
      turn = saving;
      return saving;
    },
    async terminate(facts) {
      if (over) return { saved: false, code: 'session-over' };
      over = true;
      if (facts) hear(facts);
      const isFirst = !launch.ended;
      if (isFirst) {
        if (mode === 'normal' && latest) tells.judge(latest);
        out.add(tells.terminated());
        remember({ ended: true });
      }
      const body = facts && { ...kept, suspendData: facts.suspendData };
      const outcome = await attempt(async () => {
        await Promise.all([
          ...(body ? [state.writeLeaving(body)] : []),
          out.deliverLeaving(body ? JSON.stringify(body) : ''),
        ]);
      });
      if (outcome.saved || !isFirst) return outcome;
      // Whoever is still here may try again: the session has not ended for the LMS.
      out.withdrawLast();
      remember({ ended: false });
      over = false;
      return outcome;
    },
  };
}

async function launchDataOf(
  { activityId, actor, registration }: Launch,
  lrs: Lrs,
): Promise<LaunchData> {
  const response = await lrs({
    method: 'GET',
    resource: 'activities/state',
    query: { activityId, agent: agentOf(actor), registration, stateId: 'LMS.LaunchData' },
  });
  return ((await response.json().catch(() => undefined)) as LaunchData | undefined) ?? {};
}

/**
 * Has to be asked for at every launch (cmi5 11), though the course has one language and no sound of
 * its own to turn on or off.
 */
async function preferences({ actor }: Launch, lrs: Lrs): Promise<void> {
  await lrs({
    method: 'GET',
    resource: 'agents/profile',
    query: { agent: agentOf(actor), profileId: 'cmi5LearnerPreferences' },
  }).catch(() => undefined);
}

/**
 * Whether statements that may be sent once did arrive when the page went away before the answer.
 */
async function confirm(kept: Kept, lrs: Lrs): Promise<void> {
  for (const [verb, mark] of Object.entries(kept.once) as [
    'completed' | 'passed',
    { id: string; sure: boolean },
  ][]) {
    if (mark.sure) continue;
    // An LMS that does not let it be read has it, as far as can be known.
    const answer = await lrs({
      method: 'GET',
      resource: 'statements',
      query: { statementId: mark.id },
      expects: [400, 401, 403, 404],
    });
    if (answer.status === 404) delete kept.once[verb];
    else mark.sure = true;
  }
}

const isConflict = (thrown: unknown) =>
  thrown instanceof LrsFailed &&
  ['409', '412'].includes(thrown.fault.lmsError ?? '') &&
  thrown.fault.element !== 'statements';
