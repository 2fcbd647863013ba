/** From a finished exercise to «Ya lo subí», as a learner on a phone goes, by keyboard. */
import { readFileSync } from 'node:fs';
import { seal } from '../../src/report/envelope.ts';
import { readReport } from '../../src/report/read.ts';
import { AXE, axeFaults, RULES } from './axe.ts';
import { recordWith, reportOf } from '../unit/report/example.ts';
import { expect, test, type Learner } from './campus.ts';
import { diagnose } from './diagnose.ts';
import { opened, PAGE } from './review-page.ts';
import { takeAndSend } from './take-and-send.ts';

test.use({ viewport: { width: 367, height: 666 } });

const row = (learner: Learner, document: string) =>
  learner.course.locator(`main [data-document="${document}"]:visible`);

/** What axe finds on the page of the course as it stands. */
async function expectNoFaults({ page }: Learner, state: string): Promise<void> {
  const frame = page.frames().find((one) => one.url().includes('/pluginfile.php/'))!;
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.addScriptTag({ path: AXE });
  expect.soft(await axeFaults(frame, RULES.light), state).toEqual([]);
}

async function toCover(learner: Learner): Promise<void> {
  await learner.course
    .locator('#contents .contents-head a')
    .evaluate((link: HTMLElement) => link.click());
  await expect(learner.course.locator('body')).toHaveAttribute('data-page', 'index');
}

test('what is finished is downloaded, uploaded and marked; a change after it is told', async ({
  learner,
  page,
}) => {
  await learner.take();
  await expect(row(learner, 'tema-16')).toContainText('Sin empezar');
  await expect(row(learner, 'modulo')).toHaveCount(0);
  await diagnose(learner);
  await expect(row(learner, 'tema-16')).toContainText('Listo para bajar');
  await learner.course.getByText('Cómo se califica').click();
  await expect(learner.course.getByText('Responde sí, no o en parte')).toBeVisible();
  await expect(learner.course.getByText('Vale 100 puntos')).toBeVisible();
  await expectNoFaults(learner, 'how it is judged, ready');

  await row(learner, 'tema-16').getByRole('link', { name: /Bajar/ }).focus();
  await page.keyboard.press('Enter');
  await expect(learner.course.getByRole('radio', { name: 'Tema 16', exact: true })).toBeChecked();
  await learner.course.getByText('Antes de «Final»').click();
  await learner.course
    .getByLabel('Propuesta o justificación')
    .selectOption({ label: 'Satisfactorio' });
  await expect(learner.course.getByRole('article', { name: 'Así se lee' })).toContainText(
    'Cómo veo mi trabajo',
  );
  const download = page.waitForEvent('download');
  await learner.course.getByRole('button', { name: 'Bajar en PDF' }).focus();
  await page.keyboard.press('Enter');
  const file = await download;
  const name = file.suggestedFilename();
  const read = await readReport(readFileSync(await file.path()), name);
  expect(read.ok && read.value.record.choices['self.t16-diagnostico.propuesta']?.value).toBe(
    'satisfactorio',
  );
  await expect(learner.course.getByRole('heading', { name: 'Ahora entrégalo' })).toBeVisible();
  await expect(learner.course.getByText(`${name}, en tus descargas.`)).toBeVisible();
  await expectNoFaults(learner, 'own view, downloaded');

  await toCover(learner);
  await expect(learner.course.locator('#begin')).toHaveText('Subir lo que bajaste: Tema 16');
  await expectNoFaults(learner, 'the cover, to be uploaded');
  await learner.course.locator('#begin').focus();
  await page.keyboard.press('Enter');
  await learner.course.getByRole('button', { name: 'Ya lo subí' }).focus();
  await page.keyboard.press('Enter');
  await expect(learner.course.getByText(/Entregado: dijiste que lo subiste el/)).toBeVisible();
  await learner.savedInLms();

  await learner.goTo('tema-16', 't16-ejercicio');
  await expect(row(learner, 'tema-16')).toContainText('Entregado');
  await learner.course.locator('[id="t16-diagnostico.evidencia"]').fill('Otra cosa, mejor dicha.');
  await expect(row(learner, 'tema-16')).toContainText('Lo que entregaste ya no es lo último');
  await expectNoFaults(learner, 'changed after it was handed in');
  await learner.savedInLms();
  await learner.leave();

  const told = await learner.interaction('hand-in.tema-16');
  expect(told('student_response')).toContain('Sí, ya lo subió');

  await learner.take();
  await toCover(learner);
  await expect(row(learner, 'tema-16')).toContainText('Lo que entregaste ya no es lo último');
});

test.describe('in SCORM 2004', () => {
  test.use({ edition: 'scorm2004-4th' });

  test('the LMS is told of a hand-in, in words, and that it was taken back', async ({
    learner,
    page,
  }) => {
    await learner.take();
    await diagnose(learner);
    await takeAndSend(page, learner.course);
    await learner.savedInLms();
    const told = await learner.interaction('hand-in.tema-16');
    expect(told('learner_response')).toBe('entregado');
    expect(told('description')).toContain('Tema 16');
    expect(told('objectives.0.id')).toBe('t16');
    await learner.course.getByRole('button', { name: 'Todavía no lo subo' }).click();
    await learner.leave();
    const after = await learner.interaction('hand-in.tema-16');
    expect(after('learner_response')).toBe('retirado');
  });
});

test('the place is in the contents, and nothing is wider than a phone', async ({
  learner,
  page,
}) => {
  await learner.take();
  await learner.course.getByRole('button', { name: 'Contenido del curso' }).click();
  const contents = learner.course.locator('#contents');
  await expect(contents.getByRole('link', { name: /^Tema 16/ }).last()).toContainText(
    'Sin empezar',
  );
  await contents.getByRole('link', { name: 'Lo que entregas' }).click();
  await expect(learner.course.getByRole('heading', { name: 'Lo que entregas' })).toBeInViewport();
  const wide = await page
    .frames()
    .find((frame) => frame.url().includes('index.html'))!
    .evaluate(() => document.scrollingElement!.scrollWidth > innerWidth);
  expect(wide).toBe(false);
});

test('the instructor sees the learner’s own view beside the rubric’s level', async ({ page }) => {
  await page.setViewportSize({ width: 1121, height: 799 });
  const record = recordWith(
    { 't17-parte-1.empresa': 'Corrugados del Bajío', 't17-parte-1.numero': '12' },
    { 'self.t17-parte-1.rango': 'satisfactorio', 'self.t17-parte-2.razones': '18' },
  );
  await page.goto(PAGE);
  await opened(page, {
    name: 'Ruiz_Ana_Tema17.json',
    mimeType: 'application/json',
    buffer: Buffer.from(seal(reportOf(record, 'tema-17', 'final'), record)),
  });
  const criterion = page.locator('.criterion').first();
  await expect(criterion).toContainText('El alumno se ve en: Satisfactorio');
  await expect(page.locator('.criterion', { hasText: 'Las razones' })).toContainText(
    'El alumno se ve en: 18 / 20',
  );
  await expect(page.locator('.criterion', { hasText: 'Reflexión' })).not.toContainText(
    'El alumno se ve',
  );
  await criterion.getByRole('radio').first().check();
  await expect(criterion.locator('label.chosen')).toContainText('Excelente');
  await expect(criterion).toContainText('El alumno se ve en: Satisfactorio');
});
