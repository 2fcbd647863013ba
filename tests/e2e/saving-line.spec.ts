/** The line that says where the text is: still, short, and heard only where it matters. */
import type { Locator } from '@playwright/test';
import { savingMessages } from '../../src/messages/saving.ts';
import type { NotInLms, Saving } from '../../src/model/saving.ts';
import { expect, test, type Learner } from './campus.ts';

const since = new Date(2026, 10, 24, 12, 58);
const WHY: Record<NotInLms, true> = {
  'no-lms': true,
  'lms-refused': true,
  'lms-threw': true,
  'lms-offline': true,
  'session-lost': true,
  'session-over': true,
  'lms-closed': true,
  held: true,
};
const STATES: Saving[] = [
  { at: 'opening' },
  { at: 'idle', lms: true },
  { at: 'idle', lms: false },
  { at: 'typing' },
  { at: 'sending' },
  { at: 'in-lms', since },
  { at: 'in-lms', since, roomFor: 12_000 },
  { at: 'sent', since, here: true },
  { at: 'sent', since, here: false },
  { at: 'lms-part', since, left: 12 },
  ...(Object.keys(WHY) as NotInLms[]).map((why) => ({ at: 'in-browser' as const, why, since })),
  { at: 'lms-only', since, left: 0 },
  { at: 'lms-only', since, left: 12 },
  { at: 'nowhere', trying: true },
  { at: 'nowhere', trying: false },
];
const FIELD = '[id="t16-diagnostico.evidencia"]';
const LETTERS = 'Una lista AAAA';

async function openField(learner: Learner): Promise<Locator> {
  await learner.goTo('tema-16', 't16-ejercicio');
  await learner.course.getByRole('radio', { name: 'En parte' }).check();
  await learner.savedInLms();
  await learner.course.locator(FIELD).focus();
  return learner.course.locator(FIELD);
}

/** From now on: what the line says, and what is said aloud. */
async function listen({ course }: Learner): Promise<void> {
  await course.locator('body').evaluate(() => {
    const heard = { line: [] as string[], aloud: [] as string[] };
    Object.assign(window, { heard });
    // Of the document: the router brings a bar of its own with each page.
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const at = target instanceof Element ? target : target.parentElement;
        const text = at?.textContent ?? '';
        if (at?.closest('#save-status') && text) heard.line.push(text);
        if (at?.closest('[role=status], [role=alert], [aria-live]') && text) heard.aloud.push(text);
      }
    }).observe(document, { childList: true, characterData: true, subtree: true });
  });
}
const heard = ({ course }: Learner) =>
  course
    .locator('body')
    .evaluate(() => (window as unknown as { heard: Record<'line' | 'aloud', string[]> }).heard);

for (const width of [367, 714, 1121]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 666 } });

    test('whatever it says, the line is as high, and says all of it', async ({ learner }) => {
      await learner.take();
      await learner.goTo('tema-18', 't18-ejercicio');
      const bar = learner.course.locator('.bar');
      const { height } = (await bar.boundingBox())!;
      for (const state of STATES) {
        const { text } = savingMessages.line(state);
        const fits = await learner.status.evaluate((line, said) => {
          line.textContent = said;
          return line.scrollHeight <= line.clientHeight && line.scrollWidth <= line.clientWidth;
        }, text);
        expect({ text, fits, height: (await bar.boundingBox())!.height }).toEqual({
          text,
          fits: true,
          height,
        });
      }
    });

    test('typing moves nothing and is not interrupted', async ({ learner }) => {
      await learner.take();
      const field = await openField(learner);
      await listen(learner);
      const places = await field.evaluateHandle((element) => {
        const tops = [element.getBoundingClientRect().top];
        const look = () => {
          const { top } = element.getBoundingClientRect();
          if (top !== tops.at(-1)) tops.push(top);
          requestAnimationFrame(look);
        };
        look();
        return tops;
      });
      await field.pressSequentially(LETTERS);
      expect(await places.jsonValue()).toHaveLength(1);
      const { line, aloud } = await heard(learner);
      // On a machine that stalls for seconds a save may end among the letters.
      expect(line.filter((text) => !/^Guardando…$|^Guardado en el LMS/.test(text))).toEqual([]);
      expect(line.length).toBeLessThanOrEqual(3);
      expect(aloud.length).toBeLessThanOrEqual(1);
      await learner.savedInLms();
      expect((await heard(learner)).aloud.length).toBeLessThanOrEqual(1);
    });
  });
}

