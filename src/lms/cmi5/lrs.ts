/**
 * The few calls of xAPI 1.0.3 that a cmi5 course makes, with the ways in which they fail told
 * apart. An answer is evidence: a login page with status 200 is a no.
 */
import type { SaveOutcome } from '../../model/lms.ts';
import type { Actor, Launch } from './launch.ts';
import { isFields, parsed } from './launch-data.ts';

export type Fault = Extract<SaveOutcome, { saved: false }>;

/** Thrown inside the session and turned into a `SaveOutcome` at its border. */
export class LrsFailed extends Error {
  readonly fault: Fault;
  constructor(fault: Omit<Fault, 'saved'>) {
    super([fault.code, fault.element, fault.lmsError].filter(Boolean).join(' '));
    this.fault = { saved: false, ...fault };
  }
}

/** Milliseconds. */
const PATIENCE = 20_000;
/** Milliseconds: the least and the most that a Retry-After is believed. */
const RETRY_AFTER = { least: 1000, most: 600_000 };
/**
 * Bytes: what may be on its way while the page goes is 64 KiB in all (Fetch 4.6, "inflight
 * keepalive bytes").
 */
export const LEAVING_ROOM = 60_000;

interface Call {
  method: 'GET' | 'PUT' | 'POST';
  /** Under the endpoint. */
  resource: 'statements' | 'activities/state' | 'agents/profile';
  query?: Record<string, string>;
  /** JSON. */
  body?: string;
  headers?: Record<string, string>;
  /** Statuses that are an answer and no failure, besides those of success. */
  expects?: number[];
}

interface Answer {
  status: number;
  text: string;
  headers: Headers;
}

export type Lrs = (call: Call) => Promise<Answer>;

/**
 * Rejects with `LrsFailed`: `session-lost` where the LMS does not let this session in (any more),
 * `lms-threw` for anything that says "not now", `lms-refused` with the status for another 4xx.
 */
export function lrsOf({ endpoint }: Launch, token: string): Lrs {
  return async ({ method, resource, query = {}, body, headers = {}, expects = [] }) => {
    const answer = await reach(addressOf(endpoint, resource, query), {
      method,
      headers: {
        Authorization: `Basic ${token}`,
        'X-Experience-API-Version': '1.0.3',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body, keepalive: bytes(body) < LEAVING_ROOM }),
    });
    if (!isOk(answer) && !expects.includes(answer.status)) throw failed(answer, resource);
    if (isOk(answer) && isPage(answer.text))
      throw new LrsFailed({ code: 'session-lost', element: resource, lmsError: 'html' });
    return answer;
  };
}

/** Endpoints may have a query of their own. */
function addressOf(endpoint: string, resource: string, query: Record<string, string>): string {
  const address = new URL(endpoint);
  address.pathname = `${address.pathname.replace(/\/*$/, '/')}${resource}`;
  for (const [name, value] of Object.entries(query)) address.searchParams.append(name, value);
  return address.href;
}

/**
 * The token (cmi5 8.2): asked for once, with POST. An LMS answers 200 with an error code where it
 * gives none: 1 and 2 are for good, 3 and what is no answer of a fetch URL may pass.
 */
export async function fetchToken({ fetch: address }: Launch): Promise<string> {
  const answer = await reach(address, { method: 'POST' });
  if (!isOk(answer)) throw failed(answer, 'fetch');
  const fields = parsed(answer.text);
  const token = isFields(fields) ? fields['auth-token'] : undefined;
  if (typeof token === 'string' && isHeader(token.trim()))
    return token.trim().replace(/^Basic\s+/i, '');
  const code = isFields(fields) ? String(fields['error-code'] ?? '') : '';
  throw new LrsFailed({
    code: code === '1' || code === '2' ? 'session-lost' : 'lms-threw',
    element: 'fetch',
    lmsError: code || (isPage(answer.text) ? 'html' : 'auth-token'),
  });
}

/** Whether the LRS has a statement; `unknown` where it does not let that be asked. */
export async function stored(lrs: Lrs, id: string): Promise<'yes' | 'no' | 'unknown'> {
  const { status, text } = await lrs({
    method: 'GET',
    resource: 'statements',
    query: { statementId: id },
    expects: [400, 401, 403, 404, 405, 501],
  });
  if (status < 300) return text.includes(id) ? 'yes' : 'no';
  return status === 404 ? 'no' : 'unknown';
}

async function reach(address: string, how: RequestInit): Promise<Answer> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    const response = await fetch(address, { ...how, cache: 'no-store', signal: patience.signal });
    return { status: response.status, text: await response.text(), headers: response.headers };
  } catch {
    throw new LrsFailed({ code: 'lms-threw' });
  } finally {
    clearTimeout(timer);
  }
}

/**
 * 408 and 429 ask to wait, as 5xx do. A 403 of `statements` may be of one statement alone: the
 * outbox finds out.
 */
function failed({ status, headers }: Answer, element: string): LrsFailed {
  const isLater = status >= 500 || status === 408 || status === 429;
  const isLost = status === 401 || (status === 403 && element !== 'statements');
  const after = isLater ? retryAfter(headers.get('retry-after'), Date.now()) : undefined;
  return new LrsFailed({
    code: isLater ? 'lms-threw' : isLost ? 'session-lost' : 'lms-refused',
    element,
    lmsError: String(status),
    ...(after === undefined ? {} : { retryAfter: after }),
  });
}

/**
 * RFC 9110, 10.2.3: seconds or a date; in milliseconds from `now`, bounded. undefined where it says
 * nothing. Of another origin it is readable only where the LMS exposes it (CORS).
 */
export function retryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  const wait = /^\d+$/.test(text) ? 1000 * Number(text) : Date.parse(text) - now;
  if (Number.isNaN(wait)) return undefined;
  return Math.min(RETRY_AFTER.most, Math.max(RETRY_AFTER.least, wait));
}

const isOk = ({ status }: Answer) => status >= 200 && status < 300;
/** Of PHP's default type is many an empty answer: what stands in it counts. */
const isPage = (text: string) => /^\s*</.test(text);
const isHeader = (text: string) => /^[\x20-\x7e]+$/.test(text);

export const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** What names the learner in queries. */
export const agentOf = (actor: Actor): string => JSON.stringify(actor);
