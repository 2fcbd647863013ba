/**
 * Sessions that this tab began and no page is in any more (see `launch.ts`): a later launch ends
 * them, with the time that they were last seen.
 */
import { keepLaunch, launchesHere, type Launch } from './launch.ts';
import { LrsFailed, lrsOf } from './lrs.ts';
import { newId, scribe } from './statements.ts';

interface Options {
  page: Window;
  iri: string;
  lang: string;
}

/**
 * Milliseconds until one that seemed in use is looked at again: a browser under load lets go of the
 * lock of a page that went seconds after the next one is open. It is not waited for: a request in
 * the lock's queue would come before the page's own where another tab reloads.
 */
const AGAIN = [1000, 2000, 4000, 8000];

const lockOf = ({ fetch }: Launch) => `cuentas-clave-cmi5 ${fetch}`;

/** Until the page goes: another launch of this tab, or a copy of the tab, sees that it is in use. */
export function holdSession(launch: Launch): void {
  void navigator.locks
    ?.request(lockOf(launch), { mode: 'shared' }, () => new Promise(() => {}))
    .catch(() => undefined);
}

/** Never rejects. Where nothing says whether a page is still in a session, it is left alone. */
export async function endEarlier(launch: Launch, options: Options): Promise<void> {
  for (const wait of [0, ...AGAIN]) {
    if (wait > 0) await new Promise((passed) => setTimeout(passed, wait));
    if (await endUnused(launch, options)) return;
  }
}

/** False where one seemed to be in use. */
async function endUnused(launch: Launch, options: Options): Promise<boolean> {
  let isDone = true;
  for (const one of launchesHere(options.page)) {
    if (one.fetch === launch.fetch || one.ended || !one.token || !one.initialized?.sure) continue;
    await navigator.locks
      ?.request(lockOf(one), { ifAvailable: true }, async (lock) => {
        if (lock) await end(one, options);
        else isDone = false;
      })
      .catch(() => undefined);
  }
  return isDone;
}

async function end(launch: Launch, { page, iri, lang }: Options): Promise<void> {
  const opened = Date.parse(launch.opened ?? '');
  const seen = new Date(Math.max(launch.seen ?? 0, launch.last ?? 0));
  launch.ending ??= newId();
  const statement = scribe({
    launch,
    template: launch.template ?? {},
    iri,
    lang,
    now: () => seen,
  }).defined('terminated', {
    id: launch.ending,
    seconds: Number.isNaN(opened) ? 0 : (seen.getTime() - opened) / 1000,
  });
  try {
    await lrsOf(
      launch,
      launch.token!,
    )({
      method: 'POST',
      resource: 'statements',
      body: JSON.stringify([statement]),
    });
  } catch (thrown) {
    // Refused, it was abandoned by the LMS: it is over as well.
    if (!(thrown instanceof LrsFailed) || thrown.fault.code === 'lms-threw') return;
  }
  launch.ended = true;
  delete launch.token;
  keepLaunch(page, launch);
}
