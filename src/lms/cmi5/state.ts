/**
 * The learner's work as a document of xAPI's State resource (xAPI 2.3): JSON of ours, beside the
 * LMS's own. It holds the record as the suspend_data codec writes it, in ASCII: a fifth of the
 * plain JSON, so that even a long course fits what may be sent while the page goes (64 KiB), with
 * its own checksum, and read by the same code as every other copy.
 */
import type { Interaction } from '../../model/lms.ts';
import type { Launch } from './launch.ts';
import { isFields, parsed } from './launch-data.ts';
import { agentOf, LrsFailed, type Lrs } from './lrs.ts';

type Mark = { id: string; sure: boolean };

export interface Kept {
  suspendData: string;
  /**
   * Ids of the statements that a registration may have once (cmi5 9.3), written before each is
   * sent; `sure` once the LRS took it.
   */
  once: Partial<Record<'completed' | 'passed', Mark>>;
  /** Progress and score that the LRS was told last, by topic; '' is the course. */
  told: Record<string, string>;
  /** Answers that an earlier edition of the course left for the next session to tell. */
  owed: Interaction[];
}

const nothingKept = (): Kept => ({ suspendData: '', once: {}, told: {}, owed: [] });

export interface State {
  /** What the LRS holds now. */
  read(): Promise<Kept>;
  /**
   * Nothing is sent where the LRS holds the very same. Rejects with `LrsFailed` of `lmsError` 412
   * where somebody else wrote since it was last read.
   */
  write(kept: Kept): Promise<void>;
  /** Sends what is to be kept without waiting for a write that is on its way. */
  writeLeaving(kept: Kept): Promise<void>;
}

const DOCUMENT = 'cuentas-clave.record';
/** Conditional writes in a row that never arrived, while reading did. */
const MOST_BLOCKED = 2;

export function stateOf({ activityId, actor, registration }: Launch, lrs: Lrs): State {
  const query = { activityId, agent: agentOf(actor), registration, stateId: DOCUMENT };
  /**
   * `none`: there is no document. `empty`: an answer without one, which may mean the same;
   * undefined: the LRS names no version, so none can be asked for.
   */
  let version: string | 'none' | 'empty' | undefined;
  /** As the LRS gave it, or took it. */
  let held: string | undefined;
  let sending: string | undefined;
  let blocked = 0;

  const read = async (): Promise<Kept> => {
    const { status, text, headers } = await lrs({
      method: 'GET',
      resource: 'activities/state',
      query,
      expects: [404],
    });
    const isEmpty = status !== 404 && text.trim() === '';
    // Empty twice: there is nothing to lose, whatever the LRS says to a condition.
    version =
      status === 404
        ? 'none'
        : (versionOf(headers) ?? (isEmpty && version !== 'empty' ? 'empty' : undefined));
    held = status === 404 ? undefined : text;
    return status === 404 || isEmpty ? nothingKept() : keptIn(text);
  };
  const put = (body: string, headers: Record<string, string>) =>
    lrs({ method: 'PUT', resource: 'activities/state', query, body, headers });
  /**
   * A server that does not allow the condition's header (CORS) lets no such request through, and the
   * browser does not say so. Where reading works and the document is the one that was read, the
   * condition is left out.
   */
  const putIfUnchanged = async (body: string) => {
    const asked = condition(version);
    try {
      const answer = await put(body, blocked < MOST_BLOCKED ? asked : {});
      if (blocked < MOST_BLOCKED) blocked = 0;
      return answer;
    } catch (thrown) {
      const isMute = thrown instanceof LrsFailed && thrown.fault.lmsError === undefined;
      if (!isMute || Object.keys(asked).length === 0 || ++blocked < MOST_BLOCKED) throw thrown;
      const before = held;
      await read();
      if (held !== before) throw changed();
      return put(body, {});
    }
  };

  return {
    read,
    async write(kept) {
      const body = JSON.stringify(kept);
      if (body === held && version !== undefined) return;
      sending = body;
      try {
        const { headers } = await putIfUnchanged(body);
        version = versionOf(headers);
        held = body;
        // Most LRSs name the new version only when they are asked for the document.
        if (!version && (await read()).suspendData !== kept.suspendData) throw changed();
      } finally {
        sending = undefined;
      }
    },
    async writeLeaving(kept) {
      const body = JSON.stringify(kept);
      // One that is on its way goes on after the page; what follows it cannot know the version that
      // it makes. Where that one arrives later, its own condition refuses it.
      if (sending !== body) await put(body, sending === undefined ? condition(version) : {});
    },
  };
}

const changed = () => new LrsFailed({ code: 'lms-refused', element: DOCUMENT, lmsError: '412' });

/**
 * What is not ours stands as the work, so that it is set aside as unreadable and not written over
 * unseen.
 */
export function keptIn(text: string): Kept {
  const found = parsed(text);
  if (!isFields(found) || typeof found['suspendData'] !== 'string')
    return { ...nothingKept(), suspendData: text };
  const { suspendData, once, told, owed } = found;
  return {
    suspendData,
    once: Object.fromEntries(
      (['completed', 'passed'] as const).flatMap((verb) => {
        const mark = isFields(once) ? once[verb] : undefined;
        return isFields(mark) && typeof mark['id'] === 'string'
          ? [[verb, { id: mark['id'], sure: mark['sure'] === true }]]
          : [];
      }),
    ),
    told: Object.fromEntries(
      Object.entries(isFields(told) ? told : {}).filter(
        (one): one is [string, string] => typeof one[1] === 'string',
      ),
    ),
    owed: Array.isArray(owed) ? owed.filter(isInteraction) : [],
  };
}

const isInteraction = (found: unknown): found is Interaction =>
  isFields(found) &&
  ['id', 'objective', 'type', 'response', 'description'].every(
    (name) => typeof found[name] === 'string',
  );

/**
 * As the LRS gave it: servers that compress weaken it on the way (nginx) or add to it (Apache's
 * `-gzip`), and never match it then.
 */
function versionOf(headers: Headers): string | undefined {
  return headers
    .get('etag')
    ?.replace(/^W\//, '')
    .replace(/-gzip"$/, '"');
}

/** xAPI 3.1: concurrency by ETag. */
function condition(version: string | undefined): Record<string, string> {
  if (version === 'none' || version === 'empty') return { 'If-None-Match': '*' };
  return version === undefined ? {} : { 'If-Match': version };
}
