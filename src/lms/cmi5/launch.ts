/**
 * What the LMS puts into the address that launches the course (cmi5 8.1), kept while this tab is
 * open: a reload of an inner page has no parameters, and the fetch URL gives its token once.
 */

/** xAPI's Agent; cmi5 9.2 asks for an `account`. It goes back to the LMS as it came. */
export interface Actor {
  name?: string;
  account?: { homePage: string; name: string };
}

export interface Launch {
  /** With a slash at the end. */
  endpoint: string;
  fetch: string;
  actor: Actor;
  registration: string;
  activityId: string;
  /** Once the fetch URL gave it. */
  token?: string;
  /** `initialized` was sent: it may not be repeated in this session (cmi5 9.3). */
  begun?: string;
  /** `terminated` was sent: no statement may follow (cmi5 9.3). The work itself is still saved. */
  ended?: boolean;
}

const KEY = 'cuentas-clave/cmi5';

/**
 * The launch in this page's address, or the one that this tab began in the same folder; undefined
 * where cmi5 did not launch it.
 */
export function findLaunch(page: Window): Launch | undefined {
  const kept = read(page);
  const given = parameters(new URLSearchParams(page.location.search));
  if (!given) return kept;
  return kept?.fetch === given.fetch ? kept : given;
}

/** Where the browser refuses to keep it, only a reload suffers. */
export function keepLaunch(page: Window, launch: Launch): void {
  try {
    page.sessionStorage.setItem(KEY, JSON.stringify({ folder: folderOf(page), launch }));
  } catch {}
}

function read(page: Window): Launch | undefined {
  try {
    const { folder, launch } = JSON.parse(page.sessionStorage.getItem(KEY) ?? '{}') as {
      folder?: string;
      launch?: Launch;
    };
    return folder === folderOf(page) ? launch : undefined;
  } catch {
    return undefined;
  }
}

function parameters(query: URLSearchParams): Launch | undefined {
  const [endpoint, fetchUrl, actor, registration, activityId] = [
    'endpoint',
    'fetch',
    'actor',
    'registration',
    'activityId',
  ].map((name) => query.get(name));
  if (!endpoint || !fetchUrl || !actor || !registration || !activityId) return undefined;
  try {
    return {
      endpoint: endpoint.replace(/\/*$/, '/'),
      fetch: fetchUrl,
      actor: JSON.parse(actor) as Actor,
      registration,
      activityId,
    };
  } catch {
    return undefined;
  }
}

const folderOf = ({ location }: Window) => location.pathname.replace(/[^/]*$/, '');
