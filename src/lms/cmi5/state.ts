/**
 * The learner's work as a document of xAPI's State resource (xAPI 2.3): JSON of ours, beside the
 * LMS's own. It holds the record as the suspend_data codec writes it, in ASCII: a fifth of the
 * plain JSON, so that even a long course fits what may be sent while the page goes (64 KiB), with
 * its own checksum, and read by the same code as every other copy.
 */
import type { Interaction } from '../../model/lms.ts';
import type { Launch } from './launch.ts';
import { agentOf, LrsFailed, type Lrs } from './lrs.ts';

export interface Kept {
  suspendData: string;
  /**
   * Ids of the statements that a registration may have once (cmi5 9.3), written before each is
   * sent; `sure` once the LRS took it.
   */
  once: Partial<Record<'completed' | 'passed', { id: string; sure: boolean }>>;
  /** Progress and score last told, by topic; '' is the course. */
  told: Record<string, string>;
  /** Answers finished after the session had ended: the next session tells them. */
  owed: Interaction[];
}

const nothingKept = (): Kept => ({ suspendData: '', once: {}, told: {}, owed: [] });

export interface State {
  /** What the LRS holds now. */
  read(): Promise<Kept>;
  /**
   * Rejects with `LrsFailed` of `lmsError` 412 where somebody else wrote since it was last read.
   */
  write(kept: Kept): Promise<void>;
  /** Sends what is to be kept without waiting for a write that is on its way. */
  writeLeaving(kept: Kept): Promise<void>;
}

const DOCUMENT = 'cuentas-clave.record';

export function stateOf({ activityId, actor, registration }: Launch, lrs: Lrs): State {
  const query = { activityId, agent: agentOf(actor), registration, stateId: DOCUMENT };
  /**
   * `none`: there is no document; undefined: the LRS names no version, so none can be asked for.
   */
  let version: string | 'none' | undefined;
  let sending: string | undefined;

  const read = async (): Promise<Kept> => {
    const response = await lrs({
      method: 'GET',
      resource: 'activities/state',
      query,
      expects: [404],
    });
    version = response.status === 404 ? 'none' : versionOf(response);
    return response.status === 404 ? nothingKept() : keptIn(await response.text());
  };
  const put = (body: string, unlessChanged: boolean) =>
    lrs({
      method: 'PUT',
      resource: 'activities/state',
      query,
      body,
      headers: unlessChanged ? condition(version) : {},
    });

  return {
    read,
    async write(kept) {
      const body = JSON.stringify(kept);
      sending = body;
      try {
        const response = await put(body, true);
        version = versionOf(response);
        // Most LRSs name the new version only when they are asked for the document.
        if (!version && (await read()).suspendData !== kept.suspendData)
          throw new LrsFailed({ code: 'lms-refused', element: DOCUMENT, lmsError: '412' });
      } finally {
        sending = undefined;
      }
    },
    async writeLeaving(kept) {
      const body = JSON.stringify(kept);
      // One that is on its way goes on after the page; what follows it cannot know the version that
      // it makes.
      if (sending !== body) await put(body, sending === undefined);
    },
  };
}

/**
 * What is not ours stands as the work, so that it is set aside as unreadable and not written over
 * unseen.
 */
function keptIn(text: string): Kept {
  try {
    const found = JSON.parse(text) as Partial<Kept> | null;
    if (typeof found?.suspendData === 'string') return { ...nothingKept(), ...found };
  } catch {}
  return { ...nothingKept(), suspendData: text };
}

/**
 * As the LRS gave it: servers that compress weaken it on the way (nginx) or add to it (Apache's
 * `-gzip`), and never match it then.
 */
function versionOf(response: Response): string | undefined {
  return response.headers
    .get('etag')
    ?.replace(/^W\//, '')
    .replace(/-gzip"$/, '"');
}

/** xAPI 3.1: concurrency by ETag. */
function condition(version: string | undefined): Record<string, string> {
  if (version === 'none') return { 'If-None-Match': '*' };
  return version === undefined ? {} : { 'If-Match': version };
}
