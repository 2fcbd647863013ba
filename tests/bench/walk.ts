/**
 * The whole course read from its cover to its end, without a word written: what each change of step
 * costs the page's own thread, what is asked of the server, what stays in memory; and how long the
 * next topic takes on a slow phone.
 */
import type { Browser, CDPSession, Frame, Page } from '@playwright/test';
import { LESSONS } from './pages.ts';
import { phone } from './phone.ts';
import { stubLms } from './stub-lms.ts';

/** Milliseconds in which what a step sets off has come to its end. */
const SETTLED = 400;
/**
 * Milliseconds in which the course does ahead what the next step needs: they count in `whole`, not in
 * the steps.
 */
const READ = 1600;

export interface Walk {
  /** Milliseconds of the page's own thread for each change of step within a page. */
  steps: number[];
  /** The same for each change of page. */
  pages: number[];
  /** From the launch to the last step. */
  whole: number;
  requests: number;
  kB: number;
  /** MB of heap after the last step, once what nobody holds was let go of. */
  heap: number;
}

/**
 * Without a selector of Playwright's, as all that follows: it would put its own script, of which
 * each world keeps a megabyte, into the heap that is measured.
 */
async function courseOf(page: Page): Promise<Frame> {
  const found = () => page.frames().find((one) => one.name() === 'content');
  while (!found()?.url().includes('index.html')) await page.waitForTimeout(20);
  return found()!;
}

async function threadTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
}

/** Follows a link and waits until what it leads to is there. */
async function follow(course: Frame, link: string, there: string): Promise<void> {
  await course.evaluate(
    ([address, css]) =>
      new Promise<void>((arrived) => {
        document.querySelector<HTMLElement>(`a[href^="./${address}"]`)!.click();
        const look = () => (document.querySelector(css) ? arrived() : setTimeout(look, 5));
        look();
      }),
    [link, there] as const,
  );
}

const stepsOf = (course: Frame) =>
  course.evaluate(() => [...document.querySelectorAll('main > .step')].map(({ id }) => id));

/** On a processor of full speed, with the server near. */
export async function walk(browser: Browser, zip: string): Promise<Walk> {
  const lms = await stubLms(zip);
  const context = await browser.newContext({ viewport: { width: 714, height: 666 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(lms.url);
  const course = await courseOf(page);
  await page.waitForTimeout(2000);
  const told: Walk = { steps: [], pages: [], whole: 0, requests: 0, kB: 0, heap: 0 };
  const cost = async (link: string, there: string) => {
    const before = await threadTime(cdp);
    await follow(course, link, there);
    await page.waitForTimeout(SETTLED);
    const took = (await threadTime(cdp)) - before;
    await page.waitForTimeout(READ);
    return took;
  };
  for (const name of LESSONS) {
    told.pages.push(await cost(`${name}.html`, `body[data-page="${name}"]`));
    for (const step of (await stepsOf(course)).slice(1))
      told.steps.push(await cost(`${name}.html#${step}`, `#${step}.here`));
  }
  told.whole = await threadTime(cdp);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const bytes = lms.served.reduce((sum, one) => sum + one.bytes, 0);
  Object.assign(told, { requests: lms.served.length, kB: bytes / 1000, heap: usedSize / 1e6 });
  await context.close();
  await lms.close();
  return told;
}

/**
 * Milliseconds from the click on the next topic until it is painted, on the phone of `phone.ts`;
 * `isAhead`: its link was in sight for a while, so that it was fetched before.
 */
export async function nextTopic(browser: Browser, zip: string, isAhead: boolean): Promise<number> {
  const lms = await stubLms(zip);
  const { page, close } = await phone(browser, { width: 714, height: 666 });
  await page.goto(lms.url);
  const course = await courseOf(page);
  await page.waitForTimeout(3000);
  await follow(course, 'tema-16.html', 'body[data-page=tema-16]');
  const last = (await stepsOf(course)).at(-1)!;
  await page.waitForTimeout(2000);
  await follow(course, `tema-16.html#${last}`, `#${last}.here`);
  const link = course.locator('.step.here [rel=next]').first();
  await link.waitFor();
  if (isAhead) await link.hover();
  await page.waitForTimeout(isAhead ? 3000 : 100);
  const took = await link.evaluate(
    (next: HTMLElement) =>
      new Promise<number>((resolve) => {
        const began = performance.now();
        const look = () => {
          if (document.body.dataset['page'] === 'tema-16') return requestAnimationFrame(look);
          // The frame in which it is drawn, and the one after which it is seen.
          requestAnimationFrame(() =>
            requestAnimationFrame(() => resolve(performance.now() - began)),
          );
          return undefined;
        };
        next.click();
        look();
      }),
  );
  await close();
  await lms.close();
  return took;
}
