/** Keys and what is kept: no mark is lost, and none is another's. */
import { expect, test } from '@playwright/test';
import { classZip, kept, learnersOf, opened, PAGE } from './review-page.ts';

const CLASS = 200;
/** Slower than the slowest laptop that instructors use. */
const SLOWER = 4;

/** Seven digits that are each learner's own. */
const digitsOf = (i: number) =>
  [1 + (i % 5), i % 4, (i >> 1) % 4, (i >> 2) % 4, (i >> 3) % 4, 1 + (i % 4), 1 + (i % 3)].join('');
const LEVELS = ['excelente', 'satisfactorio', 'desarrollo', 'insuficiente', 'nada'];

test('a class typed at full speed on a slow computer: no mark is lost and none is another’s', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const learners = learnersOf(CLASS);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(PAGE);
  await opened(page, classZip(learners));
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  // The keys go to the browser one behind the other, whatever the page is drawing.
  const sent: Promise<unknown>[] = [];
  const key = (text: string) => {
    const code = { text, key: text, windowsVirtualKeyCode: text.toUpperCase().charCodeAt(0) };
    sent.push(
      session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...code }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...code }),
    );
  };
  for (let i = 0; i < CLASS; i++) {
    if (i > 0) key('j');
    key('r');
    for (const digit of digitsOf(i)) key(digit);
  }
  await Promise.all(sent);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await expect(page.locator('.list-progress')).toContainText(`${CLASS} de ${CLASS} calificadas`);
  await expect(page.locator('.saved')).toContainText('Guardado en este navegador');
  const reviews = await kept(page);
  const names = ['cobertura', 'objetivo', 'medida', 'diferencia', 'importancia'];
  learners.forEach(({ participant }, i) => {
    const { marks } = reviews[`moodle:${participant}:tema-18`]!;
    const given = Object.values(marks).map(({ value }) =>
      value?.kind === 'level' ? 1 + LEVELS.indexOf(value.level!) : value?.score,
    );
    expect(given.join(''), `learner ${i}`).toBe(digitsOf(i));
    expect(Object.keys(marks)[0]).toBe(`rubrica-18.${names[0]}`);
  });
});

test('a comment that begins right after the next submission is that submission’s', async ({
  page,
}) => {
  await page.goto(PAGE);
  const two = ['Ana', 'Eva'].map((first, i) => ({
    first,
    last: 'Ruiz',
    participant: 1 + i,
    canvas: i,
    user: `u${i}`,
  }));
  await opened(page, classZip(two));
  await page.keyboard.press('c');
  await page.keyboard.type('de Ana');
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('c');
  await page.keyboard.type('de Eva');
  await page.keyboard.press('Escape');
  // What is typed outside the comment is a key, not a letter of it.
  await page.keyboard.press('k');
  await expect(page.locator('#comment')).toHaveValue('de Ana');
  await page.keyboard.press('j');
  await expect(page.locator('#comment')).toHaveValue('de Eva');
});

test('a grade that could not be written is told until it is, though a later write succeeds', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype;
    const broken = window as unknown as { full: boolean };
    broken.full = false;
    IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
      if (broken.full && String(key) === 'r:moodle:1:tema-18')
        throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value, key);
    };
  });
  await page.goto(PAGE);
  const two = ['Ana', 'Eva'].map((first, i) => ({
    first,
    last: 'Ruiz',
    participant: 1 + i,
    canvas: i,
    user: `u${i}`,
  }));
  await opened(page, classZip(two));
  await expect(page.locator('.saved')).toContainText('Guardado');
  await page.evaluate(() => ((window as unknown as { full: boolean }).full = true));
  await page.keyboard.press('r');
  await page.keyboard.press('2');
  await expect(page.locator('.saved.failed')).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('r');
  await page.keyboard.press('1');
  await expect.poll(async () => Object.keys(await kept(page))).toContain('moodle:2:tema-18');
  await expect(page.locator('.saved.failed')).toBeVisible();
  await page.evaluate(() => ((window as unknown as { full: boolean }).full = false));
  await expect(page.locator('.saved')).toContainText('Guardado', { timeout: 30_000 });
  await page.reload();
  await expect(page.locator('.rubric-total')).toContainText('1 de 7 criterios');
});
