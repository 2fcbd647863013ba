/** The web package, under an address that it does not know, after the network has gone. */
import { expect, test, type Page } from '@playwright/test';
import { hostZip, type Host } from '../bench/host.ts';
import { PAGES } from '../bench/pages.ts';

let host: Host;
test.beforeEach(async () => {
  host = await hostZip('packages/cuentas-clave-web.zip');
});
test.afterEach(() => host.close());

async function firstVisit(page: Page): Promise<void> {
  await page.goto(host.url + 'index.html');
  await page.evaluate(() => navigator.serviceWorker.ready);
}

test('after the first visit every page opens without a network, and what is typed is there after a reload', async ({
  page,
  context,
}) => {
  await firstVisit(page);
  const failed: string[] = [];
  page.on('pageerror', ({ message }) => failed.push(message));
  page.on('requestfailed', (request) => failed.push(request.url()));
  // The server is gone too, so that nothing but the browser can answer.
  await host.close();
  await context.setOffline(true);
  for (const name of ['index', ...PAGES]) {
    await page.goto(`${host.url}${name}.html`);
    await expect(page.locator('body')).toHaveAttribute('data-page', name);
    await expect(page.locator('#save-status')).toContainText('en este navegador');
  }
  await page.goto(`${host.url}tema-16.html#t16-ejercicio`);
  const field = page.locator('[id="t16-diagnostico.cambios"]');
  await page.getByRole('radio', { name: 'Sí', exact: true }).first().check();
  await field.fill('Una persona por cuenta, también sin conexión.');
  await page.waitForTimeout(500);
  await page.reload();
  await expect(field).toHaveValue('Una persona por cuenta, también sin conexión.');
  const files = host.paths.filter(
    // What stands beside the course for its administrators is not kept for reading.
    (path) => !/^(guias\/|sin-conexion\.js$|curso\.json$|licencias\.txt$)/.test(path),
  );
  expect(files.length).toBeGreaterThan(50);
  expect(
    await page.evaluate(
      (paths) => Promise.all(paths.map(async (path) => (await fetch(`./${path}`)).status)),
      files,
    ),
    'what the report needs is there too',
  ).toEqual(files.map(() => 200));
  expect(failed).toEqual([]);
});

test('in an LMS the course keeps no files in the browser', async ({ page }) => {
  const lms = await hostZip('packages/cuentas-clave-scorm12.zip');
  await page.goto(lms.url + 'index.html');
  await page.waitForTimeout(4500);
  expect(
    await page.evaluate(async () => ({
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      caches: (await caches.keys()).length,
    })),
  ).toEqual({ workers: 0, caches: 0 });
  expect(lms.paths).not.toContain('sin-conexion.js');
  await lms.close();
});

test('a newer build removes the files of the one before, and no other course’s', async ({
  page,
}) => {
  await firstVisit(page);
  const names = await page.evaluate(async () => {
    const [own] = (await caches.keys()).filter((name) => name.startsWith('cuentas-clave'));
    await caches.open(own!.replace(/\S+$/, 'older'));
    await caches.open('cuentas-clave http://other.example/ 1');
    await caches.open('of somebody else');
    await (await navigator.serviceWorker.getRegistration())!.unregister();
    return [own!];
  });
  await page.goto('about:blank');
  await firstVisit(page);
  await expect
    .poll(() => page.evaluate(() => caches.keys()))
    .toEqual(
      expect.arrayContaining([
        ...names,
        'of somebody else',
        'cuentas-clave http://other.example/ 1',
      ]),
    );
  expect(await page.evaluate(() => caches.keys())).toHaveLength(3);
});
