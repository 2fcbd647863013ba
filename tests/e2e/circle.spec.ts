/**
 * The whole circle, with the package that an LMS gets and the review page from the disk: written,
 * handed in, graded with a comment on a passage, opened in the course on another device, improved,
 * handed in again, seen beside the first version, and the grade given back to Moodle.
 */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { unzipSync, zipSync } from 'fflate';
import { feedbackMessages as say } from '../../src/messages/feedback.ts';
import { expect, Learner, test } from './campus.ts';
import { EACH_DEVICE } from './each-input-device.ts';
import type { InputDevice } from './input-devices.ts';
import { opened, PAGE } from './review-page.ts';
import { EXERCISES } from './whole-course.ts';

// Hundreds of keys: a trace of each would take longer than the circle.
test.use({ trace: 'off' });
test.setTimeout(180_000);

const NAME = 'Ana Ortega';
const EVIDENCE = 't16-diagnostico.evidencia';
const QUOTE = 'dieciocho clientes';
const COMMENT = 'Di cuáles son y desde cuándo.';
const MORE = ' Son los que compran desde 2019.';

async function saved(page: Page, button: Locator, press: () => Promise<void>): Promise<Uint8Array> {
  await expect(button).toBeEnabled();
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return new Uint8Array(await readFile(await download.path()));
}

const follow = (device: InputDevice, { course }: Learner, page: string) =>
  followLink(device, course.locator(`.contents-foot a[href="./${page}.html"]`));

/** Where the contents stand behind a button, it is pressed first. */
async function followLink(device: InputDevice, link: Locator): Promise<void> {
  if (!(await link.isVisible()))
    await device.press(link.page().frameLocator('iframe#content').locator('.bar-menu'));
  await device.press(link);
}

async function writes(device: InputDevice, learner: Learner): Promise<void> {
  await learner.goTo('tema-16', 't16-ejercicio');
  await EXERCISES['t16-diagnostico']!(device, learner.course);
}

/** The report in PDF, as the learner hands it in. */
async function handsIn(device: InputDevice, learner: Learner): Promise<Uint8Array> {
  const { course, page } = learner;
  await follow(device, learner, 'reporte');
  await device.pick(course.getByRole('radio', { name: /^Final/ }));
  const button = course.getByRole('button', { name: 'Bajar en PDF' });
  const file = await saved(page, button, () => device.press(button));
  await learner.savedInLms();
  return file;
}

/** As Moodle's bulk download puts it. */
const moodleZip = (name: string, file: Uint8Array) => ({
  name: `${name}.zip`,
  mimeType: 'application/zip',
  buffer: Buffer.from(
    zipSync({ [`${NAME}_101_assignsubmission_file/${name}.pdf`]: file }, { level: 0 }),
  ),
});

async function grades(page: Page, digits: string): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('r');
  await expect(page.locator('.rubric input:focus')).toHaveCount(1);
  for (const digit of digits) await page.keyboard.press(digit);
}

async function commentsPassage(page: Page): Promise<void> {
  await page.locator('.work .report-text', { hasText: QUOTE }).evaluate((element, words) => {
    const node = element.firstChild!;
    const start = node.textContent!.indexOf(words);
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + words.length);
    getSelection()!.removeAllRanges();
    getSelection()!.addRange(range);
  }, QUOTE);
  await page.getByRole('button', { name: 'Comentar lo seleccionado' }).click();
  await expect(page.locator('.passage textarea')).toBeFocused();
  await page.keyboard.type(COMMENT);
  await page.keyboard.press('Escape');
}

/** The zip that goes back to Moodle, and in it the learner's file. */
async function feedbackFrom(page: Page): Promise<Uint8Array> {
  await page.getByRole('navigation').getByRole('button', { name: 'Devolver' }).click();
  const button = page.getByRole('button', { name: 'Bajar la retroalimentación' });
  const files = unzipSync(await saved(page, button, () => button.click()));
  return Object.values(files)[0]!;
}

async function gradeInSheet(page: Page): Promise<string> {
  await page.getByRole('navigation').getByRole('button', { name: 'Devolver' }).click();
  const sheet =
    'Identificador,"Nombre completo",Calificación,"Calificación máxima","Última ' +
    'modificación (calificación)","Comentarios de retroalimentación"\n' +
    `Participante101,"${NAME}",,"100.00",-,\n`;
  await page
    .locator('.card')
    .first()
    .locator('input[type=file]')
    .setInputFiles({ name: 'Tarea.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) });
  const button = page.getByRole('button', { name: 'Bajar la hoja llena' });
  return new TextDecoder().decode(await saved(page, button, () => button.click()));
}

for (const { name, use, hold } of EACH_DEVICE)
  test.describe(name, () => {
    test.use(use);

    test('what was written comes back as comments, and goes out again as a better version', async ({
      learner,
      page,
      browser,
    }) => {
      const { device } = hold(page);
      await learner.take();
      await writes(device, learner);
      const first = await handsIn(device, learner);
      await learner.leave();

      const desk = await browser.newContext({ viewport: { width: 1366, height: 768 } });
      const review = await desk.newPage();
      await review.goto(PAGE);
      await opened(review, moodleZip('primera', first));
      await grades(review, '2312');
      await commentsPassage(review);
      const back = await feedbackFrom(review);

      const { contextOptions, ...screen } = use;
      const other = await browser.newContext({ ...screen, ...contextOptions });
      const there = new Learner(await other.newPage(), learner.campus, learner.edition);
      const otherHand = hold(there.page).device;
      const { course } = there;
      await there.take();
      await follow(otherHand, there, 'retroalimentacion');
      await course.locator('#retro-abrir:enabled').setInputFiles({
        name: 'Retroalimentacion-tema16.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from(back),
      });
      // The file is unsealed and checked first, which takes a busy computer seconds.
      await expect(course.getByText(say.summary(1, 1))).toBeVisible({ timeout: 20_000 });
      await otherHand.press(course.getByRole('link', { name: say.first }));
      const said = course.locator(`[id="${EVIDENCE}-dicho"]`);
      await expect(said).toBeFocused();
      await expect(said).toContainText(COMMENT);
      await expect(course.locator('.said-marks mark')).toHaveText(QUOTE);
      const field = course.locator(`[id="${EVIDENCE}"]`);
      const before = await field.inputValue();
      await otherHand.press(said.getByRole('button', { name: say.goToPassage(QUOTE) }));
      await expect(field).toBeFocused();
      await there.page.keyboard.press('End');
      await field.evaluate((one: HTMLTextAreaElement) =>
        one.setSelectionRange(one.value.length, one.value.length),
      );
      await otherHand.write(field, MORE);
      await expect(field).toHaveValue(before + MORE);
      await otherHand.check(said.getByRole('checkbox', { name: say.attendedAbout(COMMENT) }));
      const second = await handsIn(otherHand, there);
      await expect(course.getByRole('article', { name: 'Así se lee' })).toContainText(
        'Segunda versión',
      );
      await other.close();

      await opened(review, moodleZip('segunda', second));
      await review.getByRole('navigation').getByRole('button', { name: 'Calificar' }).click();
      const versions = review.locator('.versions');
      await expect(versions).toContainText('Dice que responde a la retroalimentación del');
      await expect(versions).toContainText('1 de 1 comentario');
      await expect(versions.locator('.attended')).toContainText(`Atendido: `);
      await expect(versions.locator('ins')).toHaveText(MORE);
      await grades(review, '1212');
      const sheet = await gradeInSheet(review);
      expect(sheet.split('\n')[1]).toMatch(/^Participante101,"Ana Ortega",89\.00,"100\.00"/);
      await desk.close();
    });
  });
