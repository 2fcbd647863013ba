/** What a learner can send to a help desk. */
import { expect, test, type Learner } from './campus.ts';

const FIELD = '[id="t16-diagnostico.evidencia"]';

async function support(learner: Learner) {
  await learner.course
    .locator('#contents a[href="./mi-trabajo.html"]')
    .evaluate((link: HTMLElement) => link.click());
  const told = learner.course.locator('.work-support');
  await expect(told).toContainText('Navegador: Mozilla');
  return told;
}

test(
  'says how the course reached the LMS, what room was proven, and what failed though ' +
    'it went well afterwards',
  async ({ learner, page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await learner.take();
    await learner.goTo('tema-16', 't16-ejercicio');
    await learner.course.locator(FIELD).fill('Cada ejecutivo lleva su lista.');
    await learner.savedInLms();
    await context.setOffline(true);
    await learner.course.locator(FIELD).fill('Cada ejecutivo lleva su lista, sin orden.');
    await expect(learner.status).toContainText('sin conexión', { timeout: 15_000 });
    await context.setOffline(false);
    await learner.savedInLms();
    const told = await support(learner);
    for (const line of [
      'Sesión: SCORM 1.2',
      'Paquete: scorm12',
      'API: API, un marco más arriba',
      'Modo: normal',
      'Copia en este navegador: sí; usa',
    ])
      await expect(told).toContainText(line);
    await expect(told).toContainText(
      /Lugar en el LMS: cuento con 4000 caracteres; al abrir devolvió 0; lo más largo que ha aceptado hoy, [1-9]\d+/,
    );
    await expect(told).toContainText(/Últimos errores del LMS: .*lms-offline/);
    expect(await told.textContent()).not.toContain('ejecutivo');
    await learner.course.getByRole('button', { name: 'Copiar para soporte' }).click();
    await expect(
      learner.course.getByText('Pégalo en el correo o el mensaje a soporte'),
    ).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      'API: API, un marco más arriba',
    );
  },
);

test.describe('in SCORM 2004', () => {
  test.use({ edition: 'scorm2004-4th' });

  test('names its API and its room', async ({ learner }) => {
    await learner.take();
    const told = await support(learner);
    await expect(told).toContainText('API: API_1484_11, un marco más arriba');
    await expect(told).toContainText('cuento con 64000 caracteres');
  });
});
