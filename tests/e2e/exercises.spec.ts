/**
 * Each exercise of Topics 16 and 17 from empty to finished, by keyboard alone and by thumb, without
 * a fault in any state on the way.
 */
import { expect, test } from './campus.ts';
import { EACH_DEVICE } from './each-input-device.ts';
import { REASONS } from './answers.ts';
import { EXERCISES, miss, recallAll } from './whole-course.ts';

for (const { name, use, hold } of EACH_DEVICE) {
  test.describe(name, () => {
    test.use(use);

    test('the diagnosis says what is missing, leads there, and is finished', async ({
      learner,
      page,
    }) => {
      const { device, expectNoFaults } = hold(page);
      const course = await learner.take();
      await learner.goTo('tema-16', 't16-ejercicio');
      await expectNoFaults('empty');
      await device.pick(course.getByRole('radio', { name: 'Mi trabajo actual' }));
      await device.pick(course.getByRole('radio', { name: 'No', exact: true }));
      await expect(course.locator('[id="t16-diagnostico.justificacion"]')).toBeVisible();
      await expectNoFaults('half');
      await device.press(course.getByRole('button', { name: 'Marcar como terminado' }));
      await expect(course.locator('.step.here .exercise-foot')).toContainText(
        'Para terminar te falta:',
      );
      await expectNoFaults('what is missing');
      await device.press(course.getByRole('link', { name: /^Contestar: ¿En qué se nota/ }));
      await expect(course.locator('[id="t16-diagnostico.evidencia"]')).toBeFocused();
      await EXERCISES['t16-diagnostico']!(device, course);
      await expectNoFaults('finished');
    });

    test('questions from memory explain a wrong choice and the right one', async ({
      learner,
      page,
    }) => {
      const { device, expectNoFaults } = hold(page);
      const course = await learner.take();
      await learner.goTo('tema-17', 't17-antes-de-leer');
      await expectNoFaults('empty');
      const first = course.locator('[data-exercise="t17-recuerda"] .recall-question').first();
      await miss(device, course, 't17-recuerda');
      await expect(first.locator('.feedback')).toBeInViewport({ ratio: 1 });
      await expectNoFaults('wrong');
      await recallAll(device, course, 't17-recuerda');
      await expectNoFaults('finished');
    });

    test('a company and two judgements, with what is missing told', async ({ learner, page }) => {
      const { device, expectNoFaults } = hold(page);
      const course = await learner.take();
      await learner.goTo('tema-17', 't17-ejercicio-1');
      await expectNoFaults('empty');
      await device.press(
        course.locator('.step.here').getByRole('button', { name: 'Marcar como terminado' }),
      );
      await expectNoFaults('what is missing');
      await EXERCISES['t17-parte-1']!(device, course);
      await expectNoFaults('finished');
    });

    test('a pasted list of reasons spreads, points at what is alike, and every change of it can be undone', async ({
      learner,
      page,
    }) => {
      const { device, expectNoFaults } = hold(page);
      const course = await learner.take();
      await learner.goTo('tema-17', 't17-ejercicio-2');
      await expectNoFaults('empty');
      const row = (position: number) =>
        course.getByRole('textbox', { name: `Razón ${position}`, exact: true });
      await device.paste(
        row(1),
        [
          '1. Deja buen margen',
          '2. Deja un buen margen.',
          ...REASONS.slice(1, 13).map((reason) => `• ${reason}`),
        ].join('\n'),
      );
      await expect(course.locator('.reasons-count')).toHaveText('14 de 20');
      await expect(course.locator('.goal-praise')).toContainText('14 razones hoy: bien hecho.');
      await expect(row(14)).toBeFocused();
      await expect(course.locator('.reason-note')).toContainText('Se parece a la 1.');
      await expectNoFaults('half');
      await device.press(course.getByRole('button', { name: 'Quitar la razón 2' }));
      await expect(course.getByRole('button', { name: 'Deshacer' })).toBeFocused();
      await expect(row(2)).toHaveValue(REASONS[1]!);
      await device.press(course.getByRole('button', { name: 'Deshacer' }));
      await expect(row(2)).toHaveValue('Deja un buen margen.');
      await expect(row(2)).toBeFocused();
      await device.paste(row(14), `\n${REASONS.slice(13).join('\n')}`);
      await device.press(
        course.locator('.step.here').getByRole('button', { name: 'Marcar como terminado' }),
      );
      await expectNoFaults('what is missing');
      await device.write(
        course.locator('[id="t17-parte-2.vigilar"]'),
        'Porque al crecer eligen proveedor.',
      );
      await device.write(
        course.locator('[id="t17-parte-2.reflexion"]'),
        'Que comprar mucho no basta.',
      );
      await device.press(
        course.locator('.step.here').getByRole('button', { name: 'Marcar como terminado' }),
      );
      await expect(course.locator('.step.here .exercise-foot')).toContainText(
        'Ejercicio terminado.',
      );
      await expectNoFaults('finished');
    });
  });
}
