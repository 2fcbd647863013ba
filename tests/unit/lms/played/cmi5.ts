/**
 * Where behaviours of cmi5's LMSs are played without a browser: the strict LMS of
 * `tests/e2e/lrs-resources.ts`, over a network that a behaviour stands in.
 */
import { randomUUID } from 'node:crypto';
import type { Script } from 'node:vm';
import type { Expectation } from '../../../e2e/lms/behaviour.ts';
import { finishedRecord, GRADE } from '../../../e2e/lms/finished.ts';
import type { Venue } from '../../../e2e/lms/oracle.ts';
import { lmsOf, OURS, PUBLISHER, Refused, type Call } from '../../../e2e/lrs-resources.ts';
import { verbOf, type Statement } from '../../../e2e/statement-rules.ts';
import { encode } from '../../../../src/lms/suspend-data/codec.ts';
import type { Outline } from '../../../../src/model/course.ts';
import { browserOf, newDevice, openPage, webStorage, type Device, type Page } from './browser.ts';
import { stoppedClock, type Clock } from './clock.ts';
import { sitting, type Pages } from './sitting.ts';

const HOST = 'https://course.example';
const LRS = 'https://lrs.example';

export interface Answer {
  status: number;
  body?: string;
  headers?: Record<string, string>;
  /** Milliseconds that it takes. */
  after?: number;
}

/** An LMS as a behaviour may change it. */
export interface CmiLms {
  /** `lost`: nothing comes back, as where the connection breaks; `never`: nor an end of waiting. */
  answer(call: Call): Answer | 'lost' | 'never';
  /** State documents by their keys. */
  documents: Map<string, string>;
  /** Headers of answers that another origin may read (CORS). */
  exposes: string[];
  /** What each launch's `LMS.LaunchData` says besides. */
  launchData: Record<string, unknown>;
}

export interface LrsBehaviour extends Expectation {
  play?(lms: CmiLms): void;
  /** Rules that such an LMS breaks, or makes the course break: else nothing is objected to. */
  objects?: RegExp;
}

export interface Played {
  behaviour: LrsBehaviour;
  script: Script;
  outline: Outline;
}

interface Place extends Played {
  clock: Clock;
  network: { isDown: boolean };
  device: Device;
  ask: CmiLms['answer'];
  exposes: string[];
  /** The address's query, of a launch of this learner. */
  launch(learner: string): string;
}

export interface CmiVenue extends Venue {
  /** What the strict LMS objected to. */
  violations: readonly string[];
}

export async function cmi5Venue(played: Played): Promise<CmiVenue> {
  const { behaviour, outline } = played;
  const clock = stoppedClock(Date.parse('2026-11-30T10:00:00Z'));
  const network = { isDown: false };
  const strict = lmsOf();
  const lms: CmiLms = {
    documents: strict.documents,
    exposes: ['etag', 'retry-after'],
    launchData: {},
    answer: (call) => strictAnswer(strict, call),
  };
  behaviour.play?.(lms);
  const registrations = new Map<string, string>();
  const registrationOf = (learner: string) => {
    const held = registrations.get(learner) ?? randomUUID();
    registrations.set(learner, held);
    return held;
  };
  const identity = (learner: string) => {
    const name = behaviour.learner ?? learner;
    const registration = registrationOf(learner);
    return {
      actor: { objectType: 'Agent', name, account: { homePage: HOST, name } },
      activityId: `${HOST}/activities/${registration}`,
      registration,
    };
  };
  const queryOf = (learner: string) => {
    const { actor, ...others } = identity(learner);
    return new URLSearchParams({ ...others, agent: JSON.stringify(actor) });
  };
  const launch = (learner: string) => {
    const ours = identity(learner);
    const template = {
      contextActivities: { grouping: [{ id: PUBLISHER }] },
      extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': randomUUID() },
    };
    const session = { ...ours, template, mode: 'Normal' as const, masteryScore: 0.8 };
    const ticket = strict.begin({ ...session, statements: [] }, queryOf(learner), {
      contextTemplate: template,
      launchMode: 'Normal',
      moveOn: 'Completed',
      masteryScore: 0.8,
      ...lms.launchData,
    });
    return new URLSearchParams({
      endpoint: `${LRS}/xapi`,
      fetch: `${LRS}/fetch?k=${ticket}`,
      actor: JSON.stringify(ours.actor),
      registration: ours.registration,
      activityId: ours.activityId,
    }).toString();
  };
  const keyOf = (learner: string) => strict.keyOf(queryOf(learner), OURS);
  if (behaviour.finished) {
    const { text } = await encode(finishedRecord(outline), Number.POSITIVE_INFINITY);
    const sure = (id: string) => ({ id, sure: true });
    const once = { completed: sure(randomUUID()), passed: sure(randomUUID()) };
    const document = { suspendData: text, once, told: {}, owed: [] };
    lms.documents.set(keyOf('ana'), JSON.stringify(document));
  }
  return {
    violations: strict.violations,
    holdsWork: (learner) => lms.documents.has(keyOf(learner)),
    fallen: () => strict.taken.flatMap(fallenIn),
    setDown: (isDown) => (network.isDown = isDown),
    device: async () => {
      const device = newDevice();
      const ask: CmiLms['answer'] = (call) => lms.answer(call);
      const { exposes } = lms;
      const place = { ...played, clock, network, device, ask, exposes, launch };
      return {
        sit: (learner) => sitting(clock, () => openCourse(place, learner)),
        close: async () => undefined,
      };
    },
  };
}

