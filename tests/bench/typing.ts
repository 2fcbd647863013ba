/**
 * How long the page is busy with a key, in the exercises that hold most, with a record as full as a
 * learner's at the end of the course.
 */
import { readFileSync } from 'node:fs';
import type { Browser, CDPSession, Frame } from '@playwright/test';
import { encode } from '../../src/lms/suspend-data/codec.ts';
import { atFullSpeed, phone, scriptTime } from './phone.ts';
import { stubLms } from './stub-lms.ts';
import { recordOf, type Work } from './work-to-record.ts';

const WORK = 'tests/fixtures/learner-works/empaques.json';
const FIELDS = [
  {
    where: 'criteria workshop',
    page: 'tema-18',
    step: 't18-ejercicio',
    open: 't18-criterios.a1',
    field: 't18-criterios.a1.importancia',
  },
  { where: 'twenty reasons', page: 'tema-17', step: 't17-ejercicio-2', field: 't17-parte-2.r1' },
];
const KEYS = 'La cuenta paga a tiempo y crece cada año con nosotros. ';

export interface Typed {
  where: string;
  keys: number;
  /**
   * Milliseconds of processor that the longest task took, from the first key to five seconds after
   * the last, the saving in between included.
   */
  longest: number;
  /** The same by the clock: on a machine that others use too it tells of them as well. */
  byClock: number;
  /** Milliseconds of script for each key of a paragraph, its saving included, at full speed. */
  script: number;
}

interface Traced {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds, by the clock and of processor. */
  dur?: number;
  tdur?: number;
  args?: { data?: { type?: string } };
}

/** The tasks of the thread that takes the keys, while `work` runs. */
async function tasksDuring(cdp: CDPSession, work: () => Promise<void>): Promise<Traced[]> {
  const events: Traced[] = [];
  const listen = ({ value }: { value: object[] }) => void events.push(...(value as Traced[]));
  cdp.on('Tracing.dataCollected', listen);
  await cdp.send('Tracing.start', {
    traceConfig: {
      includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
    },
    transferMode: 'ReportEvents',
  });
  await work();
  const done = new Promise<void>((resolve) => cdp.once('Tracing.tracingComplete', () => resolve()));
  await cdp.send('Tracing.end');
  await done;
  cdp.off('Tracing.dataCollected', listen);
  const key = events.find(({ args }) => args?.data?.type === 'keydown');
  return events.filter(
    ({ name, pid, tid }) => name.endsWith('RunTask') && pid === key?.pid && tid === key.tid,
  );
}

async function openField(
  course: Frame,
  { page, step, open, field }: (typeof FIELDS)[number],
): Promise<void> {
  await course
    .locator(`#contents [data-step="${step}"] > a[href="./${page}.html#${step}"]`)
    .evaluate((element: HTMLElement) => element.click());
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
    const tasks = await tasksDuring(cdp, async () => {
      await page.keyboard.type(KEYS, { delay: 90 });
      await page.waitForTimeout(5000);
    });
    const longest = (time: 'dur' | 'tdur') =>
      Math.max(...tasks.map((task) => (task[time] ?? 0) / 1000));
    const script = await atFullSpeed(cdp, async () => {
      const before = await scriptTime(cdp);
      const keys = KEYS.repeat(3);
      await page.keyboard.type(keys, { delay: 90 });
      await page.waitForTimeout(5000);
      return ((await scriptTime(cdp)) - before) / keys.length;
    });
    typed.push({
      where: one.where,
      script,
      keys: KEYS.length,
      longest: longest('tdur'),
      byClock: longest('dur'),
    });
  }
  await close();
  await lms.close();
  return typed;
}
