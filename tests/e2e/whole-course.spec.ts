/**
 * The course taken whole, in one session, by a keyboard and by a thumb: the LMS and its gradebook
 * show it completed.
 */
import { courseOf } from '../unit/content/read-content.ts';
import { expect, Learner, test } from './campus.ts';
import { Keyboard, Touchscreen, type InputDevice } from './input-devices.ts';
import { expectNoFaults } from './page-faults.ts';
import { takeCourse } from './whole-course.ts';

// Thousands of keys: a trace of each would take longer than the course.
test.use({ trace: 'off' });
test.setTimeout(240_000);

/**
 * The accounts alone are practice: two of the twelve are right at the second try, which is worth
 * half.
 */
const SCORE = '91';
const PHONE = { width: 367, height: 666 };

async function isCompleted(learner: Learner, status: string, score: string): Promise<void> {
  // The learner reads that all is kept before the session ends.
  await expect.poll(async () => (await learner.attempt()).terminate, { timeout: 20_000 }).toBe(1);
  await learner.page.evaluate(() =>
    (window as unknown as { campus: { flush(): Promise<void> } }).campus.flush(),
  );
  const { cmi, initialize, terminate, launches } = await learner.attempt();
  expect({ initialize, terminate }, 'one session').toEqual({ initialize: 1, terminate: 1 });
  expect(launches.flatMap(({ calls }) => calls).filter(({ result }) => result === 'false')).toEqual(
    [],
  );
  expect(cmi[status]).toBe('completed');
  expect(cmi[score]).toBe(SCORE);
  const objectives = Object.keys(cmi).flatMap((key) =>
    key.match(/^cmi\.objectives\.\d+\.id$/) ? [cmi[key]] : [],
  );
  expect(objectives).toEqual(courseOf().lessons.map(({ topic }) => topic.id));
  for (const i of objectives.keys())
    expect(
      cmi[`cmi.objectives.${i}.${learner.edition === 'scorm12' ? 'status' : 'completion_status'}`],
    ).toBe('completed');
  const interactions = Object.keys(cmi).filter((key) => /^cmi\.interactions\.\d+\.id$/.test(key));
  expect(interactions.length).toBeGreaterThan(20);
  expect(interactions.length).toBeLessThanOrEqual(37);
}

async function saveAndExit(device: InputDevice, learner: Learner): Promise<void> {
  await device.press(learner.course.getByRole('button', { name: 'Guardar y salir' }));
  await expect(learner.course.locator('#exit')).toContainText('Todo quedó guardado en el LMS');
}

async function gradebookShows(learner: Learner): Promise<void> {
  await learner.page.goto(`${learner.campus.url}/calificaciones`);
  const row = learner.page.getByRole('row', { name: /Ana/ });
  await expect(row).toContainText('Completado');
  await expect(row).toContainText(SCORE);
}

test.describe('scorm12', () => {
  test.use({ edition: 'scorm12' });

  test('what is required, by keyboard alone, completes the course in one session', async ({
    learner,
    page,
  }) => {
    const keyboard = new Keyboard(page);
    await takeCourse(keyboard, await learner.take(), { without: ['t18-aplica'] });
    await saveAndExit(keyboard, learner);
    await isCompleted(learner, 'cmi.core.lesson_status', 'cmi.core.score.raw');
    await gradebookShows(learner);
  });
});

test.describe('scorm2004-4th', () => {
  test.use({ edition: 'scorm2004-4th', viewport: PHONE, hasTouch: true, isMobile: true });

  test('the whole course by thumb on a phone completes it in one session', async ({
    learner,
    page,
  }) => {
    const thumb = new Touchscreen(page);
    await takeCourse(thumb, await learner.take());
    await expectNoFaults(page, 'what the learner did', { isTouch: true });
    await saveAndExit(thumb, learner);
    await isCompleted(learner, 'cmi.completion_status', 'cmi.score.raw');
    await gradebookShows(learner);
  });
});
