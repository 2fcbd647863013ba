/** A tab or a browser that dies in the middle of an answer, without leaving the course. */
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
