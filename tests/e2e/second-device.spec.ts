/** The learner goes on at another device, where only what the strict LMS holds is known. */
import { readFileSync } from 'node:fs';
import { fileOf } from '../../src/my-work/work-file.ts';
import { exitMessages } from '../../src/messages/exit.ts';
import { drawer } from '../bench/kills.ts';
import { sitDown, type Sitting } from '../bench/sitting.ts';
import { recordOf, textLength, type Work } from '../bench/work-to-record.ts';
import { expect, test as base } from './campus.ts';

const ROOM = 4096;
const work = JSON.parse(readFileSync('tests/fixtures/learner-works/empaques.json', 'utf8')) as Work;

/** The same work with a sheet of figures pasted under each criterion, which hardly compresses. */
function withSheets(): Work {
  const random = drawer(7);
  const sheet = () =>
    Array.from({ length: 300 }, () => String(Math.floor(random() * 10_000))).join(' ');
  return {
    ...work,
    tema18: {
      ...work.tema18,
      criteria: work.tema18!.criteria!.map((one) => ({
        ...one,
        importance: `${one.importance} ${sheet()}`,
      })),
    },
  };
}

const test = base.extend<{ address: string; elsewhere: () => Promise<Sitting> }>({
  address: async ({ learner }, use) => use(`${learner.campus.url}/tomar/${learner.id}/scorm12`),
  elsewhere: async ({ browser, address }, use) => {
    const context = await browser.newContext();
    await use(async () => sitDown(await context.newPage(), 'scorm12', address));
    await context.close();
  },
});

test('a work of more than 19,000 characters resumes whole from 4,096', async ({
  learner,
  page,
  address,
  elsewhere,
}) => {
  const whole = recordOf(work);
  expect(textLength(whole)).toBeGreaterThan(19_000);
  const here = await sitDown(page, 'scorm12', address);
  await here.open(fileOf(whole));
  await here.saveAndExit();
  const held = (await learner.attempt()).cmi['cmi.suspend_data']!;
  expect(held.length).toBeLessThanOrEqual(ROOM);

  const there = await elsewhere();
  const found = await there.record();
  expect(found.answers).toEqual(whole.answers);
  expect(found.choices).toEqual(whole.choices);
  await there.sitAt({ page: 'tema-17', step: 't17-ejercicio-2', id: 't17-parte-2.reflexion' });
  await expect(there.course.locator('[id="t17-parte-2.reflexion"]')).toHaveValue(
    work.tema17!.reflection!,
  );
});

test('the place and the steps are shown before the text is decoded', async ({
  page,
  address,
  browser,
}) => {
  const here = await sitDown(page, 'scorm12', address);
  await here.open(fileOf(recordOf(work)));
  await here.sitAt({ page: 'tema-17', step: 't17-ejercicio-2', id: 't17-parte-2.reflexion' });
  await here.saveAndExit();

  const context = await browser.newContext();
  let decode = () => {};
  const mayDecode = new Promise<void>((resolve) => (decode = resolve));
  await context.route(/dense-worker/, async (route) => {
    await mayDecode;
    await route.continue();
  });
  const there = await context.newPage();
  await there.goto(address);
  const course = there.frameLocator('iframe#content');
  const goOn = course.locator('#begin');
  await expect(goOn).toHaveAttribute('href', './tema-17.html#t17-ejercicio-2');
  await expect(course.locator('#course-progress')).toHaveText(/^Te quedaste en Tema 17: [^%]*$/);
  await expect(course.locator('#save-status')).toHaveText('Abriendo tu trabajo…');
  await expect(course.locator('#contents [data-step="t16-introduccion"]')).toHaveClass('done');
  decode();
  await expect(course.locator('#course-progress')).toHaveText(/Llevas \d+ % del curso|Terminaste/);
  await context.close();
});

test('of a work too long for the LMS, each device says which answers it lacks, and the copy brings them', async ({
  learner,
  page,
  address,
  elsewhere,
}) => {
  const whole = recordOf(withSheets());
  const here = await sitDown(page, 'scorm12', address);
  await here.open(fileOf(whole));
  const line = here.course.locator('#save-status');
  await expect(line).toHaveText(/En el LMS no cupo todo: \d+ respuestas? solo aquí/, {
    timeout: 20_000,
  });
  const left = Number(/: (\d+) /.exec((await line.textContent())!)![1]);
  expect((await here.record()).answers).toEqual(whole.answers);
  await here.course.locator('#save-exit').click();
  await expect(here.course.locator('[data-exit="title"]')).toHaveText(exitMessages.partTitle);
  await expect(here.course.locator('[data-exit="text"]')).toHaveText(exitMessages.part(left));
  expect((await learner.attempt()).cmi['cmi.suspend_data']!.length).toBeLessThanOrEqual(ROOM);

  const there = await elsewhere();
  const found = await there.record();
  const missing = Object.keys(whole.answers).filter(
    (id) => found.answers[id]?.text !== whole.answers[id]!.text,
  );
  expect(missing).toHaveLength(left);
  const titles = JSON.parse(
    (await there.course.locator('[data-work="titles"]').textContent())!,
  ) as Record<string, string>;
  const labels = missing
    .map((id) => id.split('.'))
    .map(([exercise, ...rest]) => `${titles[exercise!]}: ${rest.join(' ')}`);
  const listed = there.course.locator('[data-work="elsewhere-list"] li');
  expect([...(await listed.allTextContents())].sort()).toEqual([...labels].sort());

  expect(missing).toContain('t16-diagnostico.evidencia');
  await there.sitAt({ page: 'tema-16', step: 't16-ejercicio', id: 't16-diagnostico.evidencia' });
  await expect(
    there.course.locator('[id="t16-diagnostico.evidencia"]'),
  ).toHaveAccessibleDescription(/no cupo en el LMS: está en el navegador donde la escribiste/);
  await there.open(fileOf(whole));
  await expect(there.course.locator('[data-work="elsewhere-part"]')).toBeHidden();
  expect((await there.record()).answers).toEqual(whole.answers);
});
