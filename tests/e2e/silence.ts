/**
 * When a page asks for nothing more. Playwright's own `networkidle` counts each frame's requests by
 * themselves and was seen to wait for ever, once in some hundred times, for one that a change of
 * page had called off.
 */
import type { Page, Request } from '@playwright/test';

/** Milliseconds. */
const QUIET = 600;
/** A request that takes longer is none that a page waits for: it was called off. */
const LONGEST = 10_000;

/** Listens from now on; what it gives resolves once there was silence. */
export function silenceOf(page: Page): () => Promise<void> {
  const begun = new Map<Request, number>();
  let last = Date.now();
  const heard = () => (last = Date.now());
  const end = (request: Request) => (heard(), void begun.delete(request));
  page.on('request', (request) => begun.set(request, heard()));
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  const isSilent = () =>
    Date.now() - last > QUIET && [...begun.values()].every((began) => Date.now() - began > LONGEST);
  return async () => {
    while (!isSilent()) await page.waitForTimeout(50);
  };
}
