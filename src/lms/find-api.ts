/**
 * Finds the LMS's run-time object (SCORM 1.2 RTE 3.3.6.1, SCORM 2004 RTE 3.3): up the chain of parents, then from the opener's window up its own.
 * Some LMSs put a frame of another origin on the way (SuccessFactors): looking into it throws, which only means that it is not there.
 */
export type ApiName = 'API' | 'API_1484_11';

/** Deeper chains were never seen; the standard's own algorithm stops at 7, which real LMSs exceed. */
const MOST_PARENTS = 50;

function read<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

function upFrom(start: Window | undefined, name: ApiName): object | undefined {
  let here = start;
  for (let depth = 0; here && depth < MOST_PARENTS; depth++) {
    const current: Window = here;
    const api = read(() => (current as unknown as Record<string, unknown>)[name]);
    if (typeof api === 'object' && api !== null) return api;
    const parent = read(() => current.parent);
    if (!parent || parent === current) return undefined;
    here = parent;
  }
  return undefined;
}

export function findApi(start: Window, name: ApiName): object | undefined {
  return upFrom(start, name) ?? upFrom(read(() => start.opener as Window), name) ?? upFrom(read(() => start.top?.opener as Window), name);
}
