/** Where behaviours are played in a real browser. Its pages' clock is the test's. */
import type { Browser, BrowserContext, Frame, Page } from '@playwright/test';
import { fallenIn, holdsWork } from './attempts.ts';
import { GRADE } from './finished.ts';
import type { LmsServer } from './lms-server.ts';
import type { Sitting, Venue } from './oracle.ts';

const FIELD = '[id="t16-diagnostico.evidencia"]';
/** Real milliseconds: for a launch, and for what a page is waiting for beside its clock. */
const LAUNCH = 30_000;
const BREATH = 60;
const SOON = { timeout: 1000 };

export function inBrowser(browser: Browser, server: LmsServer, id: string): Venue {
  return {
    holdsWork: (learner) => holdsWork(server.attempt(id, learner)),
    fallen: (learner) => fallenIn(server.attempt(id, learner), GRADE),
    setDown: (isDown) => server.setDown(id, isDown),
    async device() {
      const context = await browser.newContext({ viewport: { width: 500, height: 400 } });
      await context.clock.install();
      return {
        sit: (learner) => sitting(context, server.urlOf(id, learner)),
        close: () => context.close(),
      };
    },
  };
}

/** Each launch in a window of its own. */
function sitting(context: BrowserContext, url: string): Sitting {
  let page: Page | undefined;
  /** The frame of the course, which an LMS may put anywhere and load again. */
  const course = (): Frame => {
    const frame = page?.frames().find((one) => one.url().includes('/course/'));
    if (!frame) throw new Error('the course is not open');
    return frame;
  };
  const field = () => course().locator(FIELD);
  const breathe = () => new Promise((done) => setTimeout(done, BREATH));
  return {
    async open() {
      page = await context.newPage();
      page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
      await page.goto(url);
      const start = Date.now();
      const isOpen = async () => field().isEditable(SOON);
      while (!(await isOpen().catch(() => false))) {
        if (Date.now() - start > LAUNCH) throw new Error('the fields stay closed');
        await breathe();
      }
    },
    async write(text) {
      await course().getByRole('radio', { name: 'En parte' }).check();
      await field().fill(text);
    },
    text: async () => field().inputValue(SOON),
    line: async () => course().locator('#save-status').innerText(SOON),
    async claim() {
      const yes = course().getByRole('button', { name: 'Sí, es mío' });
      if ((await yes.count()) > 0) await yes.first().click(SOON);
    },
    async pass(milliseconds) {
      await context.clock.fastForward(milliseconds);
      await breathe();
    },
    async leave() {
      await page?.goto('about:blank');
      await page?.close();
    },
  };
}