function strictAnswer(strict: ReturnType<typeof lmsOf>, call: Call): Answer {
  try {
    const { body, etag } = strict.answer(call);
    const headers = etag ? { etag } : {};
    return body === undefined ? { status: 204, headers } : { status: 200, body, headers };
  } catch (error) {
    return { status: error instanceof Refused ? error.status : 400, body: String(error) };
  }
}

/** What a finished course with a grade of `GRADE` may not be told. */
function fallenIn(statement: Statement): string[] {
  const verb = verbOf(statement);
  const score = statement.result?.score?.scaled;
  const isLess = score !== undefined && 100 * score < GRADE && verb !== 'progressed';
  return verb === 'failed' || isLess ? [`${verb} ${score}`] : [];
}

function openCourse(place: Place, learner: string): Pages {
  const { script, outline, clock, device } = place;
  const tab = new Map<string, string>();
  const search = `?${place.launch(learner)}`;
  let isLeaving = false;
  let page: Page | undefined;
  const fetch = async (address: string | URL, how: RequestInit = {}) => {
    if (isLeaving && !how.keepalive) return never();
    // The request is on its way before the page hears of it.
    const answer = answered(place, new URL(address), how);
    await Promise.resolve();
    if (page?.isClosed) return never();
    if (answer === 'lost') throw new TypeError('Failed to fetch');
    if (answer === 'never') return aborted(how.signal);
    const { status, body = '', headers = {}, after } = answer;
    const { signal } = how;
    if (after !== undefined) await Promise.race([passed(place.clock, after), aborted(signal)]);
    if (page?.isClosed) return never();
    const get = (name: string) => (place.exposes.includes(name) ? (headers[name] ?? null) : null);
    return { status, ok: status < 300, headers: { get }, text: async () => body };
  };
  page = openPage(clock, {
    location: { href: `${HOST}/course/tema-16.html${search}`, pathname: '/course/', search },
    document: {
      documentElement: { dataset: { package: 'cmi5' }, lang: 'es-MX' },
      baseURI: `${HOST}/course/tema-16.html`,
      getElementById: () => ({ textContent: JSON.stringify(outline) }),
      querySelector: () => ({}),
    },
    navigator: { onLine: true },
    sessionStorage: webStorage(tab),
    fetch,
    ...browserOf(device),
  });
  page.run(script);
  const { window, fire, close } = page;
  return {
    course: page,
    leave() {
      isLeaving = true;
      fire('pagehide', { persisted: false });
      (window['document'] as { visibilityState: string }).visibilityState = 'hidden';
      fire('visibilitychange');
      close();
    },
  };
}

function answered({ network, ask }: Place, url: URL, how: RequestInit): ReturnType<typeof ask> {
  if (network.isDown) return 'lost';
  if (url.origin === HOST) return { status: 200, body: 'cuentas-clave\n' };
  const body = typeof how.body === 'string' ? how.body : '';
  const resource = url.pathname.replace(/^\/(xapi\/)?/, '');
  const statements =
    resource === 'statements' && body ? [JSON.parse(body) as Statement].flat() : [];
  return ask({
    method: how.method ?? 'GET',
    resource,
    query: url.searchParams,
    headers: Object.fromEntries(
      Object.entries((how.headers ?? {}) as Record<string, string>).map(([name, value]) => [
        name.toLowerCase(),
        value,
      ]),
    ),
    body,
    verbs: statements.map(verbOf),
  });
}

const never = () => new Promise<never>(() => undefined);
const passed = (clock: Clock, after: number) =>
  new Promise<void>((done) => void clock.start(done, after));
const aborted = (signal?: AbortSignal | null) =>
  new Promise<never>((_, reject) =>
    signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
  );
