/**
 * What the LMS puts into the address that launches the course (cmi5 8.1), kept while this tab is
 * open: a reload of an inner page has no parameters, and the fetch URL gives its token once.
 *
 * **When a session begins and ends.** cmi5 9.3 wants one `initialized`, first, and one
 * `terminated`, last; 8.1.2 binds the token to the session; an LMS refuses every call after
 * `terminated`, and some count each as an offence. The working group's Best Practice 17 ("Persist
 * AU Session State") asks that a reload goes on with the session: the token and what was sent
 * once are kept here. 7.1.2 lets the course send `terminated` when a window closes, but a browser
 * does not say whether a page that goes will come back: a reload, a pull on a phone's screen, a tab
 * that was discarded and one that was closed look the same. So:
 * - A page that goes sends the work and ends nothing.
 * - `terminated` goes when the learner leaves by «Guardar y salir».
 * - A session that was left otherwise is the LMS's to abandon (9.3.6). Where the next launch comes
 *   in the same tab and no page is in that session any more, the course ends it itself, with the
 *   time that it was last seen (`earlier.ts`); an LMS that had abandoned it refuses that, and no
 *   harm is done.
 *
 * The token stays in `sessionStorage`: on a shared computer it must not outlive the tab.
 */

/**
 * xAPI's Agent; cmi5 9.2 asks for an `account`. It goes back to the LMS as it came, whatever else
 * is in it.
 */
export type Actor = Record<string, unknown>;

export interface Launch {
  /** Absolute, http or https. */
  endpoint: string;
  fetch: string;
  actor: Actor;
  registration: string;
  activityId: string;
  /** Once the fetch URL gave it. */
  token?: string;
  /** When the session was opened first: durations count from there. ISO 8601. */
  opened?: string;
  /**
   * Of the one `initialized` of this session (cmi5 9.3): the statement until the LRS is known to
   * have it.
   */
  initialized?: { statement?: object; sure: boolean };
  /** The context that every statement carries, for a launch that ends this session later. */
  template?: object;
  /** Milliseconds: of the newest statement's timestamp, and when a page was last in this session. */
  last?: number;
  seen?: number;
  /** Id of the `terminated` that was sent, and whether the session is over. */
  ending?: string;
  ended?: boolean;
}

const KEY = 'cuentas-clave/cmi5';
/** Launches that one tab remembers. */
const MOST = 6;

interface Stored {
  folder: string;
  launch: Launch;
}

/**
 * The launch in this page's address, or the newest that this tab began in the same folder. An array
 * of names: the LMS launched the course with these parameters missing or unreadable. undefined: it
 * was not launched by cmi5.
 */
export function findLaunch(page: Window): Launch | string[] | undefined {
  const kept = launchesHere(page);
  const query = new URLSearchParams(page.location.search);
  if (!query.has('fetch')) return kept.at(-1);
  const given = parameters(query);
  if (Array.isArray(given)) return given;
  return kept.find(({ fetch }) => fetch === given.fetch) ?? given;
}

/** Those that this tab began in this folder, oldest first. */
export function launchesHere(page: Window): Launch[] {
  return read(page)
    .filter(({ folder }) => folder === folderOf(page))
    .map(({ launch }) => launch);
}

/** Where the browser refuses to keep it, only a reload suffers. */
export function keepLaunch(page: Window, launch: Launch): void {
  const all = read(page);
  const at = all.findIndex((one) => one.launch.fetch === launch.fetch);
  all.splice(at < 0 ? all.length : at, 1, { folder: folderOf(page), launch });
  try {
    page.sessionStorage.setItem(KEY, JSON.stringify(all.slice(-MOST)));
  } catch {}
}

function read(page: Window): Stored[] {
  try {
    const found: unknown = JSON.parse(page.sessionStorage.getItem(KEY) ?? '[]');
    return (Array.isArray(found) ? found : [fromFirstShape(found)]).filter(isStored);
  } catch {
    return [];
  }
}

/** One launch, with `begun` for what are `opened` and `initialized` now. */
function fromFirstShape(found: unknown): unknown {
  const { folder, launch } = found as { folder?: string; launch?: Launch & { begun?: string } };
  const { begun, ...others } = launch ?? {};
  return {
    folder,
    launch: { ...others, ...(begun ? { opened: begun, initialized: { sure: true } } : {}) },
  };
}

function isStored(found: unknown): found is Stored {
  const { folder, launch } = (found ?? {}) as Partial<Stored>;
  return (
    typeof folder === 'string' &&
    typeof launch === 'object' &&
    isAddress(launch?.endpoint) &&
    isAddress(launch.fetch) &&
    isAgent(launch.actor) &&
    typeof launch.registration === 'string' &&
    typeof launch.activityId === 'string'
  );
}

/** In any order (cmi5 8.1); the names of those that are missing or say nothing. */
function parameters(query: URLSearchParams): Launch | string[] {
  const text = (name: string) => query.get(name)?.trim() ?? '';
  const launch: Launch = {
    endpoint: text('endpoint'),
    fetch: text('fetch'),
    actor: agentIn(text('actor')),
    registration: text('registration'),
    activityId: text('activityId'),
  };
  const missing = [
    ...(isAddress(launch.endpoint) ? [] : ['endpoint']),
    ...(isAddress(launch.fetch) ? [] : ['fetch']),
    ...(isAgent(launch.actor) ? [] : ['actor']),
    ...(launch.registration ? [] : ['registration']),
    ...(launch.activityId ? [] : ['activityId']),
  ];
  return missing.length > 0 ? missing : launch;
}

/** Some LMSs encode it twice. */
function agentIn(text: string): Actor {
  for (const decode of [(it: string) => it, decodeURIComponent]) {
    try {
      return JSON.parse(decode(text)) as Actor;
    } catch {}
  }
  return {};
}

const isAgent = (found: unknown): found is Actor =>
  typeof found === 'object' &&
  found !== null &&
  !Array.isArray(found) &&
  ['account', 'mbox', 'mbox_sha1sum', 'openid'].some((name) => name in found);

export const isAddress = (found: unknown): found is string =>
  typeof found === 'string' && /^https?:/i.test(found) && hostOf(found) !== '';

/** '' where it is no address. */
export function hostOf(address: string): string {
  try {
    return new URL(address).host;
  } catch {
    return '';
  }
}

const folderOf = ({ location }: Window) => location.pathname.replace(/[^/]*$/, '');
