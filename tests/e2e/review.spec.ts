/** The instructor's page as an instructor has it: a file on the disk, opened by double click. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test as base, type Page } from '@playwright/test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { file, fullName, LEARNERS, NAMES } from '../unit/review/class.ts';
import { expectNoFaults } from './review-page.ts';

const PAGE = pathToFileURL(resolve('packages/revision.html')).href;

const test = base.extend<{ review: Page }>({
  async review({ page }, use) {
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
    page.on(
      'request',
      (request) => /^https?:/.test(request.url()) && wrong.push(`asked for ${request.url()}`),
    );
    await page.setViewportSize({ width: 1121, height: 799 });
    await page.goto(PAGE);
    await use(page);
    expect(wrong).toEqual([]);
  },
});

function moodleZip(extra: Record<string, Uint8Array> = {}) {
  const files = Object.fromEntries(
    LEARNERS.map((one) => [NAMES['Moodle, folders'](one), file(one)]),
  );
  return {
    name: 'entregas.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(zipSync({ ...files, ...extra })),
  };
}

async function choose(page: Page, files: ReturnType<typeof moodleZip>): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(files);
  await expect(page.locator('.opening-done')).toBeVisible();
}
const part = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name }).click();
const saved = async (page: Page, button: string) => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return {
    name: download.suggestedFilename(),
    bytes: new Uint8Array(await readFile(await download.path())),
  };
};

/** The zip, unpacked on the disk by the instructor. */
async function unpackedFolder(): Promise<string> {
  const folder = base.info().outputPath('Entregas');
  for (const one of LEARNERS) {
    const path = join(folder, NAMES['Moodle, folders'](one));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file(one));
  }
  return folder;
}

async function sharesEveryLearner(page: Page): Promise<void> {
  await expect(page.locator('.opening-done')).toContainText('3 entregas abiertas');
  for (const one of LEARNERS) await expect(page.locator('.list')).toContainText(fullName(one));
}

test('a folder is picked, with its subfolders', async ({ review: page }) => {
  await page.locator('input[webkitdirectory]').setInputFiles(await unpackedFolder());
  await sharesEveryLearner(page);
});

test('a folder is dropped anywhere on the page', async ({ review: page }) => {
  const folder = await unpackedFolder();
  await expect(page.locator('input[webkitdirectory]')).toBeAttached();
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data });
  await sharesEveryLearner(page);
});

test('what is dropped in the moment in which the page shows is taken', async ({ review: page }) => {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('input[webkitdirectory]')) return;
      observer.disconnect();
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['%PDF'], 'entrega.pdf'));
      const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
      document.body.dispatchEvent(over);
      document.documentElement.dataset['taken'] = String(over.defaultPrevented);
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-taken', 'true');
});

/**
 * Every criterion of Topic 18, by keys alone: the level, then 0–3 for the four questions, then two
 * levels more.
 */
async function gradeByKeys(page: Page, digits: string): Promise<void> {
  await page.keyboard.press('r');
  await expect(page.locator('.rubric input:focus')).toHaveCount(1);
  for (const digit of digits) await page.keyboard.press(digit);
}

test('a zip is opened, two learners are graded by keyboard, and after a reload everything goes back to Moodle', async ({
  review: page,
}) => {
  await choose(
    page,
    moodleZip({ 'Otra Persona_900_assignsubmission_file/foto.jpg': new Uint8Array([0xff, 0xd8]) }),
  );
  await expect(page.locator('.opening-done')).toContainText(
    '3 entregas abiertas. 1 archivo no es una entrega',
  );
  await expect(page.getByRole('heading', { name: fullName(LEARNERS[0]!) })).toBeVisible();
  await gradeByKeys(page, '1322311');
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { name: fullName(LEARNERS[1]!) })).toBeVisible();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await gradeByKeys(page, '2222222');
  await page.keyboard.press('c');
  await page.keyboard.type('=Buen trabajo, "Jorge"');
  // A key may still be on its way to a busy page.
  await expect(page.locator('#comment')).toHaveValue('=Buen trabajo, "Jorge"');
  await expect(page.locator('.list-progress')).toContainText('2 de 3 calificadas');
  await expect(page.locator('.saved')).toContainText('Guardado en este navegador');

  await page.reload();
  await expect(page.locator('.list-progress')).toContainText('2 de 3 calificadas');
  await part(page, 'Devolver');
  const sheet =
    'Identificador,"Nombre completo",Calificación,"Calificación máxima","Última ' +
    'modificación (calificación)","Comentarios de retroalimentación"\n' +
    LEARNERS.map((one) => `Participante${one.participant},"${fullName(one)}",,"100.00",-,\n`).join(
      '',
    );
  await page
    .locator('.card')
    .first()
    .locator('input[type=file]')
    .setInputFiles({
      name: 'Calificaciones.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(sheet),
    });
  // What will be written is seen before it is, and whoever gets nothing with the reason.
  await expect(page.locator('.sheet-cells tbody tr')).toHaveCount(2);
  await expect(page.locator('.sheet-cells tbody tr').first()).toContainText('vacía → 90.00');
  await expectNoFaults(page, 'the sheet as it will be');
  await page.getByText('1 fila de la hoja no va en la hoja llena').click();
  await expect(page.locator('.sheet-fill')).toContainText('todavía no está calificada');
  const filled = new TextDecoder()
    .decode((await saved(page, 'Bajar la hoja llena')).bytes)
    .split('\n');
  expect(filled[1]).toMatch(/^Participante101,"Ana Lucía Pérez Núñez",90\.00,"100\.00",-,"?<p>/);
  expect(filled[2]).toContain('=Buen trabajo, &quot;Jorge&quot;');
  expect(filled.slice(3)).toEqual(['']);

  const zip = unzipSync((await saved(page, 'Bajar la retroalimentación')).bytes);
  expect(Object.keys(zip)).toEqual(
    [0, 1].map(
      (i) =>
        `${fullName(LEARNERS[i]!)}_${LEARNERS[i]!.participant}_assignsubmission_file/Retroalimentacion-tema18.pdf`,
    ),
  );
  for (const pdf of Object.values(zip))
    expect(new TextDecoder('latin1').decode(pdf.subarray(0, 8))).toBe('%PDF-1.7');
});

