/** A tab or a browser that dies in the middle of an answer, without leaving the course. */
import { hostZip } from '../bench/host.ts';
import { Learner, expect, test, type Edition } from './campus.ts';

const EDITIONS: Edition[] = ['scorm12', 'scorm2004-4th'];
const HALF = 'Tenemos dieciocho clientes «AAA», y a cada uno lo atiend';
const answer = '[id="t16-diagnostico.evidencia"]';

async function writeHalf(learner: Learner): Promise<void> {
  await learner.take();
  await learner.goTo('tema-16', 't16-ejercicio');
  // Keys pressed in a field that is still closed go nowhere; the click waits until it is open.
  await learner.course.locator(answer).click();
  await learner.course.locator(answer).pressSequentially(HALF);
  await expect(learner.course.locator(answer)).toHaveValue(HALF);
}

async function comesBack(learner: Learner): Promise<void> {
  const course = await learner.take();
  await course.locator('#begin').click();
  await expect(course.locator('#t16-ejercicio')).toBeVisible();
  await expect(course.locator(answer)).toHaveValue(HALF);
}

for (const edition of EDITIONS) {
  test.describe(edition, () => {
    test.use({ edition });

    test('a tab that crashes half a second after the last key loses no letter', async ({
      learner,
      page,
      campus,
      context,
    }) => {
      await writeHalf(learner);
      await page.waitForTimeout(500);
      const crash = page.waitForEvent('crash');
      const devtools = await context.newCDPSession(page);
      void devtools.send('Page.crash').catch(() => undefined);
      await crash;
      await comesBack(new Learner(await context.newPage(), campus, edition));
    });

    test('a browser closed once the LMS has the answer gives it back on another machine', async ({
      learner,
      campus,
      context,
      browser,
    }) => {
      await writeHalf(learner);
      await learner.savedInLms();
      await context.close();
      const elsewhere = await browser.newContext();
      await comesBack(new Learner(await elsewhere.newPage(), campus, edition));
      await elsewhere.close();
    });
  });
}

for (const moment of ['before this browser writes', 'while it writes what came before'])
  test(`what is typed ${moment}, when the page is left, is there`, async ({ page }) => {
    const host = await hostZip('packages/cuentas-clave-web.zip');
    const lesson = `${host.url}tema-16.html#t16-ejercicio`;
    await page.goto(lesson);
    await expect(page.locator(answer)).toBeEnabled();
    await expect(page.locator('#save-status')).toContainText('se guarda');
    await page.locator(answer).evaluate(
      (field: HTMLTextAreaElement, [text, isUnderWay]) => {
        const write = (typed: string) => {
          field.value = typed;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        };
        const leave = () => {
          write(text);
          location.href = 'about:blank';
        };
        if (!isUnderWay) return leave();
        const { put } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.put = function (...given) {
          IDBObjectStore.prototype.put = put;
          queueMicrotask(leave);
          return put.apply(this, given);
        };
        write(text.slice(0, 7));
      },
      [HALF, moment !== 'before this browser writes'] as const,
    );
    await page.waitForURL('about:blank');
    await page.goto(lesson);
    await expect(page.locator(answer)).toHaveValue(HALF);
    await host.close();
  });
