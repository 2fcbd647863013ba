/** What the LMS in little does with each call: token, State, statements, preferences. */
import { createHash, randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import {
  faultsOf,
  isDefined,
  orderFaults,
  verbOf,
  type Session,
  type Statement,
} from './statement-rules.ts';

export interface Call {
  method: string;
  /** Under the endpoint; `fetch` is the fetch URL. */
  resource: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: string;
  /** Of the statements that it carries. */
  verbs: string[];
  /** Of the answer, once there is one. */
  status?: number;
}

export interface Running extends Session {
  statements: Statement[];
  hasPreferences?: boolean;
  isAbandoned?: boolean;
}

export class Refused extends Error {
  readonly status: number;
  constructor(status: number, why: string) {
    super(why);
    this.status = status;
  }
}

/** State id of the course's own document. */
export const OURS = 'cuentas-clave.record';
export const PUBLISHER = 'urn:uuid:2f1171f2-e080-4861-beaa-11fa1c750b53#au';
const LAUNCH_DATA = 'LMS.LaunchData';

export function lmsOf() {
  const tickets = new Map<string, Running | 'used'>();
  const tokens = new Map<string, Running>();
  const documents = new Map<string, string>();
  const taken: Statement[] = [];
  const violations: string[] = [];

  const wrong = (status: number, why: string): never => {
    violations.push(why);
    throw new Refused(status, why);
  };
  const keyOf = (query: URLSearchParams, stateId: string) =>
    [...['activityId', 'agent', 'registration'].map((name) => query.get(name)), stateId].join(' ');

  const giveToken = ({ method, query }: Call) => {
    if (method !== 'POST') wrong(405, '8.2.1.0-2: fetch URL asked with GET');
    const ticket = query.get('k') ?? '';
    const session = tickets.get(ticket);
    if (!session || session === 'used') {
      violations.push('8.2.3.0-1: the token was asked for twice');
      return { 'error-code': '1', 'error-text': 'Already in Use' };
    }
    tickets.set(ticket, 'used');
    const token = Buffer.from(`:${randomUUID()}`).toString('base64');
    tokens.set(token, session);
    return { 'auth-token': token };
  };

  const state = (call: Call, session: Running): { body?: string; etag?: string } => {
    const { method, query, headers, body } = call;
    if (
      query.get('activityId') !== session.activityId ||
      query.get('registration') !== session.registration
    )
      wrong(400, '8.1.4.0-3: state of another activity');
    ofActor(query, session);
    const id = query.get('stateId') ?? '';
    const key = keyOf(query, id);
    const held = documents.get(key);
    if (method === 'GET') {
      if (held === undefined) throw new Refused(404, 'no document');
      return { body: held, etag: etagOf(held) };
    }
    if (id === LAUNCH_DATA) wrong(403, '10.2.1.0-5: LMS.LaunchData written by the course');
    if (method !== 'PUT') wrong(405, `state ${method}`);
    const { 'if-match': ifMatch, 'if-none-match': ifNone } = headers;
    if (
      (ifNone === '*' && held !== undefined) ||
      (ifMatch !== undefined && (held === undefined || ifMatch !== etagOf(held)))
    )
      throw new Refused(412, 'changed');
    if (!headers['content-type']?.startsWith('application/json')) wrong(400, 'state is no JSON');
    JSON.parse(body);
    documents.set(key, body);
    return {};
  };

  const ofActor = (query: URLSearchParams, { actor }: Session) => {
    if (JSON.stringify(JSON.parse(query.get('agent') ?? 'null')) !== JSON.stringify(actor))
      wrong(400, '8.1.3.0-3: another agent');
  };

  const statements = ({ method, query, body }: Call, session: Running): unknown => {
    if (method === 'GET') {
      const found = taken.find(({ id }) => id === query.get('statementId'));
      if (!found) throw new Refused(404, 'no statement');
      return found;
    }
    if (method !== 'POST') wrong(405, `statements ${method}`);
    if (!session.hasPreferences) wrong(403, '11.0.0.0-3: the preferences were not asked for');
    const list = [JSON.parse(body)].flat() as Statement[];
    const isBegun = session.statements.length > 0;
    const fresh: Statement[] = [];
    for (const statement of list) {
      const same = taken.find(({ id }) => id === statement.id);
      if (same && (isDefined(statement) || JSON.stringify(same) !== JSON.stringify(statement)))
        wrong(403, `9.3.0.0-2: ${verbOf(statement)} again`);
      if (same) continue;
      // CATAPULT asks this of what it held before the request.
      if (!isBegun && verbOf(statement) !== 'initialized')
        wrong(403, `9.3.0.0-4: ${verbOf(statement)} beside initialized`);
      const registration = taken.filter(
        ({ context }) => context?.registration === session.registration,
      );
      const faults = [
        ...faultsOf(statement, session),
        ...orderFaults(statement, [...session.statements, ...fresh], [...registration, ...fresh]),
      ];
      if (faults.length > 0) wrong(403, faults.join('; '));
      fresh.push(statement);
    }
    session.statements.push(...fresh);
    taken.push(...fresh);
    return list.map(({ id }) => id);
  };

  const answer = (call: Call): { body?: string; etag?: string } => {
    const { resource, query, headers } = call;
    if (resource === 'fetch') return { body: JSON.stringify(giveToken(call)) };
    const session = tokens.get(/^Basic (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '');
    if (!session) return wrong(401, `8.1.2.0-5: no authorization for ${resource}`);
    if (session.isAbandoned) throw new Refused(403, 'abandoned');
    if (session.statements.some((one) => verbOf(one) === 'terminated'))
      wrong(403, `8.1.2.0-2: ${resource} after terminated`);
    if (headers['x-experience-api-version'] !== '1.0.3') wrong(400, 'no version header');
    if (resource === 'activities/state') return state(call, session);
    if (resource === 'statements') return { body: JSON.stringify(statements(call, session)) };
    if (resource === 'agents/profile' && query.get('profileId') === 'cmi5LearnerPreferences') {
      ofActor(query, session);
      session.hasPreferences = true;
      throw new Refused(404, 'no preferences');
    }
    return wrong(404, `${call.method} ${resource}`);
  };

  return {
    documents,
    taken,
    violations,
    keyOf,
    answer,
    /** The ticket of its fetch URL. */
    begin(session: Running, query: URLSearchParams, launchData: object): string {
      const ticket = randomUUID();
      tickets.set(ticket, session);
      documents.set(keyOf(query, LAUNCH_DATA), JSON.stringify(launchData));
      return ticket;
    },
  };
}

const etagOf = (text: string) => `"${createHash('sha1').update(text).digest('hex')}"`;
