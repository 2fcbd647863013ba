/** A database that does not answer: the page opens, keeps what is written elsewhere, and joins it. */
import { expect, test, type Page } from '@playwright/test';
import { hostZip, type Host } from '../bench/host.ts';
import { classZip, kept, opened, PAGE } from './review-page.ts';
import { unreadable } from './unreadable.ts';

const BEFORE = 'Cada ejecutivo atiende tres cuentas clave y otras cuarenta comunes.';
const NOW = 'Empezaría por separar a quien atiende.';
const ALWAYS = 2 ** 30;

/** A database of this name is opened only after so long, in every page from now on. */
function slowed(page: Page, name: string, wait: number): Promise<unknown> {
  return page.addInitScript(
    ([slow, milliseconds]) => {
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = function (asked: string) {
        const request = open.call(this, asked);
        if (asked !== slow) return request;
        const late: { result?: IDBDatabase; onsuccess?(): void } = {};
        request.onsuccess = () => {
          late.result = request.result;
          setTimeout(() => late.onsuccess?.(), milliseconds);
        };
        return late as unknown as IDBOpenDBRequest;
      };
    },
    [name, wait] as const,
  );
}

let host: Host;
test.beforeEach(async () => {
  // Without an LMS what is there can only be this browser's.
  host = await hostZip('packages/cuentas-clave-web.zip');
});
test.afterEach(() => host.close());

const field = (page: Page, name: string) => page.locator(`[id="t16-diagnostico.${name}"]`);
const notice = (page: Page) => page.locator('[data-notice="kept-before"]');

async function openExercise(page: Page): Promise<void> {
  await page.goto(`${host.url}tema-16.html#t16-ejercicio`);
  await expect(page.locator('#save-status')).not.toHaveText(/^$|Abriendo/, { timeout: 15_000 });
}

async function write(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('radio', { name: 'En parte' }).check();
  await field(page, name).fill(text);
  await expect(page.locator('#save-status')).toContainText('Guardado en este navegador', {
    timeout: 15_000,
  });
}

/** What was written before lies in the database; the next page is one of its own. */
async function written(page: Page): Promise<Page> {
  await openExercise(page);
  await write(page, 'evidencia', BEFORE);
  const next = await page.context().newPage();
  await page.close();
  return next;
}

test('what is written while the database is mute is joined to what it holds', async ({ page }) => {
  const mute = await written(page);
  await slowed(mute, 'cuentas-clave', ALWAYS);
  await openExercise(mute);
  await expect(notice(mute)).toContainText('no se borró');
  await expect(field(mute, 'evidencia')).toHaveValue('');
  await write(mute, 'cambios', NOW);
  // Still mute: what was kept apart is there.
  await openExercise(mute);
  await expect(field(mute, 'cambios')).toHaveValue(NOW);

  const last = await mute.context().newPage();
  await mute.close();
  await openExercise(last);
  await expect(field(last, 'evidencia')).toHaveValue(BEFORE);
  await expect(field(last, 'cambios')).toHaveValue(NOW);
  await expect(notice(last)).toHaveCount(0);
});

test('a database that answers late is joined without a new start', async ({ page }) => {
  const late = await written(page);
  await slowed(late, 'cuentas-clave', 12_000);
  await openExercise(late);
  await expect(notice(late)).toBeVisible();
  await write(late, 'cambios', NOW);
  await expect(field(late, 'evidencia')).toHaveValue(BEFORE, { timeout: 20_000 });
  await expect(field(late, 'cambios')).toHaveValue(NOW);
  await expect(notice(late)).toHaveCount(0);
});

test('a database that falls mute while somebody writes costs no letter', async ({ page }) => {
  await openExercise(page);
  await write(page, 'evidencia', BEFORE);
  await page.evaluate(() => {
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (...asked) {
      if (this.name !== 'cuentas-clave') return transaction.apply(this, asked);
      const done = { commit: () => {} };
      const nothing = { get: () => ({}), put: () => ({}), delete: () => ({}), transaction: done };
      return { objectStore: () => nothing } as unknown as IDBTransaction;
    };
  });
  await field(page, 'cambios').fill(NOW);
  // Looked at only once it is there: opening it would make it.
  const isThere = () =>
    page.evaluate(async () =>
      (await indexedDB.databases()).some(({ name }) => name === 'cuentas-clave-2'),
    );
  await expect.poll(isThere, { timeout: 15_000 }).toBe(true);
  await expect(page.locator('#save-status')).toContainText('Guardado en este navegador');
  await expect(notice(page)).toHaveCount(0);
  const last = await page.context().newPage();
  await page.close();
  await openExercise(last);
  await expect(field(last, 'evidencia')).toHaveValue(BEFORE);
  await expect(field(last, 'cambios')).toHaveValue(NOW);
});

test('a copy that cannot be read is told, not written over, and there once it can be', async ({
  page,
}) => {
  const blind = await written(page);
  await unreadable(blind);
  await openExercise(blind);
  await expect(blind.locator('[data-notice="kept-unread"]')).toContainText('No se borró');
  await expect(blind.locator('#save-status')).toContainText('Sin guardar');
  await blind.getByRole('radio', { name: 'En parte' }).check();
  await field(blind, 'cambios').fill(NOW);
  await expect(blind.locator('#save-status')).toContainText('Sin guardar');
  const last = await blind.context().newPage();
  await blind.close();
  await openExercise(last);
  await expect(field(last, 'evidencia')).toHaveValue(BEFORE);
  await expect(last.locator('[data-notice="kept-unread"]')).toHaveCount(0);
});

test('a page lets go of its database when it is left, and takes it again', async ({ page }) => {
  await openExercise(page);
  await write(page, 'evidencia', BEFORE);
  const closed = await page.evaluate(
    () =>
      new Promise<string>((done) => {
        const { close } = IDBDatabase.prototype;
        IDBDatabase.prototype.close = function () {
          close.call(this);
          done(this.name);
        };
        dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      }),
  );
  expect(closed).toBe('cuentas-clave');
  await field(page, 'cambios').fill(NOW);
  await page.waitForTimeout(500);
  await openExercise(page);
  await page.reload();
  await expect(field(page, 'cambios')).toHaveValue(NOW);
});

test('the review page opens though its database is mute, and joins what was judged', async ({
  page,
}) => {
  const one = { first: 'Ana', last: 'Ruiz', participant: 1, canvas: 1, user: 'u' };
  const judge = async (on: Page, digits: string) => {
    await on.keyboard.press('r');
    for (const digit of digits) await on.keyboard.press(digit);
  };
  await page.goto(PAGE);
  await opened(page, classZip([one]));
  await judge(page, '2');
  await expect(page.locator('.saved')).toContainText('Guardado');
  const mute = await page.context().newPage();
  await slowed(mute, 'cuentas-clave-revision', ALWAYS);
  await page.close();
  await mute.goto(PAGE);
  await expect(mute.locator('.saved')).toContainText('no entrega lo que guardó antes', {
    timeout: 15_000,
  });
  await opened(mute, classZip([one]));
  await judge(mute, '23');
  await expect
    .poll(async () => Object.keys(await kept(mute, 'cuentas-clave-revision-2')))
    .toEqual(['moodle:1:tema-18']);
  const last = await mute.context().newPage();
  await mute.close();
  await last.goto(PAGE);
  await expect(last.locator('.rubric-total')).toContainText('2 de 7 criterios');
  await expect(last.locator('.saved')).not.toContainText('no entrega');
});
