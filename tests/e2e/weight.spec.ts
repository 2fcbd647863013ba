/** What a learner's phone downloads, from the built package as an LMS serves it; kB of gzip. */
import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { isSaving, LESSONS, PAGES } from '../bench/pages.ts';
import { expect, test, type Learner } from './campus.ts';
import { silenceOf } from './silence.ts';

/** Texts are counted compressed, as servers send them. */
async function weigh(
  page: Page,
  visit: () => Promise<void>,
): Promise<{
  requests: string[];
  sizes: { url: string; size: number }[];
  all: number;
  scripts: number;
}> {
  const seen: Response[] = [];
  const listen = (response: Response) =>
    response.url().includes('/pluginfile.php/') && seen.push(response);
  page.on('response', listen);
  const silence = silenceOf(page);
  await visit();
  await silence();
  page.off('response', listen);
  const sizes = await Promise.all(
    seen.map(async (response) => ({
      url: response.url(),
      size: gzipSync(await response.body()).length / 1000,
    })),
  );
  const sum = (some: typeof sizes) => some.reduce((total, { size }) => total + size, 0);
  return {
    requests: sizes.map(({ url }) => url),
    sizes,
    all: sum(sizes),
    scripts: sum(sizes.filter(({ url }) => url.endsWith('.js'))),
  };
}

test('a launch is at most 38 kB, 25 kB of it script, in four requests', async ({
  learner,
  page,
}) => {
  const { requests, all, scripts, sizes } = await weigh(
    page,
    async () => void (await learner.take()),
  );
  expect(
    all,
    sizes.map(({ url, size }) => `${url.split('/').pop()} ${size}`).join('\n'),
  ).toBeLessThanOrEqual(38);
  expect(scripts).toBeLessThanOrEqual(25);
  expect(requests, requests.join('\n')).toHaveLength(4);
});

/** The steps of the lesson on screen, one after another, as who reads on opens them. */
async function readOn(learner: Learner, name: string): Promise<void> {
  const steps = await learner.course
    .locator('main > .step')
    .evaluateAll((all) => all.map(({ id }) => id));
  for (const step of steps.slice(1)) {
    await learner.goTo(name, step);
    await learner.page.waitForTimeout(150);
  }
}

/** What the cover fetches, once it has all of its own, of what every lesson needs. */
async function takeQuietly(learner: Learner): Promise<void> {
  const last = learner.page.waitForResponse(/islands\..*\.js/);
  await learner.take();
  await last;
}

test('the cover fetches at most 23.5 kB ahead, in a quiet moment', async ({ learner, page }) => {
  const launch = await weigh(page, async () => void (await learner.take()));
  const ahead = await weigh(page, async () => void (await page.waitForResponse(/islands\..*\.js/)));
  expect(launch.requests.filter((url) => ahead.requests.includes(url))).toEqual([]);
  expect(ahead.all).toBeGreaterThan(5);
  expect(ahead.all, ahead.requests.join('\n')).toBeLessThanOrEqual(23.5);
});

test('each later page adds at most 15 kB, the first save 18, and the lessons ask for 20 files', async ({
  learner,
  page,
}) => {
  test.setTimeout(180_000);
  const launch = await weigh(page, () => takeQuietly(learner));
  const had = new Set(launch.sizes.map(({ url }) => url));
  let saving = 0;
  const files = () => [...had].filter((url) => !url.includes('/reach.txt')).length;
  let read = files();
  for (const name of PAGES) {
    const before = files();
    const { sizes } = await weigh(page, async () => {
      await learner.course
        .locator(`a[href^="./${name}.html"]`)
        .first()
        .evaluate((link: HTMLElement) => link.click());
      await learner.course.locator(`body[data-page="${name}"]`).waitFor();
      // The code of the first save comes half a second after the page.
      await page.waitForTimeout(1500);
    });
    const added = sizes.filter(({ url }) => !had.has(url));
    for (const { url } of added) had.add(url);
    const own = added.filter(({ url }) => !isSaving(url));
    const { requests } = await weigh(page, () => readOn(learner, name));
    for (const url of requests) had.add(url);
    if (LESSONS.includes(name)) read += files() - before;
    expect(
      own.some(({ url }) => url.includes(`${name}.html`)),
      name,
    ).toBe(true);
    expect(
      own.reduce((sum, { size }) => sum + size, 0),
      `${name}: ${own.map(({ url, size }) => `${url.split('/').pop()} ${size}`).join(', ')}`,
    ).toBeLessThanOrEqual(15);
    saving += added.filter(({ url }) => isSaving(url)).reduce((sum, { size }) => sum + size, 0);
  }
  expect(saving).toBeGreaterThan(5);
  expect(saving).toBeLessThanOrEqual(18);
  expect(read, [...had].join('\n')).toBeLessThanOrEqual(20);
});

test('reading on from the cover loads neither the report’s libraries nor the dense codec', async ({
  learner,
  page,
}) => {
  await learner.take();
  const { requests } = await weigh(page, async () => {
    await learner.goTo('tema-16', 't16-importancia');
    await learner.goTo('tema-18', 't18-seleccion');
  });
  expect(requests.filter((url) => /write-|dense|ReportPage/.test(url))).toEqual([]);
});

const SIGNS: [name: string, show: (page: Page) => Promise<void>][] = [
  ['pointed at', (page) => page.frameLocator('iframe#content').locator('#begin').hover()],
  ['focused', (page) => page.frameLocator('iframe#content').locator('#begin').focus()],
  [
    'touched',
    (page) => page.frameLocator('iframe#content').locator('#begin').dispatchEvent('touchstart'),
  ],
];

for (const [name, show] of SIGNS) {
  test(`a link that is ${name} brings its page and its scripts before it is followed`, async ({
    learner,
    page,
  }) => {
    await learner.take();
    const asked = Promise.all([
      page.waitForRequest(/tema-16\.html/),
      page.waitForRequest(/islands\..*\.js/),
    ]);
    await show(page);
    await asked;
  });
}

test('the cover brings the styles of the pages after it', async ({ learner, page }) => {
  const asked = page.waitForRequest(/pages\..*\.css/);
  await learner.take();
  await asked;
});

test('nothing is fetched ahead where the browser asks to save data', async ({ learner, page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  // What tells of trouble comes all the same: it has to be there when the connection is not.
  const trouble = page.waitForResponse(/aside\./);
  const silence = silenceOf(page);
  await learner.take();
  await trouble;
  await silence();
  const { requests } = await weigh(page, async () => {
    for (const [, show] of SIGNS) await show(page);
    await page.waitForTimeout(1000);
  });
  expect(requests).toEqual([]);
});

test('however often a learner goes to and fro, the head of the page does not grow', async ({
  learner,
}) => {
  await learner.take();
  const size = () => learner.course.locator('head > *').count();
  const toAndFro = async () => {
    await learner.goTo('tema-18', 't18-seleccion');
    await learner.goTo('tema-16', 't16-importancia');
  };
  await toAndFro();
  const once = await size();
  for (let times = 0; times < 3; times++) await toAndFro();
  expect(await size()).toBe(once);
});
