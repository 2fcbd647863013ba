/** What an instructor must be able to rely on, on the page as it is opened from the disk. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { file, fullName, type Learner } from '../unit/review/class.ts';

const PAGE = pathToFileURL(resolve('packages/revision.html')).href;
const CLASS = 200;
/** Slower than the slowest laptop that instructors use. */
const SLOWER = 4;

const fixture = (name: string) => resolve('tests/fixtures/review', name);

async function opened(
  page: Page,
  files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0],
) {
  await page.locator('input[type=file]').first().setInputFiles(files);
  await expect(page.locator('.opening-done')).toBeVisible();
}

function classZip(learners: Learner[]) {
  const files = learners.map(
    (one) =>
      [`${fullName(one)}_${one.participant}_assignsubmission_file/r.json`, file(one)] as const,
  );
  return {
    name: 'entregas.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(zipSync(Object.fromEntries(files))),
  };
}

interface Kept {
  marks: Record<string, { value: { kind: string; level?: string; score?: number } | null }>;
  comment?: { value: string };
}

/** What this browser holds of a submission's review, read past the page. */
const kept = (page: Page): Promise<Record<string, Kept>> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('cuentas-clave-revision');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const objects = request.result.transaction('todo').objectStore('todo');
          const keys = objects.getAllKeys();
          const values = objects.getAll();
          values.onsuccess = () => {
            request.result.close();
            const found = keys.result.map((key, i) => [String(key), values.result[i]] as const);
            resolve(
              Object.fromEntries(
                found
                  .filter(([key]) => key.startsWith('r:'))
                  .map(([key, value]) => [key.slice(2), value]),
              ) as never,
            );
          };
        };
      }),
  );

/** Seven digits that are each learner's own. */
const digitsOf = (i: number) =>
  [1 + (i % 5), i % 4, (i >> 1) % 4, (i >> 2) % 4, (i >> 3) % 4, 1 + (i % 4), 1 + (i % 3)].join('');
const LEVELS = ['excelente', 'satisfactorio', 'desarrollo', 'insuficiente', 'nada'];

test('a class typed at full speed on a slow computer: no mark is lost and none is another’s', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const learners = Array.from({ length: CLASS }, (_, i) => ({
    first: `Alumna ${String(i).padStart(3, '0')}`,
    last: 'Pérez',
    participant: 1000 + i,
    canvas: i,
    user: `u${i}`,
  }));
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(PAGE);
  await opened(page, classZip(learners));
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  // The keys go to the browser one behind the other, whatever the page is drawing.
  const sent: Promise<unknown>[] = [];
  const key = (text: string) => {
    const code = { text, key: text, windowsVirtualKeyCode: text.toUpperCase().charCodeAt(0) };
    sent.push(
      session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...code }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...code }),
    );
  };
  for (let i = 0; i < CLASS; i++) {
    if (i > 0) key('j');
    key('r');
    for (const digit of digitsOf(i)) key(digit);
  }
  await Promise.all(sent);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await expect(page.locator('.list-progress')).toContainText(`${CLASS} de ${CLASS} calificadas`);
  await expect(page.locator('.saved')).toContainText('Guardado en este navegador');
  const reviews = await kept(page);
  const names = ['cobertura', 'objetivo', 'medida', 'diferencia', 'importancia'];
  learners.forEach(({ participant }, i) => {
    const { marks } = reviews[`moodle:${participant}:tema-18`]!;
    const given = Object.values(marks).map(({ value }) =>
      value?.kind === 'level' ? 1 + LEVELS.indexOf(value.level!) : value?.score,
    );
    expect(given.join(''), `learner ${i}`).toBe(digitsOf(i));
    expect(Object.keys(marks)[0]).toBe(`rubrica-18.${names[0]}`);
  });
});

test('a comment that begins right after the next submission is that submission’s', async ({
  page,
}) => {
  await page.goto(PAGE);
  const two = ['Ana', 'Eva'].map((first, i) => ({
    first,
    last: 'Ruiz',
    participant: 1 + i,
    canvas: i,
    user: `u${i}`,
  }));
  await opened(page, classZip(two));
  await page.keyboard.press('c');
  await page.keyboard.type('de Ana');
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('c');
  await page.keyboard.type('de Eva');
  await page.keyboard.press('Escape');
  // What is typed outside the comment is a key, not a letter of it.
  await page.keyboard.press('k');
  await expect(page.locator('#comment')).toHaveValue('de Ana');
  await page.keyboard.press('j');
  await expect(page.locator('#comment')).toHaveValue('de Eva');
});

