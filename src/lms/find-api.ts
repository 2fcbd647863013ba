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
}

function upFrom(
  start: Window | undefined,
  name: ApiName,
  from: FoundApi['from'],
): FoundApi | undefined {
  let here = start;
  for (let up = 0; here && up < MOST_PARENTS; up++) {
    const current: Window = here;
    const api = read(() => (current as unknown as Record<string, unknown>)[name]);
    if (typeof api === 'object' && api !== null) return { api, up, from };
    const parent = read(() => current.parent);
    if (!parent || parent === current) return undefined;
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
