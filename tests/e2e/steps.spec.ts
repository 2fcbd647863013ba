/** From one step to another of the same page: what is there ahead, and where the address leads. */
import { expect, test, type Learner } from './campus.ts';

const FIELD = '[id="t17-parte-1.rango-razon"]';

const follow = ({ course }: Learner, address: string) =>
  course
    .locator(`#contents a[href="./${address}"]`)
    .first()
    .evaluate((link: HTMLElement) => link.click());

/** Where the next step asks for text. */
async function takeBeforeExercise(learner: Learner): Promise<void> {
  await learner.take();
  await learner.goTo('tema-17', 't17-importancia');
  await learner.goTo('tema-17', 't17-encadenamiento');
}

test('the exercise of the next step opens while a learner reads, unseen and out of reach of Tab', async ({
  learner,
}) => {
  await takeBeforeExercise(learner);
  const { course, page } = learner;
  await expect(course.locator(FIELD)).toBeEnabled();
  await expect(course.locator('#t17-ejercicio-1')).toHaveClass(/next/);
  await expect(course.locator(FIELD)).toBeHidden();
  await course.locator('.step.here [rel="next"]').focus();
  await page.keyboard.press('Tab');
  await expect(course.locator('#t17-ejercicio-1 :focus')).toHaveCount(0);

  await course.locator('.step.here [rel="next"]').click();
  await expect(course.locator('#t17-ejercicio-1 h2')).toBeFocused();
  await course.locator(FIELD).fill('Son demasiadas.');
  await learner.savedInLms();
  await learner.leave();
  await learner.take();
  await learner.goTo('tema-17', 't17-ejercicio-1');
  await expect(learner.course.locator(FIELD)).toHaveValue('Son demasiadas.');
});

test('it waits where the browser asks to save data, until its step is gone to', async ({
  learner,
  page,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  const rest = page.waitForResponse(/aside\./);
  await takeBeforeExercise(learner);
  await rest;
  await page.waitForTimeout(1500);
  await expect(learner.course.locator(FIELD)).toBeDisabled();
  await learner.goTo('tema-17', 't17-ejercicio-1');
  await expect(learner.course.locator(FIELD)).toBeEnabled();
});

test('without a connection nobody is told of an exercise that they have not gone to', async ({
  learner,
  page,
  context,
}) => {
  await learner.take();
  await page.waitForResponse(/aside\./);
  await learner.goTo('tema-17', 't17-importancia');
  await context.setOffline(true);
  await learner.goTo('tema-17', 't17-encadenamiento');
  await page.waitForTimeout(1500);
  await expect(learner.course.getByText('no terminó de cargar')).toHaveCount(0);
  await expect(learner.course.locator(FIELD)).toBeDisabled();
  await context.setOffline(false);
});

test('who goes to a step while another page is on its way stays there', async ({
  learner,
  page,
}) => {
  await takeBeforeExercise(learner);
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/tema-18\.html/, async (route) => {
    await released;
    await route.continue().catch(() => {});
  });
  await follow(learner, 'tema-18.html#t18-introduccion');
  await follow(learner, 'tema-17.html#t17-razon');
  release();
  await page.waitForTimeout(500);
  await expect(learner.course.locator('#t17-razon')).toBeVisible();
  await expect(learner.course.locator('#t17-razon h2')).toBeFocused();
});

test('who does so on the way back keeps the session, too', async ({ learner, page }) => {
  await takeBeforeExercise(learner);
  await learner.goTo('tema-18', 't18-introduccion');
  await page.route(/tema-17\.html/, () => {});
  const asked = page.waitForRequest(/tema-17\.html/);
  await page.evaluate(() => history.back());
  await asked;
  const loadedAnew = page.waitForRequest(/tema-18\.html/, { timeout: 1500 }).then(
    () => true,
    () => false,
  );
  await follow(learner, 'tema-18.html#t18-seleccion');
  await expect(learner.course.locator('#t18-seleccion')).toBeVisible();
  expect(await loadedAnew).toBe(false);
});

test('Back leads through the steps that were gone to, each once', async ({ learner, page }) => {
  await takeBeforeExercise(learner);
  const before = await page.evaluate(() => history.length);
  await follow(learner, 'tema-17.html#t17-razon');
  await follow(learner, 'tema-17.html#t17-razon');
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await page.evaluate(() => history.back());
  await expect(learner.course.locator('#t17-encadenamiento')).toBeVisible();
  await expect(learner.course.locator('#t17-encadenamiento h2')).toBeFocused();
  await page.evaluate(() => history.forward());
  await expect(learner.course.locator('#t17-razon')).toBeVisible();
});

test('what a learner unfolds before its exercise is alive stays unfolded', async ({
  learner,
  page,
}) => {
  const waiting: (() => void)[] = [];
  await page.route(/portfolio\..*\.js/, async (route) => {
    await new Promise<void>((go) => waiting.push(go));
    await route.continue();
  });
  await learner.take();
  await learner.goTo('tema-18', 't18-practica');
  const exercise = learner.course.locator('.exercise.classification');
  const groups = exercise.locator('.classification-groups');
  await groups.locator('summary').click();
  await expect(groups).toHaveJSProperty('open', true);
  await expect(exercise).toHaveAttribute('disabled');
  await expect.poll(() => waiting.length).toBeGreaterThan(0);
  waiting.forEach((go) => go());
  await expect(exercise).not.toHaveAttribute('disabled');
  await expect(groups).toHaveJSProperty('open', true);
});

test('what is folded under an exercise that was begun is not fetched ahead', async ({
  learner,
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await takeBeforeExercise(learner);
  await learner.goTo('tema-17', 't17-ejercicio-1');
  await learner.course.locator(FIELD).fill('Son demasiadas.');
  await learner.goTo('tema-17', 't17-ejercicio-2');
  await page.waitForTimeout(2500);
  expect(asked.filter((one) => one.includes('rubricas'))).toEqual([]);
  await learner.goTo('tema-17', 't17-ejercicio-1');
  await learner.course.locator('.step.here .judged summary').click();
  await expect.poll(() => asked.filter((one) => one.includes('rubricas')).length).toBe(1);
});