test('a grade that could not be written is told until it is, though a later write succeeds', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype;
    const broken = window as unknown as { full: boolean };
    broken.full = false;
    IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
      if (broken.full && String(key) === 'r:moodle:1:tema-18')
        throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value, key);
    };
  });
  await page.goto(PAGE);
  const two = ['Ana', 'Eva'].map((first, i) => ({
    first,
    last: 'Ruiz',
    participant: 1 + i,
    canvas: i,
    user: `u${i}`,
  }));
  await opened(page, classZip(two));
  await expect(page.locator('.saved')).toContainText('Guardado');
  await page.evaluate(() => ((window as unknown as { full: boolean }).full = true));
  await page.keyboard.press('r');
  await page.keyboard.press('2');
  await expect(page.locator('.saved.failed')).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('r');
  await page.keyboard.press('1');
  await expect.poll(async () => Object.keys(await kept(page))).toContain('moodle:2:tema-18');
  await expect(page.locator('.saved.failed')).toBeVisible();
  await page.evaluate(() => ((window as unknown as { full: boolean }).full = false));
  await expect(page.locator('.saved')).toContainText('Guardado', { timeout: 30_000 });
  await page.reload();
  await expect(page.locator('.rubric-total')).toContainText('1 de 7 criterios');
});

test('who hands in again after a grade is shown what changed, and is given back only once looked at', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto(PAGE);
  await opened(page, fixture('first-submission.zip'));
  await page.keyboard.press('r');
  for (const digit of '1222211') await page.keyboard.press(digit);
  await page.keyboard.press('c');
  await page.keyboard.type('Falta medir.');
  await page.keyboard.press('Escape');
  await opened(page, fixture('resubmission.zip'));
  await expect(page.locator('.opening-done')).toContainText('1 versión más');
  await expect(page.locator('.versions')).toContainText('Volvió a entregar');
  await expect(page.locator('.versions ins').first()).toBeVisible();
  await expect(page.locator('#comment')).toHaveValue('');
  await expect(page.locator('.rubric .former').first()).toBeVisible();
  await page
    .getByRole('button', { name: 'Lista' })
    .or(page.getByRole('button', { name: 'Entregas' }))
    .first()
    .click();
  await expect(page.locator('.entry')).toContainText('Volvió a entregar');
  await page.getByRole('button', { name: 'Devolver' }).click();
  await expect(page.locator('.lead').first()).toContainText('0 de 1');
  await page.getByRole('button', { name: 'Calificar' }).first().click();
  await page.keyboard.press('t');
  await expect(page.locator('.rubric-total')).toContainText('7 de 7 criterios');
  await expect(page.locator('#comment')).toHaveValue('Falta medir.');
  await page.keyboard.press('u');
  await expect(page.locator('.rubric-total')).toContainText('0 de 7 criterios');
});

test('what two instructors said differently is chosen by one of them, and a join is undone', async ({
  page,
  browser,
}) => {
  const one = { first: 'Ana', last: 'Ruiz', participant: 1, canvas: 1, user: 'u' };
  const grade = async (on: Page, digit: string) => {
    await on.goto(PAGE);
    await opened(on, classZip([one]));
    await on.keyboard.press('r');
    await on.keyboard.press(digit);
  };
  const other = await (await browser.newContext()).newPage();
  await grade(other, '4');
  await other.getByRole('button', { name: 'Devolver' }).click();
  await other.getByLabel('Quién califica').fill('Luis');
  const [download] = await Promise.all([
    other.waitForEvent('download'),
    other.getByRole('button', { name: 'Bajar mi revisión' }).click(),
  ]);
  const buffer = await readFile(await download.path());
  await other.context().close();
  await grade(page, '1');
  await page.getByRole('button', { name: 'Devolver' }).click();
  const card = page.locator('.review-card');
  await card
    .locator('input[type=file]')
    .setInputFiles({ name: 'revision.json', mimeType: 'application/json', buffer });
  await expect(card).toContainText('1 desacuerdo por resolver');
  await expect(card.locator('.conflict')).toContainText('Excelente');
  await expect(card.locator('.conflict')).toContainText('De Luis');
  await card.getByRole('button', { name: 'La suya', exact: true }).click();
  await expect(card.locator('.conflict')).toHaveCount(0);
  await page.getByRole('button', { name: 'Deshacer', exact: true }).click();
  await expect(card.locator('.conflict')).toHaveCount(1);
  await card.getByRole('button', { name: 'Deshacer la unión' }).click();
  await expect(card.locator('.conflict')).toHaveCount(0);
  await card
    .locator('input[type=file]')
    .setInputFiles(fixture('review-file-with-foreign-weights.json'));
  await expect(card.locator('.offered')).toContainText('No se tomaron');
});

