/**
 * Both matrices of Topic 16: an account taken in device, its scores and the weights moved, what the
 * matrix advises then, and the same as a table.
 */
import type { FrameLocator, Locator } from '@playwright/test';
import { expect, test } from './campus.ts';
import { KEYBOARD, TOUCHSCREEN, type AtDevice } from './each-input-device.ts';

/** Moves a slider to one of its ends. */
type Slide = (slider: Locator, end: 'low' | 'high') => Promise<void>;

/** The slider and the matrix are in view together, with where the account was before. */
async function seeItMove(figure: Locator, slider: string): Promise<void> {
  await expect(figure.getByRole('slider', { name: slider })).toBeInViewport({ ratio: 1 });
  await expect(figure.locator('.plane')).toBeInViewport({ ratio: 1 });
  await expect(figure.locator('.ghost').first()).toBeVisible();
}

async function walk(
  course: FrameLocator,
  { device, expectNoFaults }: AtDevice,
  slide: Slide,
): Promise<void> {
  await expectNoFaults('closed');
  const figure = (title: string) => course.locator('figure.quadrants').filter({ hasText: title });
  const vulnerability = figure('Matriz de vulnerabilidad–atractividad.');
  await device.press(vulnerability.getByText('Prueba la matriz con seis cuentas'));
  await device.pick(vulnerability.getByRole('radio', { name: /Snacks Tierra Alta/ }));
  await expect(vulnerability.getByRole('status')).toContainText('Snacks Tierra Alta: Defender ya.');
  await device.press(vulnerability.getByText('Mover los puntajes de Snacks Tierra Alta'));
  await slide(vulnerability.getByRole('slider', { name: 'Competencia activa' }), 'low');
  await expect(vulnerability.getByRole('status')).toContainText('Snacks Tierra Alta: Crecer.');
  await seeItMove(vulnerability, 'Competencia activa');
  await device.press(vulnerability.getByText('Las seis cuentas en tabla'));
  await expect(vulnerability.getByRole('row', { name: /Snacks Tierra Alta/ })).toContainText(
    'Crecer',
  );
  await expectNoFaults('moved');
  await device.press(vulnerability.getByRole('button', { name: 'Dejar todo como estaba' }));
  await expect(vulnerability.locator('.ghost')).toHaveCount(0);
  await expect(vulnerability.getByRole('status')).toContainText('Snacks Tierra Alta: Defender ya.');

  const strengths = figure('Matriz de atractividad–fortalezas de negocio.');
  await device.press(strengths.getByText('Prueba la matriz con seis cuentas'));
  await expect(strengths.getByRole('status')).toContainText(
    'Jugos Manantial: Invertir para crecer.',
  );
  await device.press(strengths.getByText('Mover los pesos'));
  for (const name of ['Satisfacción', 'Confianza e información compartida'])
    await slide(strengths.getByRole('slider', { name }), 'high');
  await seeItMove(strengths, 'Satisfacción');
  await expect(strengths.getByRole('status')).toContainText(
    'Jugos Manantial: Invertir de forma selectiva.',
  );
  await expectNoFaults('weighed');
}

test.describe(KEYBOARD.name, () => {
  test.use(KEYBOARD.use);

  test('the matrices of Topic 16 are moved with arrows', async ({ learner, page }) => {
    const held = KEYBOARD.hold(page);
    const course = await learner.take();
    await learner.goTo('tema-16', 't16-atractivo');
    await walk(course, held, (slider, end) =>
      held.device.keys(slider, end === 'low' ? 'Home' : 'End'),
    );
  });
});

test.describe(TOUCHSCREEN.name, () => {
  test.use(TOUCHSCREEN.use);

  test('the matrices of Topic 16 are moved with a finger', async ({ learner, page }) => {
    const held = TOUCHSCREEN.hold(page);
    const course = await learner.take();
    await learner.goTo('tema-16', 't16-atractivo');
    await walk(course, held, (slider, end) =>
      held.device.drag(slider, slider, { x: end === 'low' ? 0.01 : 0.99, y: 0.5 }),
    );
  });
});
