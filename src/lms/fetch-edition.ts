/**
 * Fetches the code of whoever may keep the work here: the page of a launch needs one edition, and a
 * phone is spared the others. A page of a package has that of its own edition named ahead
 * (`packaging/preload.ts`).
 */
import { editions } from './editions.ts';
import { runTimesOf } from './find-api.ts';

const KEPT = 'cuentas-clave/cmi5';

/** As `cmi5/launch.ts` reads it: parameters in the address, or what this tab keeps of a launch. */
function mayBeCmi5(page: Window): boolean {
  try {
    return /[?&]fetch=/.test(page.location.search) || KEPT in page.sessionStorage;
  } catch {
    return false;
  }
}

export async function fetchEdition(page: Window, built: string): Promise<void> {
  if (mayBeCmi5(page)) {
    const { findLaunch, cmi5Session } = await import('./cmi5/open.ts');
    editions.cmi5 = { findLaunch, cmi5Session };
  }
  const [found] = runTimesOf(page, built);
  if (found?.name === 'API') {
    const { openScorm12: open, names } = await import('./scorm12.ts');
    editions.API = { open, names };
  } else if (found) {
    const { openScorm2004: open, names } = await import('./scorm2004.ts');
    editions.API_1484_11 = { open, names };
  }
}