test('no window is longer than its layout', async ({ page }) => {
  for (const [width, height] of [
    [1366, 768],
    [1024, 768],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(PAGE);
    if ((await page.locator('.opener').count()) > 0)
      await opened(page, fixture('first-submission.zip'));
    await expect(page.locator('.rubric')).toBeVisible();
    const beyond = () => page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    await expect.poll(beyond).toBeLessThanOrEqual(0);
  }
});

test('a passage is commented where it stands, with a phrase of the bank by key', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(PAGE);
  await opened(page, fixture('first-submission.zip'));
  await page.keyboard.press('c');
  await page.keyboard.type('Di cómo se mide, con su unidad.');
  await page.getByText('Frases', { exact: true }).click();
  await page.getByRole('button', { name: 'Guardar el comentario como frase' }).click();
  const text = page.locator('.work [data-exercise="t18-criterios"] .report-text').first();
  await text.evaluate((element) => {
    const node = element.firstChild!;
    const range = document.createRange();
    range.setStart(node, 0);
    range.setEnd(node, 12);
    getSelection()!.removeAllRanges();
    getSelection()!.addRange(range);
  });
  await page.getByRole('button', { name: 'Comentar lo seleccionado' }).click();
  const field = page.locator('.passage textarea');
  await expect(field).toBeFocused();
  await page.keyboard.type('/mide');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('Di cómo se mide, con su unidad.');
  await expect(page.locator('.saved')).toContainText('Guardado');
  await page.reload();
  await expect(page.locator('.passage textarea')).toHaveValue('Di cómo se mide, con su unidad.');
  expect(await page.evaluate(() => CSS.highlights.get('passage')?.size)).toBe(1);
});

test('nearly the same answers of all learners are judged by one key, and taken back by one', async ({
  page,
}) => {
  await page.goto(PAGE);
  const learners = Array.from({ length: 12 }, (_, i) => ({
    first: 'Ana',
    last: `Ruiz ${i}`,
    participant: 1 + i,
    canvas: i,
    user: `u${i}`,
  }));
  await opened(page, classZip(learners));
  await page.getByRole('button', { name: 'Por pregunta' }).first().click();
  await page.getByRole('button', { name: '¿Qué pretende medir?' }).click();
  await expect(page.locator('.group').first()).toContainText('12 respuestas');
  await page.keyboard.press('3');
  await expect(page.locator('.group.marked')).toHaveCount(1);
  await expect(page.locator('.group').nth(1)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('u');
  await expect(page.locator('.group.marked')).toHaveCount(0);
});

test('people are neither lost nor joined, and namesakes are told apart', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(PAGE);
  await opened(page, [fixture('homonimo-a.json'), fixture('homonimo-b.json')]);
  await expect(page.locator('.entry')).toHaveCount(2);
  await expect(page.locator('.entry-hint')).toHaveCount(2);
  await page.getByRole('button', { name: 'Son dos personas' }).click();
  await expect(page.locator('.doubt')).toHaveCount(0);
  await page.getByRole('button', { name: 'Abrir más' }).waitFor();
  await opened(page, fixture('two-reports-in-one.pdf'));
  await expect(page.locator('.entry')).toHaveCount(4);
  await opened(page, {
    name: 'bloqueado.json',
    mimeType: 'application/json',
    buffer: Buffer.from(strToU8('{}')),
  });
  await expect(page.locator('.opening')).toContainText('1 archivo no es una entrega');
});
