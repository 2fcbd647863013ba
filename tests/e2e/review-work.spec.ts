/** Whose work it is, its versions, and what is said of it, on the page as it is opened from the disk. */
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { strToU8 } from 'fflate';
import { classZip, fixture, expectNoFaults, opened, PAGE } from './review-page.ts';

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
  await expectNoFaults(page, 'handed in again');
  await page
    .getByRole('button', { name: 'Lista' })
    .or(page.getByRole('button', { name: 'Entregas' }))
    .first()
    .click();
  await expect(page.locator('.entry')).toContainText('Volvió a entregar');
  await expectNoFaults(page, 'the list beside the rubric');
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
  await expect(card).toContainText('Tú y Luis calificaron por separado 1 criterio de 1 entrega');
  await expect(card).toContainText('coinciden en 0 (0 %)');
  await expectNoFaults(page, 'conflicts');
  await card.getByRole('button', { name: 'La suya', exact: true }).click();
  await expect(card.locator('.conflict')).toHaveCount(0);
  await page.getByRole('button', { name: 'Deshacer', exact: true }).click();
  await expect(card.locator('.conflict')).toHaveCount(1);
  await card.getByRole('button', { name: 'Deshacer la unión' }).click();
  await expect(card.locator('.conflict')).toHaveCount(0);
  await expect(card).not.toContainText('calificaron por separado');
  await card
    .locator('input[type=file]')
    .setInputFiles(fixture('review-file-with-foreign-weights.json'));
  await expect(card.locator('.offered')).toContainText('No se tomaron');
});

test('the list shows a group, or what an instructor graded', async ({ page }) => {
  const learners = ['Ana', 'Eva', 'Luis'].map((first, i) => ({
    first,
    last: 'Ruiz',
    participant: i + 1,
    canvas: i + 1,
    user: first.toLowerCase(),
  }));
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(PAGE);
  await opened(page, classZip(learners));
  const names = page.locator('.entry-name');
  await expect(names).toHaveText(['Ana Ruiz', 'Eva Ruiz', 'Luis Ruiz']);
  await page.getByRole('button', { name: 'Gráficas' }).click();
  await page.locator('.group input[type=file]').setInputFiles({
    name: 'grupo.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'Nombre,Grupo,Docente\nAna Ruiz,A,Rosa\nEva Ruiz,B,Rosa\nLuis Ruiz,B,Juan\n',
    ),
  });
  await expect(page.locator('.group-table')).toContainText('A');
  await page.getByText('Repartir entre quienes califican').click();
  await page.getByLabel('Quienes califican, uno por línea').fill('Rosa\nJuan');
  await expectNoFaults(page, 'groups and shares');
  await page.getByRole('button', { name: 'Calificar' }).first().click();
  await page.getByRole('combobox', { name: 'Grupo', exact: true }).selectOption('B');
  await expect(names).toHaveText(['Eva Ruiz', 'Luis Ruiz']);
  await page
    .getByRole('combobox', { name: 'Califica', exact: true })
    .selectOption({ label: 'Rosa' });
  await expect(names).toHaveText(['Eva Ruiz']);
  await page.getByRole('combobox', { name: 'Grupo', exact: true }).selectOption('*');
  await expect(names).toHaveText(['Ana Ruiz', 'Eva Ruiz']);
});

test('no window is longer than its layout', async ({ page }) => {
  for (const [width, height] of [
    [1366, 768],
    [1024, 768],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(PAGE);
    // It opens what it kept, where it kept something.
    await expect(page.locator('.opener, .rubric').first()).toBeVisible();
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
  await expectNoFaults(page, 'a passage with its comment');
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
  await expectNoFaults(page, 'answers of all learners');
  await page.keyboard.press('u');
  await expect(page.locator('.group.marked')).toHaveCount(0);
});

test('people are neither lost nor joined, and namesakes are told apart', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(PAGE);
  await opened(page, [fixture('homonimo-a.json'), fixture('homonimo-b.json')]);
  await expect(page.locator('.entry')).toHaveCount(2);
  await expect(page.locator('.entry-hint')).toHaveCount(2);
  await expectNoFaults(page, 'namesakes');
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
