/**
 * The LMS's writer, whose code comes with the codec once there is something to write: a launch that
 * only opens the course does without. Until it is here nothing was written, and nothing can be.
 */
import type { LmsSession } from '../model/lms.ts';
import { isBehind, type Copies, type Happening } from './copies.ts';
import type { LmsPorts, LmsWriter, Urgency } from './lms-writer.ts';
import { timer } from './timer.ts';

/** Milliseconds until code that could not be fetched is asked for again. */
const AGAIN = 4000;

export interface LazyWriter extends LmsWriter {
  /** Fetches it before it is needed, so that leaving finds it here. */
  warm(): Promise<unknown>;
}

export function lazyWriter<Told>(
  first: LmsSession,
  copies: () => Copies,
  tell: (happening: Happening) => void,
  ports: LmsPorts<Told>,
): LazyWriter {
  let session = first;
  let own: LmsWriter | undefined;
  let waiting: Urgency[] = [];
  const again = timer();
  const load = async (): Promise<LmsWriter> => {
    const { lmsWriter } = await import('./lms-writer.ts');
    if (own) return own;
    own = lmsWriter(session, copies, tell, ports);
    waiting.forEach(own.soon);
    waiting = [];
    return own;
  };
  /** Where its code does not come, the course lost its server. */
  const asked = (work: (writer: LmsWriter) => unknown): Promise<unknown> =>
    load().then(work, () => {
      tell({ what: 'not-taken', why: 'lms-offline' });
      again.start(() => void asked((writer) => writer.retry()), AGAIN);
    });
  return {
    soon(urgency) {
      if (own) return own.soon(urgency);
      if (!copies().lms) return;
      waiting.push(urgency);
      if (waiting.length === 1) void asked(() => undefined);
    },
    makeGood: () => void asked((writer) => writer.makeGood()),
    hidden() {
      if (own) own.hidden();
      else if (isBehind(copies())) void asked((writer) => writer.hidden());
    },
    leave() {
      if (own) return own.leave();
      void (session.away ? session.away() : session.terminate());
      if (copies().lms && !session.away) tell({ what: 'not-taken', why: 'session-over' });
    },
    all: () =>
      load().then(
        (writer) => writer.all(),
        () => ({ saved: false, code: 'lms-offline' }),
      ),
    end: async () => (own ? own.end() : void (await session.terminate())),
    async retry() {
      if (own) await own.retry();
      else if (isBehind(copies())) await asked((writer) => writer.retry());
    },
    use(next) {
      if (own) return own.use(next);
      session = next;
      tell({ what: 'session', lms: next.kind !== 'browser' });
      void asked((writer) => writer.retry());
    },
    warm: () => load().catch(() => undefined),
  };
}
