/**
 * Both matrices of Topic 16: an account taken in hand, its scores and the weights moved, what the
 * matrix advises then, and the same as a table.
 */
import type { FrameLocator, Locator } from '@playwright/test';
import { expect, test } from './campus.ts';
import { KEYBOARD, THUMB, type Held } from './each-hand.ts';

/** Moves a slider to one of its ends. */
type Slide = (slider: Locator, end: 'low' | 'high') => Promise<void>;

/** The slider and the matrix are in view together, with where the account was before. */
async function seeItMove(figure: Locator, slider: string): Promise<void> {
  await expect(figure.getByRole('slider', { name: slider })).toBeInViewport({ ratio: 1 });
  await expect(figure.locator('.plane')).toBeInViewport({ ratio: 1 });
  await expect(figure.locator('.ghost').first()).toBeVisible();
}

async function walk(course: FrameLocator, { hand, sound }: Held, slide: Slide): Promise<void> {
  await sound('closed');
  const figure = (title: string) => course.locator('figure.quadrants').filter({ hasText: title });
  const vulnerability = figure('Matriz de vulnerabilidad–atractividad.');
  await hand.press(vulnerability.getByText('Prueba la matriz con seis cuentas'));
  await hand.pick(vulnerability.getByRole('radio', { name: /Snacks Tierra Alta/ }));
  await expect(vulnerability.getByRole('status')).toContainText('Snacks Tierra Alta: Defender ya.');
  await hand.press(vulnerability.getByText('Mover los puntajes de Snacks Tierra Alta'));
  await slide(vulnerability.getByRole('slider', { name: 'Competencia activa' }), 'low');
  await expect(vulnerability.getByRole('status')).toContainText('Snacks Tierra Alta: Crecer.');
  await seeItMove(vulnerability, 'Competencia activa');
  await hand.press(vulnerability.getByText('Las seis cuentas en tabla'));
  await expect(vulnerability.getByRole('row', { name: /Snacks Tierra Alta/ })).toContainText(
    'Crecer',
  );
  await sound('moved');
  await hand.press(vulnerability.getByRole('button', { name: 'Dejar todo como estaba' }));
  await expect(vulnerability.locator('.ghost')).toHaveCount(0);
  await expect(vulnerability.getByRole('status')).toContainText('Snacks Tierra Alta: Defender ya.');

  const strengths = figure('Matriz de atractividad–fortalezas de negocio.');
  await hand.press(strengths.getByText('Prueba la matriz con seis cuentas'));
  await expect(strengths.getByRole('status')).toContainText(
    'Jugos Manantial: Invertir para crecer.',
  );
  await hand.press(strengths.getByText('Mover los pesos'));
  for (const name of ['Satisfacción', 'Confianza e información compartida'])
    await slide(strengths.getByRole('slider', { name }), 'high');
  await seeItMove(strengths, 'Satisfacción');
  await expect(strengths.getByRole('status')).toContainText(
    'Jugos Manantial: Invertir de forma selectiva.',
  );
  await sound('weighed');
}

test.describe(KEYBOARD.name, () => {
  test.use(KEYBOARD.use);

  test('the matrices of Topic 16 are moved with arrows', async ({ learner, page }) => {
    const held = KEYBOARD.hold(page);
    const course = await learner.take();
    await learner.goTo('tema-16', 't16-atractivo');
    await walk(course, held, (slider, end) =>
      held.hand.keys(slider, end === 'low' ? 'Home' : 'End'),
    );
  });
});

test.describe(THUMB.name, () => {
  test.use(THUMB.use);

  test('the matrices of Topic 16 are moved with a finger', async ({ learner, page }) => {
    const held = THUMB.hold(page);
    const course = await learner.take();
    await learner.goTo('tema-16', 't16-atractivo');
    await walk(course, held, (slider, end) =>
      held.hand.drag(slider, slider, { x: end === 'low' ? 0.01 : 0.99, y: 0.5 }),
    );
  });
});