test('a browser that does not let it be kept is told, and asks before the grades are left behind', async ({
  review: page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
  });
  await page.reload();
  await choose(page, moodleZip());
  await gradeByKeys(page, '1');
  await expect(page.locator('.saved.failed')).toContainText('Antes de cerrar, baja tu revisión');
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  // One that stays open keeps the browser from closing the page.
  await dialog.accept();
});

test('another instructor opens the review file and gets the grades', async ({
  review: page,
  browser,
}) => {
  await choose(page, moodleZip());
  await gradeByKeys(page, '1333311');
  await part(page, 'Devolver');
  const { bytes } = await saved(page, 'Bajar mi revisión');
  const other = await (
    await browser.newContext({ viewport: { width: 1121, height: 799 } })
  ).newPage();
  await other.goto(PAGE);
  await choose(other, moodleZip());
  await part(other, 'Devolver');
  await other
    .locator('.card')
    .filter({ hasText: 'Tu revisión' })
    .locator('input[type=file]')
    .setInputFiles({
      name: 'revision.json',
      mimeType: 'application/json',
      buffer: Buffer.from(bytes),
    });
  await expect(other.locator('.card [role=status]').last()).toContainText(
    'Se juntó la revisión de 1 entrega',
  );
  await part(other, 'Calificar');
  await expect(other.locator('.rubric-total strong')).toHaveText('100');
  await other.context().close();
});

test('a mark is undone, and the keys can be turned off', async ({ review: page }) => {
  await choose(page, moodleZip());
  await gradeByKeys(page, '1');
  await expect(page.locator('.rubric-total')).toContainText('1 de 7 criterios');
  await page.keyboard.press('u');
  await expect(page.locator('.rubric-total')).toContainText('0 de 7 criterios');
  await page.getByRole('button', { name: 'Atajos' }).click();
  await expectNoFaults(page, 'keys');
  await page.getByLabel('Usar atajos de una tecla').uncheck();
  await page.getByRole('button', { name: 'Cerrar' }).last().click();
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { name: fullName(LEARNERS[0]!) })).toBeVisible();
});

test('script in every field is text', async ({ review: page }) => {
  const evil = '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>';
  const learner = { ...LEARNERS[0]!, first: evil };
  const zip = {
    name: 'z.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(
      zipSync({
        'reporte.json': file(learner),
        [`${'<b>'}x_1_assignsubmission_file/${'<i>'}.json`]: strToU8('{}'),
      }),
    ),
  };
  await choose(page, zip);
  await expect(page.locator('.work-head h2')).toContainText('<img src=x');
  await page.getByRole('button', { name: 'Por criterio' }).click();
  for (const view of ['Parecidos', 'Gráficas', 'Devolver']) await part(page, view);
  expect(await page.evaluate(() => (window as unknown as { hurt?: number }).hurt)).toBeUndefined();
});

test('has no fault that axe finds, in any of its parts', async ({ review: page }) => {
  await choose(page, moodleZip());
  await gradeByKeys(page, '1322311');
  for (const view of ['Calificar', 'Parecidos', 'Gráficas', 'Devolver']) {
    await part(page, view);
    if (view === 'Parecidos')
      await page.getByRole('button', { name: 'Buscar textos parecidos' }).click();
    await page.waitForTimeout(300);
    await expectNoFaults(page, view);
  }
});

test('has no fault that axe finds while it searches for similar texts', async ({
  review: page,
}) => {
  await choose(page, moodleZip());
  await gradeByKeys(page, '1322311');
  // The search goes to its worker and waits there.
  await page.evaluate(() => (Worker.prototype.postMessage = () => undefined));
  await part(page, 'Parecidos');
  await page.getByRole('button', { name: 'Buscar textos parecidos' }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expectNoFaults(page, 'searching');
});
