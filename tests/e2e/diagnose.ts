import { expect, type Learner } from './campus.ts';

/** The diagnosis of Topic 16, to its end. */
export async function diagnose(learner: Learner): Promise<void> {
  const { course } = learner;
  await learner.goTo('tema-16', 't16-ejercicio');
  await course.getByRole('radio', { name: 'En parte' }).check();
  await course.locator('[name="t16-diagnostico.lugar"]').first().check();
  for (const item of ['evidencia', 'cambios'])
    await course
      .locator(`[id="t16-diagnostico.${item}"]`)
      .fill(`Una respuesta sobre ${item} en la papelera.`);
  await course.getByRole('button', { name: 'Marcar como terminado' }).click();
  await expect(course.getByText('Ejercicio terminado.')).toBeVisible();
}
