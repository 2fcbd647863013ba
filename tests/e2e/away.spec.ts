/**
 * The connection goes where something had still to be loaded: the learner stays in the course, is
 * told, and goes on.
 */
import type { Route } from '@playwright/test';
import { expect, test } from './campus.ts';

const FIELD = '[id="t16-diagnostico.evidencia"]';

for (const edition of ['scorm12', 'scorm2004-4th'] as const) {
  test.describe(edition, () => {
    test.use({ edition });

    test('a page that cannot be fetched is told, and opens once the connection is back; the session goes on', async ({
      learner,
      page,
    }) => {
      await learner.take();
      await learner.goTo('tema-16', 't16-ejercicio');
      await learner.course.locator(FIELD).fill('Antes de irse la luz.');
      await page.context().setOffline(true);
      await learner.course
        .locator('#contents [data-step="t17-ejercicio-2"] > a')
        .evaluate((link: HTMLElement) => link.click());
      await expect(learner.course.locator('#notices')).toContainText('Esa página no se pudo abrir');
      await expect(learner.course.locator(FIELD)).toHaveValue('Antes de irse la luz.');
      await learner.course.getByRole('button', { name: 'Seguir aquí' }).click();
      await expect(learner.course.locator('#notices')).toBeEmpty();
      await learner.course.locator(FIELD).pressSequentially(' Y después.');
      await learner.course
        .locator('#contents [data-step="t17-ejercicio-2"] > a')
        .evaluate((link: HTMLElement) => link.click());
      const again = learner.course.getByRole('button', { name: 'Volver a intentar' });
      await expect(again).toBeVisible();
      await page.context().setOffline(false);
      await again.click();
      await expect(learner.course.locator('#t17-ejercicio-2')).toBeVisible();
      await expect(learner.course.locator('#notices')).toBeEmpty();
      await expect(learner.status).toContainText('Guardado en el LMS', { timeout: 25_000 });
    });
  });
}

test('a lesson opened by itself runs though its outline comes last, and says where it does not come', async ({
  learner,
  page,
}) => {
  await learner.take();
  const source = await page.locator('iframe#content').getAttribute('src');
  const lesson = new URL('tema-16.html#t16-ejercicio', new URL(source!, learner.campus.url)).href;
  await page.goto('about:blank');
  await page.route(/outline\..*\.js/, async (route) => {
    await new Promise((passed) => setTimeout(passed, 1500));
    await route.continue();
  });
  await page.goto(lesson);
  await expect(page.locator(FIELD)).toBeEnabled();
  await expect(page.locator('[data-start]')).toHaveCount(0);

  await page.route(/outline\..*\.js/, (route) => route.abort());
  await page.goto('about:blank');
  await page.goto(lesson);
  await expect(page.locator('[data-start="away"]')).toContainText('No llegó una parte del curso');
  await expect(page.locator(FIELD)).toBeDisabled();
});

const EXERCISES = [
  {
    what: 'an exercise',
    file: /short-islands\..*\.js/,
    page: 'tema-16',
    step: 't16-ejercicio',
    field: FIELD,
  },
  {
    what: 'the data of an exercise',
    file: /ejercicios\..*\.json/,
    page: 'tema-18',
    step: 't18-ejercicio',
    field: '[id="t18-criterios.o1"]',
  },
];

const LOGIN = '<!doctype html><title>Red</title><p>Acepta los términos para navegar.</p>';
const HOW = {
  'that cannot be fetched': (route: Route) => route.abort(),
  'in whose place a login page comes': (route: Route) =>
    route.fulfill({ body: LOGIN, contentType: 'text/html' }),
};

for (const { what, file, page: name, step, field } of EXERCISES)
  for (const [how, fail] of Object.entries(HOW))
    test(`${what} ${how} is told, and loads by itself once the connection is back`, async ({
      learner,
      page,
    }) => {
      let isAway = true;
      await page.route(file, (route) => (isAway ? fail(route) : route.continue()));
      await learner.take();
      await learner.goTo(name, step);
      await expect(learner.course.locator('#notices')).toContainText('no terminó de cargar');
      await expect(learner.course.locator(field)).toBeDisabled();
      isAway = false;
      await learner.course.locator('body').evaluate(() => dispatchEvent(new Event('online')));
      await learner.course.locator(field).fill('Ya se puede.');
      await expect(learner.course.locator('#notices')).toBeEmpty();
      await expect(learner.status).toContainText('Guardado en el LMS', { timeout: 25_000 });
    });
