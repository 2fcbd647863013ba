/** How long the page is busy with a key, in the exercises that hold most, with a record as full as a learner's at the end of the course. */
import { readFileSync } from 'node:fs';
import type { Browser, CDPSession, Frame } from '@playwright/test';
import { encode } from '../../src/lms/suspend-data/codec.ts';
import { phone, seenBy } from './phone.ts';
import { stubLms } from './stub-lms.ts';
import { recordOf, type Work } from './work-to-record.ts';

const WORK = 'tests/fixtures/learner-works/empaques.json';
const FIELDS = [
  { where: 'criteria workshop', page: 'tema-18', step: 't18-ejercicio', open: 't18-criterios.a1', field: 't18-criterios.a1.importancia' },
  { where: 'twenty reasons', page: 'tema-17', step: 't17-ejercicio-2', field: 't17-parte-2.r1' },
];
const KEYS = 'La cuenta paga a tiempo y crece cada año con nosotros. ';

export interface Typed {
  where: string;
  keys: number;
  /** Milliseconds of the longest task from the first key to five seconds after the last, the saving in between included. */
  longest: number;
  /** Tasks over 50 ms. */
  over: number;
}

/** Durations of the main thread's tasks while `work` runs, in milliseconds. */
async function tasksDuring(cdp: CDPSession, work: () => Promise<void>): Promise<number[]> {
  const durations: number[] = [];
  const listen = ({ value }: { value: object[] }) => {
    for (const one of value as { name: string; dur?: number; cat: string }[]) if (one.name.endsWith('RunTask') && one.dur) durations.push(one.dur / 1000);
  };
  cdp.on('Tracing.dataCollected', listen);
  await cdp.send('Tracing.start', { traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline'] }, transferMode: 'ReportEvents' });
  await work();
  const done = new Promise<void>((resolve) => cdp.once('Tracing.tracingComplete', () => resolve()));
  await cdp.send('Tracing.end');
  await done;
  cdp.off('Tracing.dataCollected', listen);
  return durations;
}

async function openField(course: Frame, { page, step, open, field }: (typeof FIELDS)[number]): Promise<void> {
  await course.locator(`#contents a[href="./${page}.html#${step}"]`).evaluate((element: HTMLElement) => element.click());
  if (open) await course.locator(`[id="${open}"]:enabled`).click();
  await course.locator(`[id="${field}"]:enabled`).click();
}

/** Types a sentence, letter by letter as a quick typist does, into each field. */
export async function typeOnPhone(browser: Browser, zip: string): Promise<Typed[]> {
  const { text } = await encode(recordOf(JSON.parse(readFileSync(WORK, 'utf8')) as Work), 4096);
  const lms = await stubLms(zip, text);
  const { page, cdp, close } = await phone(browser, { width: 1121, height: 799 });
  await page.goto(lms.url);
  const course = (await (await page.waitForSelector('#content')).contentFrame())!;
  const typed: Typed[] = [];
  for (const one of FIELDS) {
    await openField(course, one);
    await page.keyboard.press('Control+End');
    await page.waitForTimeout(5000);
    await page.evaluate(() => performance.clearResourceTimings());
    const before = (await seenBy(course)).tasks.length;
    const durations = await tasksDuring(cdp, async () => {
      await page.keyboard.type(KEYS, { delay: 90 });
      await page.waitForTimeout(5000);
    });
    const slow = (await seenBy(course)).tasks.slice(before);
    typed.push({ where: one.where, keys: KEYS.length, longest: Math.max(0, ...durations, ...slow.map(([, duration]) => duration)), over: slow.length });
  }
  await close();
  await lms.close();
  return typed;
}
