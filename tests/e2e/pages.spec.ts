/**
 * Every page and step: readable without script, without a fault that axe can find, and without
 * scrolling sideways on a narrow phone.
 */
import type { Page } from '@playwright/test';
import { PAGES } from '../bench/pages.ts';
import { AXE, axeFaults, RULES } from './axe.ts';
import { expect, test, type Learner } from './campus.ts';
import { ACE, ibmFaults } from './ibm.ts';

/** The course by itself, as an LMS serves it in a window of its own. */
async function address(learner: Learner): Promise<string> {
  await learner.take();
  const source = await learner.page.locator('iframe#content').getAttribute('src');
  return new URL(source!, learner.campus.url).href.replace(/index\.html.*$/, '');
}

const stepsOf = (page: Page) =>
  page.locator('main > .step').evaluateAll((steps) => steps.map(({ id }) => id));

test('without JavaScript every lesson and instruction can be read, and exercises say that they need it', async ({
  learner,
  browser,
}) => {
  const course = await address(learner);
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 367, height: 666 },
  });
  const page = await context.newPage();
  await page.goto(`${course}tema-16.html`);
  await expect(page.getByText('Las matrices de atractividad-fortalezas de negocio')).toBeAttached();
  await page.goto(`${course}tema-16.html#t16-ejercicio`);
  await expect(
    page.getByText('Realizar un reporte con lo solicitado en las instrucciones'),
  ).toBeVisible();
  // Playwright looks for no text inside of noscript, though it shows here.
  const need = page.locator('#t16-ejercicio noscript p').first();
  await expect(need).toBeVisible();
  expect(await need.textContent()).toContain('Este ejercicio necesita JavaScript');
  await page
    .locator('#t16-ejercicio')
    .getByRole('link', { name: /Siguiente/ })
    .click();
  await expect(page.locator('#t16-para-recordar h2')).toBeVisible();
  await context.close();
});

test('while the script is still on its way the cover can be used: its contents open, and it leads to the text', async ({
  learner,
  browser,
}) => {
  const course = await address(learner);
  const context = await browser.newContext({ viewport: { width: 367, height: 666 } });
  const page = await context.newPage();
  await page.route(/\/frame\.[^/]*\.js/, () => undefined);
  await page.goto(`${course}index.html`, { waitUntil: 'domcontentloaded' });
  await page.getByRole('button', { name: 'Contenido del curso' }).click();
  await expect(page.locator('#contents summary').first()).toBeInViewport();
  await page.locator('#contents').getByRole('button', { name: 'Cerrar' }).click();
  await expect(page.locator('#contents summary').first()).not.toBeVisible();
  await page.locator('#begin').click({ noWaitAfter: true });
  await expect(page.locator('body[data-page="tema-16"] .step.here h2')).toBeVisible();
  await context.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds no fault on any page or step, ${colorScheme}`, async ({ learner, browser }) => {
    test.setTimeout(150_000);
    const course = await address(learner);
    const context = await browser.newContext({
      colorScheme,
      viewport: { width: 714, height: 666 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const faults: string[] = [];
    for (const name of ['index', ...PAGES]) {
      await page.goto(`${course}${name}.html`);
      await page.addScriptTag({ path: AXE });
      for (const step of [...(await stepsOf(page)), '']) {
        if (step !== '') await page.goto(`${course}${name}.html#${step}`);
        await expect(page.locator('#save-status')).not.toHaveText(/^$|Abriendo/);
        faults.push(
          ...(await axeFaults(page, RULES[colorScheme])).map(
            (fault) => `${name}#${step}: ${fault}`,
          ),
        );
      }
    }
    expect(faults).toEqual([]);
    await context.close();
  });
}

test('IBM’s engine finds no fault on any page or step', async ({ learner, browser }) => {
  test.setTimeout(150_000);
  const course = await address(learner);
  // What fades in is measured when it is there.
  const page = await browser.newPage({
    viewport: { width: 714, height: 666 },
    reducedMotion: 'reduce',
  });
  const faults = new Set<string>();
  for (const name of ['index', ...PAGES]) {
    await page.goto(`${course}${name}.html`);
    await page.addScriptTag({ path: ACE });
    for (const step of [...(await stepsOf(page)), '']) {
      if (step !== '') await page.goto(`${course}${name}.html#${step}`);
      await expect(page.locator('#save-status')).not.toHaveText(/^$|Abriendo/);
      for (const fault of await ibmFaults(page)) faults.add(`${name}: ${fault}`);
    }
  }
  expect([...faults]).toEqual([]);
  await page.close();
});

test('at 320 px nothing scrolls sideways, and only one thing scrolls', async ({
  learner,
  browser,
}) => {
  const course = await address(learner);
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  const faults: string[] = [];
  for (const name of ['index', ...PAGES]) {
    await page.goto(`${course}${name}.html`);
    for (const step of [...(await stepsOf(page)), '']) {
      if (step !== '') await page.goto(`${course}${name}.html#${step}`);
      faults.push(
        ...(
          await page.evaluate(() => {
            const sideways = [
              ...document.querySelectorAll('html, body, main, .step-scroll'),
            ].filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0);
            const frame = document.scrollingElement!;
            return [
              ...sideways.map((one) => `${one.className || one.tagName} scrolls sideways`),
              ...(frame.scrollHeight > frame.clientHeight + 1 ? ['the frame scrolls too'] : []),
            ];
          })
        ).map((fault) => `${name}#${step}: ${fault}`),
      );
    }
  }
  expect(faults).toEqual([]);
  await context.close();
});
