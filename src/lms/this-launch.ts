/**
 * After a reload of the frame no LMS opens its session again, and the learner is still the one of a
 * moment ago: same tab, and the page around the frame is the very document that it was. The tab
 * remembers which of this browser's copies that was.
 */
const NAME = 'cuentas-clave/this-launch';

/** When the LMS's own page was loaded, to the microsecond: another load is another time. */
function hostOf(page: Window): number | undefined {
  try {
    const host = page.parent === page ? (page.opener as Window | null) : page.parent;
    return host?.performance.timeOrigin;
  } catch {
    return undefined;
  }
}

/** The key of the copy that this launch had open before, where it had one. */
export function copyOfThisLaunch(page: Window): string | undefined {
  try {
    const { key, host } = JSON.parse(page.sessionStorage.getItem(NAME) ?? '{}') as {
      key?: string;
      host?: number;
    };
    return host !== undefined && host === hostOf(page) ? key : undefined;
  } catch {
    return undefined;
  }
}

export function rememberCopy(page: Window, key: string): void {
  try {
    page.sessionStorage.setItem(NAME, JSON.stringify({ key, host: hostOf(page) }));
  } catch {}
}

/** Something is around the page that may be an LMS's. */
export function isHosted(page: Window): boolean {
  return page.parent !== page || Boolean(page.opener);
}
