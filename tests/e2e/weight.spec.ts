/** What a learner's phone downloads, from the built package as an LMS serves it; kB of gzip. */
import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { expect, test } from './campus.ts';

/** Texts are counted compressed, as servers send them. */
async function weigh(page: Page, visit: () => Promise<void>): Promise<{ requests: string[]; all: number; scripts: number }> {
  const seen: Response[] = [];
  const listen = (response: Response) => response.url().includes('/pluginfile.php/') && seen.push(response);
  page.on('response', listen);
  await visit();
  await page.waitForLoadState('networkidle');
  page.off('response', listen);
  const sizes = await Promise.all(seen.map(async (response) => ({ url: response.url(), size: gzipSync(await response.body()).length / 1000 })));
  const sum = (some: typeof sizes) => some.reduce((total, { size }) => total + size, 0);
  return { requests: sizes.map(({ url }) => url), all: sum(sizes), scripts: sum(sizes.filter(({ url }) => url.endsWith('.js'))) };
}

test('a launch is at most 60 kB, 30 kB of it script, in at most 12 requests', async ({ learner, page }) => {
  const { requests, all, scripts } = await weigh(page, async () => void (await learner.take()));
  expect(all).toBeLessThanOrEqual(60);
  expect(scripts).toBeLessThanOrEqual(30);
  expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(12);
  expect(requests.length).toBeGreaterThan(3);
});

test('reading on from the cover loads neither the report’s libraries nor the dense codec', async ({ learner, page }) => {
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
  ['touched', (page) => page.frameLocator('iframe#content').locator('#begin').dispatchEvent('touchstart')],
];

for (const [name, show] of SIGNS) {
  test(`a link that is ${name} brings its page and styles before it is followed`, async ({ learner, page }) => {
    await learner.take();
    const asked = Promise.all([page.waitForRequest(/tema-16\.html/), page.waitForRequest(/_topic_.*\.css/)]);
    await show(page);
    await asked;
  });
}

test('nothing is fetched ahead where the browser asks to save data', async ({ learner, page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  await learner.take();
  const { requests } = await weigh(page, async () => {
    for (const [, show] of SIGNS) await show(page);
    await page.waitForTimeout(1000);
  });
  expect(requests).toEqual([]);
});
