/**
 * Finds the LMS's run-time object (SCORM 1.2 RTE 3.3.6.1, SCORM 2004 RTE 3.3): up the chain of
 * parents, then from the opener's window up its own. Some LMSs put a frame of another origin on the
 * way (SuccessFactors): looking into it throws, which only means that it is not there.
 */
export type ApiName = 'API' | 'API_1484_11';

/**
 * Deeper chains were never seen; the standard's own algorithm stops at 7, which real LMSs exceed.
 */
const MOST_PARENTS = 50;
/** What makes an object of that name a run-time: other scripts have an `API` of their own. */
const FIRST_CALL: Record<ApiName, string> = { API: 'LMSInitialize', API_1484_11: 'Initialize' };

function read<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

/** The run-time object, and how many frames up from where the search began. */
export interface FoundApi {
  api: object;
  up: number;
  from: 'parent' | 'opener';
  /** The window that holds it; where it was closed, nobody carries on what the object takes. */
  home: Window;
}

/** The run-time that stands under the name: an object, a class of one, or what makes one. */
function runTimeIn(found: unknown, name: ApiName): object | undefined {
  const method = FIRST_CALL[name];
  const has = (one: unknown): one is object =>
    ((typeof one === 'object' && one !== null) || typeof one === 'function') &&
    read(() => (one as Record<string, unknown>)[method]) !== undefined;
  if (has(found)) return found;
  if (typeof found !== 'function') return undefined;
  const made = has(found.prototype as unknown)
    ? read(() => new (found as new () => object)())
    : read(() => (found as () => unknown)());
  return has(made) ? made : undefined;
}

function upFrom(
  start: Window | undefined,
  name: ApiName,
  from: FoundApi['from'],
): FoundApi | undefined {
  let here = start;
  for (let up = 0; here && up < MOST_PARENTS; up++) {
    const home: Window = here;
    const api = runTimeIn(
      read(() => (home as unknown as Record<string, unknown>)[name]),
      name,
    );
    if (api) return { api, up, from, home };
    const parent = read(() => home.parent);
    if (!parent || parent === home) return undefined;
    here = parent;
  }
  return undefined;
}

export function findApi(start: Window, name: ApiName): FoundApi | undefined {
  return (
    upFrom(start, name, 'parent') ??
    upFrom(
      read(() => start.opener as Window),
      name,
      'opener',
    ) ??
    upFrom(
      read(() => start.top?.opener as Window),
      name,
      'opener',
    )
  );
}

export type Found = FoundApi & { name: ApiName };

/** The one that the package was built for first: an LMS reads its manifest by it. */
export function runTimesOf(page: Window, built: string): Found[] {
  const order: ApiName[] = built === 'scorm2004' ? ['API_1484_11', 'API'] : ['API', 'API_1484_11'];
  return order.flatMap((name) => {
    const found = findApi(page, name);
    return found ? [{ ...found, name }] : [];
  });
}
