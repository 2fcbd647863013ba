/**
 * An LMS for cmi5 in little: it launches, gives a token once, keeps State with ETags, and takes
 * only statements that are valid. It stands on an origin of its own, as LRSs do, so every call is
 * also one of CORS. What it refused for being wrong is in `violations`.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { faultsOf, orderFaults, type Session, type Statement } from './statement-rules.ts';

type Trouble =
  'none' | 'refuse-token' | 'refuse-state' | 'refuse-statements' | 'down' | 'slow' | 'weak-etags';

export interface LaunchOptions {
  mode?: Session['mode'];
  masteryScore?: number;
  registration?: string;
  learner?: string;
  returnURL?: string;
  /** What an earlier session left in our document. */
  document?: string;
}

export interface Lrs {
  /** The query string of a launch; its session begins when the token is fetched. */
  launch(options?: LaunchOptions): string;
  /** In the order of arrival; those of a registration. */
  statements(registration?: string): Statement[];
  /** Our document of the last launch, as another device would write it, or undefined. */
  document(): string | undefined;
  replaceDocument(text: string): void;
  trouble: Trouble;
  readonly violations: string[];
  close(): Promise<void>;
}

interface Running extends Session {
  statements: Statement[];
}

const PUBLISHER = 'urn:uuid:2f1171f2-e080-4861-beaa-11fa1c750b53#au';
const SLOW = 2500;
/** State id of the course's own document. */
const OURS = 'cuentas-clave.record';
const FIRST = 'b7e2a6d4-6c1f-4c53-9d56-0d9f3c1a7e11';

class Refused extends Error {
  readonly status: number;
  constructor(status: number, why: string) {
    super(why);
    this.status = status;
  }
}

