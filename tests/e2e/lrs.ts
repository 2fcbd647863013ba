/**
 * An LMS for cmi5 in little: it launches, gives a token once, keeps State with ETags, and takes
 * only statements that are valid, as strictly as ADL CATAPULT's player. It stands on an origin of
 * its own, as LRSs do, so every call is also one of CORS. What it refused for being wrong is in
 * `violations`; what it was made to do wrong itself is `trouble` and `meet`.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { lmsOf, OURS, PUBLISHER, Refused, type Call, type Running } from './lrs-resources.ts';
import { verbOf, type Session, type Statement } from './statement-rules.ts';

type Trouble =
  'none' | 'refuse-token' | 'refuse-state' | 'refuse-statements' | 'down' | 'slow' | 'weak-etags';

/**
 * What becomes of a call: an answer in place of the LRS's own (nothing is stored), `lose-request`
 * (it never arrives), `lose-answer` (it is done, and nobody hears of it), or a wait in milliseconds.
 */
type Fate =
  | { status: number; body?: string; headers?: Record<string, string> }
  | 'lose-request'
  | 'lose-answer'
  | { wait: number };

export interface LaunchOptions {
  mode?: Session['mode'];
  masteryScore?: number;
  registration?: string;
  actor?: object;
  returnURL?: string;
  /** What an earlier session left in our document. */
  document?: string;
  /** Of `LMS.LaunchData`, in place of what it would be. */
  launchData?: Record<string, unknown>;
}

export interface Lrs {
  /** The query string of a launch; its session begins when the token is fetched. */
  launch(options?: LaunchOptions): string;
  /** In the order of arrival; those of a registration. */
  statements(registration?: string): Statement[];
  /** Our document of the last launch, as another device would write it, or undefined. */
  document(): string | undefined;
  replaceDocument(text: string): void;
  /** The LMS holds the newest session for abandoned (cmi5 9.3.6): it refuses all of it. */
  abandon(): void;
  trouble: Trouble;
  /** Where ETag and Retry-After may be read by a page of another origin. */
  exposes: string;
  meet: (call: Call) => Fate | undefined;
  /** All that arrived, in order, but for CORS's own. */
  readonly calls: readonly Call[];
  readonly violations: string[];
  close(): Promise<void>;
}

const SLOW = 2500;
const FIRST = 'b7e2a6d4-6c1f-4c53-9d56-0d9f3c1a7e11';
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers':
    'authorization, content-type, x-experience-api-version, if-match, if-none-match',
  'access-control-allow-methods': 'GET, PUT, POST',
};

export async function startLrs(): Promise<Lrs> {
  const lms = lmsOf();
  const calls: Call[] = [];
  let lastDocument = '';
  let newest: Running | undefined;
  let url = '';

  const ofTrouble = ({ resource, method }: Call): Fate | undefined => {
    const writes = method !== 'GET';
    switch (lrs.trouble) {
      case 'refuse-token':
        return resource === 'fetch' ? { status: 200, body: '{"error-code":"2"}' } : undefined;
      case 'refuse-state':
        return resource === 'activities/state' && writes ? { status: 403 } : undefined;
      case 'refuse-statements':
        return resource === 'statements' && writes ? { status: 403 } : undefined;
      case 'down':
        return 'lose-request';
      case 'slow':
        return { wait: SLOW };
      default:
        return undefined;
    }
  };
  const answered = (call: Call): { body?: string; etag?: string } => {
    try {
      const answer = lms.answer(call);
      call.status = answer.body === undefined ? 204 : 200;
      return answer;
    } catch (error) {
      call.status = error instanceof Refused ? error.status : 400;
      return { body: String(error) };
    }
  };
  const answer = (call: Call, response: ServerResponse): void => {
    const { body, etag } = answered(call);
    if (etag) response.setHeader('etag', lrs.trouble === 'weak-etags' ? `W/${etag}` : etag);
    response.writeHead(call.status!, { 'content-type': 'application/json' }).end(body);
  };

  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(CORS)) response.setHeader(name, value);
    response.setHeader('access-control-expose-headers', lrs.exposes);
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const { pathname, searchParams } = new URL(request.url!, url);
      const call: Call = {
        method: request.method!,
        resource: pathname.replace(/^\/(xapi\/)?/, ''),
        query: searchParams,
        headers: request.headers,
        body,
        verbs: [],
      };
      if (call.resource === 'statements' && body)
        call.verbs = ([JSON.parse(body)].flat() as Statement[]).map(verbOf);
      calls.push(call);
      const fate = lrs.meet(call) ?? ofTrouble(call);
      if (fate === 'lose-request') return void request.socket.destroy();
      if (fate === 'lose-answer') {
        answered(call);
        // Cut in the middle: a browser asks again by itself where nothing of an answer came.
        response.writeHead(200, { 'content-length': 100 }).write('[');
        return void setTimeout(() => request.socket.destroy(), 5);
      }
      if (fate && 'wait' in fate) return void setTimeout(() => answer(call, response), fate.wait);
      if (!fate) return answer(call, response);
      call.status = fate.status;
      return void response.writeHead(fate.status, fate.headers).end(fate.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const lrs: Lrs = {
    trouble: 'none',
    exposes: 'etag, retry-after',
    meet: () => undefined,
    calls,
    violations: lms.violations,
    launch({ mode = 'Normal', masteryScore, registration = FIRST, ...given } = {}) {
      const actor = given.actor ?? {
        objectType: 'Agent',
        name: 'Ana Ortega',
        account: { homePage: 'https://lms.example.com', name: 'ana.ortega' },
      };
      const activityId = `https://lms.example.com/activities/${registration}`;
      const template = {
        contextActivities: { grouping: [{ id: PUBLISHER }] },
        extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': randomUUID() },
      };
      const mastery = masteryScore === undefined ? {} : { masteryScore };
      newest = { actor, registration, activityId, template, mode, ...mastery, statements: [] };
      const query = new URLSearchParams({ activityId, agent: JSON.stringify(actor), registration });
      const ticket = lms.begin(newest, query, {
        contextTemplate: template,
        launchMode: mode,
        moveOn: 'Completed',
        ...mastery,
        ...(given.returnURL ? { returnURL: given.returnURL } : {}),
        ...given.launchData,
      });
      lastDocument = lms.keyOf(query, OURS);
      if (given.document !== undefined) lms.documents.set(lastDocument, given.document);
      return new URLSearchParams({
        endpoint: `${url}/xapi`,
        fetch: `${url}/fetch?k=${ticket}`,
        actor: JSON.stringify(actor),
        registration,
        activityId,
      }).toString();
    },
    statements: (registration = FIRST) =>
      lms.taken.filter(({ context }) => context?.registration === registration),
    document: () => lms.documents.get(lastDocument),
    replaceDocument: (text) => void lms.documents.set(lastDocument, text),
    abandon: () => newest && Object.assign(newest, { isAbandoned: true }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return lrs;
}
