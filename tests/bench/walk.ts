/**
 * The whole course read from its cover to its end, without a word written: what each change of step
 * costs the page's own thread, what is asked of the server, what stays in memory; and how long the
 * next topic takes on a slow phone.
 */
import type { Browser, CDPSession, Frame, Page } from '@playwright/test';
import type { Served } from './host.ts';
import { LESSONS } from './pages.ts';
import { phone } from './phone.ts';
import { stubLms } from './stub-lms.ts';

/** Milliseconds in which what a step sets off has come to its end. */
const SETTLED = 400;
/** Milliseconds in which the course does ahead what the next step needs: they count in `whole` alone. */
const READ = 1600;

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Milliseconds of the page's own thread. */
export interface Walk {
  /** For each change of step within a page. */
  steps: number[];
  /** For each change of page. */
  pages: number[];
}

export interface Reading {
  /** Milliseconds of the page's own thread from the launch to the last step. */
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

interface Opened {
  course: Frame;
  cdp: CDPSession;
  served: readonly Served[];
}

/** On a processor of full speed, with the server near; once the launch has come to rest. */
async function inCourse<T>(
  browser: Browser,
  zip: string,
  use: (opened: Opened) => Promise<T>,
): Promise<T> {
  const lms = await stubLms(zip);
  const context = await browser.newContext({ viewport: { width: 714, height: 666 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(lms.url);
  const course = await courseOf(page);
  await page.waitForTimeout(2000);
  const told = await use({ course, cdp, served: lms.served });
  await context.close();
  await lms.close();
  return told;
}

export const walk = (browser: Browser, zip: string): Promise<Walk> =>
  inCourse(browser, zip, async ({ course, cdp }) => {
    const told: Walk = { steps: [], pages: [] };
    const cost = async (link: string, there: string) => {
      const before = await threadTime(cdp);
      await follow(course, link, there);
      await wait(SETTLED);
      const took = (await threadTime(cdp)) - before;
      await wait(READ);
      return took;
    };
    for (const name of LESSONS) {
      told.pages.push(await cost(`${name}.html`, `body[data-page="${name}"]`));
      for (const step of (await stepsOf(course)).slice(1))
        told.steps.push(await cost(`${name}.html#${step}`, `#${step}.here`));
    }
    return told;
  });

/**
 * The same way, gone by a script of the page alone: each question of the bench's costs the thread as
 * much as a small step does.
 */
export const readAll = (browser: Browser, zip: string): Promise<Reading> =>
  inCourse(browser, zip, async ({ course, cdp, served }) => {
    await course.evaluate(
      async ([lessons, read]) => {
        const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
        const go = async (link: string, there: string) => {
          document.querySelector<HTMLElement>(`a[href^="./${link}"]`)!.click();
          while (!document.querySelector(there)) await pause(5);
          await pause(read);
        };
        for (const name of lessons) {
          await go(`${name}.html`, `body[data-page="${name}"]`);
          const steps = [...document.querySelectorAll('main > .step')].slice(1);
          for (const { id } of steps) await go(`${name}.html#${id}`, `#${id}.here`);
        }
      },
      [LESSONS, SETTLED + READ] as const,
    );
    const whole = await threadTime(cdp);
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    const bytes = served.reduce((sum, one) => sum + one.bytes, 0);
    return { whole, requests: served.length, kB: bytes / 1000, heap: usedSize / 1e6 };
  });

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