test('where there is no LMS the line says while somebody types what it said before', async ({
  learner,
  page,
}) => {
  await learner.take();
  const address = new URL('index.html', page.frames()[1]!.url()).href;
  await learner.leave();
  await page.goto(address);
  await expect(page.locator('#save-status')).toHaveText(/Sin LMS/);
  await page.goto(address.replace('index.html', 'tema-16.html#t16-ejercicio'));
  const field = page.locator(FIELD);
  await page.getByRole('radio', { name: 'En parte' }).check();
  await expect(page.locator('#save-status')).toHaveText(/Guardado en este navegador, sin LMS/);
  const said = await page.locator('#save-status').textContent();
  const all = await page.locator('#save-status').evaluateHandle((line) => {
    const texts: (string | null)[] = [];
    new MutationObserver(() => texts.push(line.textContent)).observe(line, { childList: true });
    return texts;
  });
  await field.pressSequentially(LETTERS, { delay: 40 });
  expect(
    (await all.jsonValue()).filter((text) => text?.slice(0, -5) !== said?.slice(0, -5)),
  ).toEqual([]);
});

test('opening pages and reading says nothing of saving', async ({ learner }) => {
  await learner.take();
  await listen(learner);
  for (const step of ['t16-importancia', 't16-ejercicio']) await learner.goTo('tema-16', step);
  const { line } = await heard(learner);
  expect(line.filter((text) => /Guardando|Escribiendo/.test(text))).toEqual([]);
});

test('what is heard: that the LMS has it, once; a problem; its end', async ({ learner, page }) => {
  const set = (fault: string) =>
    page.evaluate(
      (name) =>
        (
          window as unknown as { campus: { setFault(fault: string, after?: number): void } }
        ).campus.setFault(name, 0),
      fault,
    );
  await learner.take();
  await listen(learner);
  const field = await openField(learner);
  await listen(learner);
  await set('commit-false');
  await field.pressSequentially('Nadie');
  await expect(learner.status).toContainText('el LMS no lo aceptó', { timeout: 15_000 });
  await field.pressSequentially(' revisa');
  await expect(learner.status).toContainText('el LMS no lo aceptó');
  await set('none');
  await expect(learner.status).toContainText('Guardado en el LMS', { timeout: 25_000 });
  const { aloud } = await heard(learner);
  expect(aloud).toEqual([
    expect.stringContaining('el LMS no lo aceptó'),
    expect.stringContaining('Guardado en el LMS'),
  ]);
});

test.describe('in a frame taller than the window, which the LMS scrolls', () => {
  test.use({ viewport: { width: 1366, height: 768 } });

  test('the line stands at the field while its top is out of sight', async ({ learner, page }) => {
    await learner.take();
    await page.addStyleTag({
      content: `html, body { display: block; block-size: auto; overflow: auto }
        iframe#content {
          display: block; flex: none; inline-size: 1000px; block-size: 1500px;
          margin-block-start: 300px;
        }`,
    });
    const field = await openField(learner);
    const near = learner.course.locator('.bar-status.near');
    const frame = page.locator('iframe#content');
    await frame.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await expect(near).toHaveCount(0);
    await frame.evaluate((element) => element.scrollIntoView({ block: 'end' }));
    await field.pressSequentially('Nadie revisa');
    // On a slow machine it is in the LMS by the time the keys are done.
    await expect(near).toHaveText(/^Guarda(ndo…|do)/);
    const seen = (await near.boundingBox())!;
    expect(seen.y).toBeGreaterThan(0);
    expect(seen.y + seen.height).toBeLessThanOrEqual(768);
    const under = (await field.boundingBox())!;
    expect(Math.abs(seen.y + seen.height / 2 - under.y - under.height)).toBeLessThan(2);
    await expect(near).toHaveText(/Guardado en el LMS/, { timeout: 15_000 });
    await field.blur();
    await expect(near).toHaveCount(0);
  });

  test('the line stands at the field while a bar of the LMS covers its top', async ({
    learner,
    page,
  }) => {
    await learner.take();
    const field = await openField(learner);
    const near = learner.course.locator('.bar-status.near');
    await field.focus();
    await expect(near).toHaveCount(0);
    // As Moodle's is, once it has scrolled its page for the field: nothing tells a frame of it.
    const bar = await page.addStyleTag({
      content: `body::after {
        content: ''; position: fixed; inset: 0 0 auto; block-size: 200px; background: #fff;
      }`,
    });
    await field.pressSequentially('Nadie revisa');
    await expect(near).toHaveText(/Guardado en el LMS/, { timeout: 15_000 });
    await bar.evaluate((element: HTMLElement) => element.remove());
    await field.blur();
    await field.focus();
    await expect(near).toHaveCount(0);
  });
});