export async function startLrs(): Promise<Lrs> {
  const tickets = new Map<string, Running | 'used'>();
  const tokens = new Map<string, Running>();
  const documents = new Map<string, string>();
  const taken: Statement[] = [];
  const violations: string[] = [];
  let lastDocument = '';
  let url = '';

  const wrong = (status: number, why: string): never => {
    violations.push(why);
    throw new Refused(status, why);
  };
  const keyOf = (query: URLSearchParams) =>
    ['activityId', 'agent', 'registration', 'stateId'].map((name) => query.get(name)).join(' ');
  const etag = (text: string) => `"${createHash('sha1').update(text).digest('hex')}"`;

  const fetchToken = (request: IncomingMessage, query: URLSearchParams) => {
    if (request.method !== 'POST') wrong(405, 'fetch URL asked with GET');
    if (lrs.trouble === 'refuse-token') return { 'error-code': '2', 'error-text': 'No.' };
    const session = tickets.get(query.get('k') ?? '');
    if (!session || session === 'used')
      return {
        'error-code': '1',
        'error-text': 'The authorization token has already been returned.',
      };
    tickets.set(query.get('k')!, 'used');
    const token = Buffer.from(randomUUID()).toString('base64');
    tokens.set(token, session);
    return { 'auth-token': token };
  };

  const state = (
    request: IncomingMessage,
    response: ServerResponse,
    query: URLSearchParams,
    body: string,
    session: Running,
  ) => {
    if (
      query.get('activityId') !== session.activityId ||
      query.get('registration') !== session.registration
    )
      wrong(400, 'state of another activity');
    if (JSON.stringify(JSON.parse(query.get('agent') ?? 'null')) !== JSON.stringify(session.actor))
      wrong(400, 'state of another agent');
    const key = keyOf(query);
    const held = documents.get(key);
    if (request.method === 'GET') {
      if (held === undefined) throw new Refused(404, 'no document');
      response.setHeader('etag', lrs.trouble === 'weak-etags' ? `W/${etag(held)}` : etag(held));
      return held;
    }
    if (request.method !== 'PUT') wrong(405, `state ${request.method}`);
    if (query.get('stateId') === 'LMS.LaunchData')
      wrong(403, 'LMS.LaunchData written by the course');
    if (lrs.trouble === 'refuse-state') throw new Refused(403, 'refused');
    const { 'if-match': ifMatch, 'if-none-match': ifNone } = request.headers;
    if (
      (ifNone === '*' && held !== undefined) ||
      (ifMatch !== undefined && (held === undefined || ifMatch !== etag(held)))
    )
      throw new Refused(412, 'changed');
    if (!request.headers['content-type']?.startsWith('application/json'))
      wrong(400, 'state is no JSON');
    JSON.parse(body);
    documents.set(key, body);
    return undefined;
  };

  const statements = (
    request: IncomingMessage,
    query: URLSearchParams,
    body: string,
    session: Running,
  ) => {
    if (request.method === 'GET') {
      const found = taken.find(({ id }) => id === query.get('statementId'));
      if (!found) throw new Refused(404, 'no statement');
      return found;
    }
    if (lrs.trouble === 'refuse-statements') throw new Refused(403, 'refused');
    if (request.method !== 'POST') wrong(405, `statements ${request.method}`);
    const list = [JSON.parse(body)].flat() as Statement[];
    const fresh: Statement[] = [];
    for (const statement of list) {
      const same = taken.find(({ id }) => id === statement.id);
      if (same && JSON.stringify(same) !== JSON.stringify(statement))
        wrong(409, `another statement under id ${statement.id}`);
      if (same) continue;
      const registration = taken.filter(
        ({ context }) => context?.registration === session.registration,
      );
      const faults = [
        ...faultsOf(statement, session),
        ...orderFaults(statement, [...session.statements, ...fresh], [...registration, ...fresh]),
      ];
      if (faults.length > 0) wrong(400, faults.join('; '));
      fresh.push(statement);
    }
    session.statements.push(...fresh);
    taken.push(...fresh);
    return list.map(({ id }) => id);
  };

  const answer = (request: IncomingMessage, response: ServerResponse, body: string): unknown => {
    const { pathname, searchParams } = new URL(request.url!, url);
    if (pathname === '/fetch') return fetchToken(request, searchParams);
    const session = tokens.get(/^Basic (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '');
    if (!session) return wrong(401, `no authorization for ${pathname}`);
    if (request.headers['x-experience-api-version'] !== '1.0.3') wrong(400, 'no version header');
    if (pathname === '/xapi/activities/state')
      return state(request, response, searchParams, body, session);
    if (pathname === '/xapi/statements') return statements(request, searchParams, body, session);
    if (
      pathname === '/xapi/agents/profile' &&
      searchParams.get('profileId') === 'cmi5LearnerPreferences'
    )
      throw new Refused(404, 'no preferences');
    return wrong(404, `${request.method} ${pathname}`);
  };

  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader(
      'access-control-allow-headers',
      'authorization, content-type, x-experience-api-version, if-match, if-none-match',
    );
    response.setHeader('access-control-allow-methods', 'GET, PUT, POST');
    response.setHeader('access-control-expose-headers', 'etag');
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    if (lrs.trouble === 'down') return void request.socket.destroy();
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const reply = () => {
        try {
          const said = answer(request, response, body);
          if (said === undefined) response.writeHead(204).end();
          else
            response
              .writeHead(200, { 'content-type': 'application/json' })
              .end(typeof said === 'string' ? said : JSON.stringify(said));
        } catch (error) {
          response.writeHead(error instanceof Refused ? error.status : 400).end(String(error));
        }
      };
      if (lrs.trouble === 'slow') setTimeout(reply, SLOW);
      else reply();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const lrs: Lrs = {
    trouble: 'none',
    violations,
    launch({
      mode = 'Normal',
      masteryScore,
      registration = FIRST,
      learner = 'ana.ortega',
      returnURL,
      document,
    } = {}) {
      const ticket = randomUUID();
      const actor = {
        objectType: 'Agent',
        name: 'Ana Ortega',
        account: { homePage: 'https://lms.example.com', name: learner },
      };
      const activityId = `https://lms.example.com/activities/${registration}`;
      const template = {
        contextActivities: { grouping: [{ id: PUBLISHER }] },
        extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': randomUUID() },
      };
      const session = {
        actor,
        registration,
        activityId,
        template,
        mode,
        ...(masteryScore === undefined ? {} : { masteryScore }),
        statements: [],
      };
      tickets.set(ticket, session);
      const launchData = {
        contextTemplate: template,
        launchMode: mode,
        moveOn: 'Completed',
        ...(masteryScore === undefined ? {} : { masteryScore }),
        ...(returnURL ? { returnURL } : {}),
      };
      const query = { activityId, agent: JSON.stringify(actor), registration };
      documents.set(
        keyOf(new URLSearchParams({ ...query, stateId: 'LMS.LaunchData' })),
        JSON.stringify(launchData),
      );
      lastDocument = keyOf(new URLSearchParams({ ...query, stateId: OURS }));
      if (document !== undefined) documents.set(lastDocument, document);
      return new URLSearchParams({
        endpoint: `${url}/xapi`,
        fetch: `${url}/fetch?k=${ticket}`,
        actor: JSON.stringify(actor),
        registration,
        activityId,
      }).toString();
    },
    statements: (registration = FIRST) =>
      taken.filter(({ context }) => context?.registration === registration),
    document: () => documents.get(lastDocument),
    replaceDocument: (text) => void documents.set(lastDocument, text),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return lrs;
}
