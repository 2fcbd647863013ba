/** Where an LMS keeps a package: deep down, with a query, and without a directory index. */
import { PAGES } from '../bench/pages.ts';
import { expect, test } from './campus.ts';
import { silenceOf } from './silence.ts';

test('every page opens by its own address with a query, and asks for nothing that is not there', async ({
  learner,
  page,
  campus,
}) => {
  await learner.take();
  const source = await page.locator('iframe#content').getAttribute('src');
  const folder = new URL('.', new URL(source!, campus.url)).href;
  expect(folder).toMatch(/\/pluginfile\.php\/\d+\/mod_scorm\/content\/1\/$/);
  const failed: string[] = [];
  page.on(
    'response',
    (response) => response.status() >= 400 && failed.push(`${response.status()} ${response.url()}`),
  );
  page.on('requestfailed', (request) => failed.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && failed.push(message.text()));
  page.on('pageerror', (error) => failed.push(error.message));
  const silence = silenceOf(page);
  for (const name of ['index', ...PAGES]) {
    await page.goto(`${folder}${name}.html?x=1`);
    await expect(page.locator('#save-status')).not.toHaveText(/^$|Abriendo/);
    // An exercise on screen asks for its code a moment later.
    await page.waitForFunction(() =>
      [...document.querySelectorAll('astro-island[ssr] > *')].every(
        (one) => !one.checkVisibility(),
      ),
    );
    await silence();
  }
  expect(failed).toEqual([]);
});
