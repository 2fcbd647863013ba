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
   * Resolves once the LRS gave back what was written: an LRS's yes proves nothing. Nothing is sent
   * where it holds the very same. Rejects with `LrsFailed` of `lmsError` 412 where it holds
   * something else: somebody wrote since it was last read, or it did not keep this.
   */
  write(kept: Kept): Promise<void>;
  /** Sends what is to be kept without waiting for a write that is on its way. */
  writeLeaving(kept: Kept): Promise<void>;
}

const DOCUMENT = 'cuentas-clave.record';
/** Conditional writes in a row that failed although the document was the one that was read. */
const MOST_BLOCKED = 2;

export function stateOf({ activityId, actor, registration }: Launch, lrs: Lrs): State {
  const query = { activityId, agent: agentOf(actor), registration, stateId: DOCUMENT };
  /**
   * `none`: there is no document. `empty`: an answer without one, which may mean the same;
   * undefined: the LRS names no version, so none can be asked for.
   */
  let version: string | 'none' | 'empty' | undefined;
  /** As the LRS gave it. */
  let held: string | undefined;
  /** What was written and then read, which some LRSs spell anew. */
  let proven: string | undefined;
  let sending: string | undefined;
  let blocked = 0;
  /** What was held when a condition was refused last. */
  let refused: { held: string | undefined } | undefined;

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
    proven = undefined;
    return status === 404 || isEmpty ? nothingKept() : keptIn(text);
  };
  const put = (body: string, headers: Record<string, string>) =>
    lrs({ method: 'PUT', resource: 'activities/state', query, body, headers });
  /** What is asked of a write; nothing where the LRS names no version, or takes no condition. */
  const asked = () => (blocked < MOST_BLOCKED ? condition(version) : {});
  /** Whether the LRS holds the very same; rejects where it holds what was not read yet. */
  const holds = async (body: string): Promise<boolean> => {
    const before = held;
    await read();
    if (held === body) return true;
    if (held === before) return false;
    blocked = 0;
    throw changed();
  };
  /**
   * A server that does not allow the condition's header (CORS) lets no such request through, and the
   * browser does not say so; another refuses every condition. Where the document is the one that was
   * read, the condition is left out, and the document looked at before each write instead.
   */
  const putIfUnchanged = async (body: string) => {
    const conditions = asked();
    if (Object.keys(conditions).length > 0) {
      try {
        await put(body, conditions);
        blocked = 0;
        refused = undefined;
        return;
      } catch (thrown) {
        const isRefused = isOf(thrown, '412');
        if (!isRefused && !isOf(thrown, undefined)) throw thrown;
        if (isRefused && refused?.held !== held) blocked = 0;
        if (isRefused) refused = { held };
        blocked++;
        if (isRefused && blocked < MOST_BLOCKED) throw thrown;
        if (await holds(body)) return;
        if (blocked < MOST_BLOCKED) throw thrown;
      }
    } else if (await holds(body)) return;
    await put(body, {});
  };

  return {
    read,
    async write(kept) {
      const body = JSON.stringify(kept);
      if (body === held || body === proven) return;
      sending = body;
      try {
        await putIfUnchanged(body);
        const isKept = held === body || (await read()).suspendData === kept.suspendData;
        if (!isKept) throw changed();
        proven = body;
      } finally {
        sending = undefined;
      }
    },
    async writeLeaving(kept) {
      const body = JSON.stringify(kept);
      // One that is on its way goes on after the page; what follows it cannot know the version that
      // it makes. Where that one arrives later, its own condition refuses it.
      if (sending !== body) await put(body, sending === undefined ? asked() : {});
    },
  };
}

/** `undefined`: no answer came. */
const isOf = (thrown: unknown, lmsError: string | undefined) =>
  thrown instanceof LrsFailed && thrown.fault.lmsError === lmsError;
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
