/**
 * The few calls of xAPI 1.0.3 that a cmi5 course makes, with the ways in which they fail told
 * apart.
 */
import type { SaveOutcome } from '../../model/lms.ts';
import type { Actor, Launch } from './launch.ts';

type Fault = Extract<SaveOutcome, { saved: false }>;

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

export type Lrs = (call: Call) => Promise<Response>;

/**
 * Rejects with `LrsFailed`: `lms-refused` with the status for a 4xx, `lms-threw` for anything that
 * says "not now".
 */
export function lrsOf({ endpoint }: Launch, token: string): Lrs {
  return async ({ method, resource, query = {}, body, headers = {}, expects = [] }) => {
    const search = new URLSearchParams(query).toString();
    const response = await reach(`${endpoint}${resource}${search ? `?${search}` : ''}`, {
      method,
      headers: {
        Authorization: `Basic ${token}`,
        'X-Experience-API-Version': '1.0.3',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body, keepalive: bytes(body) < LEAVING_ROOM }),
    });
    if (response.ok || expects.includes(response.status)) return response;
    throw failed(response.status, resource);
  };
}

/** The token (cmi5 8.2): asked for once, with POST. An LMS may answer 200 with an error code. */
export async function fetchToken({ fetch: address }: Launch): Promise<string> {
  const response = await reach(address, { method: 'POST' });
  if (!response.ok) throw failed(response.status, 'fetch');
  const answer = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  const token = answer['auth-token'];
  if (typeof token !== 'string' || token === '')
    throw new LrsFailed({
      code: 'lms-refused',
      element: 'fetch',
      lmsError: String(answer['error-code'] ?? 'auth-token'),
    });
  return token;
}

async function reach(address: string, how: RequestInit): Promise<Response> {
  // Not `AbortSignal.timeout`, which Safari lacks before 16.
  const patience = new AbortController();
  setTimeout(() => patience.abort(), PATIENCE);
  try {
    return await fetch(address, { ...how, cache: 'no-store', signal: patience.signal });
  } catch {
    throw new LrsFailed({ code: 'lms-threw' });
  }
}

/** 408 and 429 ask to wait, as 5xx do. */
function failed(status: number, element: string): LrsFailed {
  const later = status >= 500 || status === 408 || status === 429;
  return new LrsFailed({
    code: later ? 'lms-threw' : 'lms-refused',
    element,
    lmsError: String(status),
  });
}

export const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** What names the learner in queries. */
export const agentOf = (actor: Actor): string => JSON.stringify(actor);
