/**
 * The report that a learner takes along, from the course inside an LMS, and the way back into it.
 */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { FrameLocator, Page } from '@playwright/test';
import { readReport } from '../../src/report/read.ts';
import { expect, test, type Learner } from './campus.ts';

const TEXT = 'Tenemos una lista de dieciocho clientes «AAA» 👩🏽‍💻';

async function write(learner: Learner): Promise<void> {
  await learner.goTo('tema-16', 't16-ejercicio');
  await learner.course.getByRole('radio', { name: 'En parte' }).check();
  await learner.course.locator('[id="t16-diagnostico.evidencia"]').fill(TEXT);
}

async function openReport(course: FrameLocator): Promise<void> {
  await course
    .locator('.contents-foot a[href="./reporte.html"]')
    .evaluate((link: HTMLElement) => link.click());
  await expect(course.getByRole('heading', { name: 'Bajar', exact: true })).toBeVisible();
}

async function take(
  page: Page,
  course: FrameLocator,
  format: 'PDF' | 'Word',
): Promise<{ name: string; path: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    course.getByRole('button', { name: `Bajar en ${format}` }).click(),
  ]);
  return { name: download.suggestedFilename(), path: await download.path() };
}

for (const format of ['PDF', 'Word'] as const) {
  test(`a report in ${format} carries the work, and an empty course elsewhere goes on from it`, async ({
    learner,
    page,
  }) => {
    await learner.take();
    await write(learner);
    await openReport(learner.course);
    await expect(learner.course.getByLabel('Tu nombre')).not.toHaveValue('');
    await learner.course.getByLabel('Tu nombre').fill('Ana Ortega Ruiz');
    const { name, path } = await take(page, learner.course, format);
    expect(name).toBe(`Ortega-Ruiz_Ana_Tema16.${format === 'PDF' ? 'pdf' : 'docx'}`);
    const read = await readReport(readFileSync(path), name);
    expect(read.ok && read.value.record.answers['t16-diagnostico.evidencia']?.text).toBe(TEXT);
    await learner.leave();

    await page.context().clearCookies();
    await page.evaluate(async () => {
      for (const { name: database } of await indexedDB.databases())
        indexedDB.deleteDatabase(database!);
    });
    await page.goto(`${learner.campus.url}/tomar/${learner.id}/scorm2004-4th`);
    await openReport(learner.course);
    await learner.course.getByLabel('Tu nombre').fill('Ana Ortega Ruiz');
    if (format === 'PDF') await learner.course.getByText('Seguir desde un archivo').click();
    // The page of the learner's work opens the same files.
    else
      await learner.course
        .locator('#contents a[href="./mi-trabajo.html"]')
        .evaluate((link: HTMLElement) => link.click());
    await expect(learner.course.locator('body')).toHaveAttribute(
      'data-page',
      format === 'PDF' ? 'reporte' : 'mi-trabajo',
    );
    const opens = learner.course.getByLabel('Abrir un reporte');
    await expect(opens).toBeEnabled();
    await opens.setInputFiles(path);
    await expect(learner.course.getByRole('main').locator('.feedback.good')).toContainText(
      /se agreg(ó|aron)/,
    );
    await learner.goTo('tema-16', 't16-ejercicio');
    await expect(learner.course.locator('[id="t16-diagnostico.evidencia"]')).toHaveValue(TEXT);
  });
}

test('a question from memory that was tried is in the report with its judgement, and costs nothing before', async ({
  learner,
  page,
}) => {
  const asked: string[] = [];
  page.on(
    'request',
    (request) => /(repasos|claves)\.json/.test(request.url()) && asked.push(request.url()),
  );
  await learner.take();
  await openReport(learner.course);
  await expect(learner.course.getByRole('article', { name: 'Así se lee' })).toBeVisible();
  expect(asked).toEqual([]);
  await learner.goTo('tema-16', 't16-para-recordar');
  await learner.course.getByRole('button', { name: 'Que todavía no se sabe' }).click();
  await openReport(learner.course);
  await expect(learner.course.getByRole('article', { name: 'Así se lee' })).toContainText(
    'falta ver su rendimiento y su futuro. (correcto)',
  );
});

test('a library that does not arrive is told, and the text can still be copied', async ({
  learner,
  page,
}) => {
  await page.route(/write-pdf/, (route) => route.abort());
  await learner.take();
  await write(learner);
  await openReport(learner.course);
  await learner.course.getByRole('button', { name: 'Bajar en PDF' }).click();
  await expect(learner.course.locator('.report-said')).toContainText('Tu texto está a salvo');
  await learner.course.getByRole('button', { name: 'Copiar como texto' }).click();
  await expect(learner.course.locator('.report-said')).toContainText(/Copiado|está aquí abajo/);
});

test('what the learner did can be opened, too, where an LMS drops downloads without a word', async ({
  learner,
}) => {
  await learner.take();
  await write(learner);
  await learner.goTo('cierre', 'cierre-lo-que-hiciste');
  const part = learner.course.locator('#cierre-lo-que-hiciste');
  await part.getByRole('button', { name: 'Bajar en PDF' }).click();
  // Of the name that the LMS gives.
  await expect(part).toContainText('Ortega');
  const file = part.getByRole('link', { name: 'Abrir en otra pestaña' });
  const start = await file.evaluate(async (link: HTMLAnchorElement) =>
    (await (await fetch(link.href)).text()).slice(0, 5),
  );
  expect(start).toBe('%PDF-');
  await expect(part).toContainText('Si no lo ves entre tus descargas');
});

test('nothing of the report loads before it is asked for', async ({ learner, page }) => {
  const heavy: string[] = [];
  page.on(
    'request',
    (request) =>
      /write-(?:pdf|docx)|\.woff|ReportPage/.test(request.url()) && heavy.push(request.url()),
  );
  await learner.take();
  await learner.goTo('tema-18', 't18-ejercicio');
  expect(heavy).toEqual([]);
  await openReport(learner.course);
  expect(heavy.filter((url) => !url.includes('ReportPage'))).toEqual([]);
});

test('the page has no fault that axe can find, on a phone as on a laptop', async ({
  learner,
  page,
}) => {
  await learner.take();
  await openReport(learner.course);
  await learner.course.getByText('Seguir desde un archivo').click();
  for (const width of [367, 1121]) {
    await page.setViewportSize({ width, height: 666 });
    const { violations } = await new AxeBuilder({ page })
      .include(['iframe#content', 'main'])
      .analyze();
    expect
      .soft(
        violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
        ),
      )
      .toEqual([]);
  }
});
