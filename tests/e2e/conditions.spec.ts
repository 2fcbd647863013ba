/**
 * What counts as done, seen through the built package: on screen, in the contents and in the LMS.
 * Every kind of step in every state is in `tests/unit/record/conditions.test.ts`.
 */
import type { FrameLocator } from '@playwright/test';
import { expect, test } from './campus.ts';
import { EACH_DEVICE } from './each-input-device.ts';

const entry = (course: FrameLocator, step: string) => course.locator(`[data-step="${step}"]`);
const left = (course: FrameLocator) => course.locator('.step.here [data-left]');

for (const { name, use, hold } of EACH_DEVICE)
  test.describe(name, () => {
    test.use(use);

    test('questions from memory are done when they are put off on purpose, not when they are passed', async ({
      learner,
      page,
    }) => {
      const { device } = hold(page);
      const course = await learner.take();
      await learner.goTo('tema-16', 't16-para-recordar');
      await course.locator('#t16-para-recordar .step-end').scrollIntoViewIfNeeded();
      const later = course.getByRole('button', { name: 'Lo dejo para después' });
      await expect(later).toBeVisible();
      await expect(entry(course, 't16-para-recordar')).toHaveClass('new');
      await device.press(later);
      await expect(course.locator('.step.here .recall-foot')).toContainText(
        'Dejaste 2 preguntas para después.',
      );
      await expect(course.locator('.step.here .recall-foot')).toBeFocused();
      await expect(entry(course, 't16-para-recordar')).toHaveClass('done');
      await learner.savedInLms();
    });
  });

test.describe('on a phone', () => {
  test.use(EACH_DEVICE[1]!.use);

  test('a step that is longer than the window is read at its end', async ({ learner }) => {
    const course = await learner.take();
    await learner.goTo('tema-16', 't16-atractivo');
    await course.locator('#t16-atractivo [rel="next"]').tap();
    await expect(course.locator('#t16-ejercicio')).toBeVisible();
    await expect(entry(course, 't16-atractivo')).toHaveClass('new');
    await course.locator('#t16-ejercicio [rel="prev"]').tap();
    await course.locator('#t16-atractivo .step-end').scrollIntoViewIfNeeded();
    await expect(entry(course, 't16-atractivo')).toHaveClass('done');
  });
});

test('a finished exercise that was emptied says so, and the LMS no longer shows the text', async ({
  learner,
}) => {
  const course = await learner.take();
  await learner.goTo('tema-16', 't16-ejercicio');
  const field = (item: string) => course.locator(`[id="t16-diagnostico.${item}"]`);
  const foot = course.locator('[data-exercise="t16-diagnostico"] .exercise-foot');
  await course.getByRole('radio', { name: 'Un negocio familiar' }).check();
  await course.getByRole('radio', { name: 'No', exact: true }).check();
  await field('evidencia').fill('x');
  await field('justificacion').fill('Se pierden pedidos que nadie sigue.');
  await foot.getByRole('button', { name: 'Marcar como terminado' }).click();
  await expect(foot).toContainText('Desarrollar un poco más: ¿En qué se nota?');
  await field('evidencia').fill('Nadie las atiende.');
  await foot.getByRole('button', { name: 'Marcar como terminado' }).click();
  await expect(foot).toContainText('Ejercicio terminado.');
  await expect(foot).toContainText('100 % completo');
  await expect(entry(course, 't16-ejercicio')).toHaveClass('done');
  const before = await left(course).textContent();
  const response = async () => {
    const { cmi } = await learner.attempt();
    const n = Object.keys(cmi).find(
      (key) => /interactions\.\d+\.id$/.test(key) && cmi[key] === 't16-diagnostico.evidencia',
    );
    return n && cmi[n.replace(/id$/, 'student_response')];
  };
  await expect.poll(response, { timeout: 15_000 }).toBe('Nadie las atiende.');

  await field('evidencia').fill('');
  await expect(foot).toContainText('Terminado; ahora falta una cosa:');
  await expect(foot).not.toContainText('100 %');
  await expect(entry(course, 't16-ejercicio')).toHaveClass('lacking');
  await expect(entry(course, 't16-ejercicio')).toContainText('terminado; ahora falta 1');
  expect(await left(course).textContent()).not.toBe(before);
  await expect.poll(response, { timeout: 15_000 }).toBe('');
});

test('a number in words is understood, and what is none is asked for', async ({ learner }) => {
  const course = await learner.take();
  await learner.goTo('tema-17', 't17-ejercicio-1');
  const number = course.locator('[id="t17-parte-1.numero"]');
  const said = course.locator('.field', { has: number }).getByRole('status');
  await number.fill('muchas');
  await expect(said).toHaveText('Aquí se espera un número, como 12 o doce.');
  await number.fill('doce');
  await expect(said).toHaveText('Se entiende como 12.');
  await number.fill('12');
  await expect(said).toHaveText('');
});
