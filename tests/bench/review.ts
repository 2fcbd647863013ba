/**
 * `npm run bench:review`: a Moodle zip of 1,000 distinct reports (real PDFs, Topic 18), opened in a
 * real browser from `file://`. Prints how long it takes to open, to compare all texts, to move
 * between learners and to put the answers to a question in groups, the page's memory at its peak,
 * worker included, and what a class of 120 takes by keys. `-- --reports 200` another number,
 * `-- --json` JSON files instead of PDFs.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { buildReport } from '../../src/report/build.ts';
import { seal } from '../../src/report/envelope.ts';
import { writePdf } from '../../src/report/write-pdf.ts';
import { reviewPage } from '../../src/review/build/page.ts';
import { reviewContentOf } from '../../src/review/build/review-content.ts';
import { courseOf } from '../unit/content/read-content.ts';
import { sectionsOf } from '../../src/review/grade/submission-content.ts';
import { findBrowser } from '../e2e/find-browser.ts';
import { classZip, learnersOf } from '../e2e/review-page.ts';
import { benchLearner } from './review-class.ts';
import { gradeByReport, groupAnswers } from './review-keys.ts';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '1000' },
    json: { type: 'boolean', default: false },
  },
});
const reports = Number(values.reports);
const CLASS = 120;
const QUESTION = /Qué pretende medir/;
const content = reviewContentOf(courseOf());
const tema18 = content.documents.find(({ id }) => id === 'tema-18')!;
const font = async (weight: number) =>
  new Uint8Array(
    await readFile(
      new URL(
        import.meta.resolve(
          `@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff`,
        ),
      ),
    ),
  );
const fonts = { regular: await font(400), bold: await font(600) };

async function file(index: number): Promise<[string, Uint8Array]> {
  const { name, participant, record } = benchLearner(index);
  const sections = sectionsOf(content, { meta: { document: tema18.id } as never, record });
  const built = buildReport({
    course: content.course,
    outline: content.outline,
    document: tema18,
    record,
    sections,
    status: 'final',
    date: '2026-11-24',
  });
  const report = { ...built, learner: name };
  const json = seal(report, record);
  const folder = `${name}_${participant}_assignsubmission_file`;
  return values.json
    ? [`${folder}/reporte.json`, strToU8(json)]
    : [`${folder}/reporte.pdf`, await writePdf({ report, json, fonts, now: new Date(0) })];
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;

async function makeZip(): Promise<Uint8Array> {
  const began = performance.now();
  const files: Zippable = {};
  for (let index = 0; index < reports; index++) {
    const [path, bytes] = await file(index);
    files[path] = [bytes, { level: values.json ? 6 : 0 }];
  }
  const zip = zipSync(files);
  console.log(
    `made      ${reports} ${values.json ? 'JSON' : 'PDF'} reports, ` +
      `${(zip.length / 2 ** 20).toFixed(1)} MiB, in ${seconds(performance.now() - began)}`,
  );
  return zip;
}

/** Longest time that the page could not answer, sampled by a timer. */
const WATCH =
  `(() => { let last = performance.now(); window.longest = 0; setInterval(() => ` +
  `{ const now = performance.now(); window.longest = Math.max(window.longest, ` +
  `now - last - 10); last = now; }, 10); })()`;

async function walk(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const times: number[] = [];
    for (let i = 0; i < 60; i++) {
      const began = performance.now();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
      // Drawn: the frame after the one in which the page changed.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      times.push(performance.now() - began);
    }
    return times.sort((a, b) => a - b);
  });
}

/**
 * KiB: what the page's process held at most (`VmHWM` of /proc), undefined where the system does not
 * tell.
 */
async function peakOfRenderer(): Promise<number | undefined> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => readFile(`/proc/${id}/status`, 'utf8').catch(() => ''));
  const peaks = (await Promise.all(renderers)).flatMap(
    (status) => Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) || [],
  );
  return peaks.length > 0 ? Math.max(...peaks) : undefined;
}

/** A class of its own in a browser that has seen none. */
async function gradeClass(pageUrl: string): Promise<void> {
  const learners = learnersOf(CLASS);
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.goto(pageUrl);
  await page.setInputFiles('input[type=file]', classZip(learners));
  await page.waitForSelector('.opening-done');
  const ids = learners.map(({ participant }) => `moodle:${participant}:tema-18`);
  const { keys, seconds: took, lost, elsewhere } = await gradeByReport(page, ids);
  console.log(
    `keys      ${CLASS} reports one by one: ${(keys / CLASS).toFixed(1)} keys a report, ${keys} in ` +
      `${took.toFixed(0)} s with the CPU slowed 4x; marks lost ${lost}, elsewhere ${elsewhere}`,
  );
  const grouped = await groupAnswers(page, QUESTION);
  console.log(`keys      by question: ${grouped.keys} for one question of ${CLASS} reports`);
  await context.close();
}

const folder = await mkdtemp(join(tmpdir(), 'review-'));
const browser = await chromium.launch(await findBrowser());
try {
  const [zipFile, pageFile] = [join(folder, 'entregas.zip'), join(folder, 'revision.html')];
  await writeFile(zipFile, await makeZip());
  await writeFile(pageFile, await reviewPage(content));
  const page = await browser.newPage({ viewport: { width: 1121, height: 799 } });
  page.setDefaultTimeout(300_000);
  await page.goto(pathToFileURL(pageFile).href);
  await page.evaluate(WATCH);
  const opening = performance.now();
  await page.setInputFiles('input[type=file]', zipFile);
  await page.waitForSelector('.opening-done');
  console.log(
    `open      ${seconds(performance.now() - opening)} until all can be sorted; the page ` +
      `was never busy for more than ${Math.round(await page.evaluate('window.longest'))} ms`,
  );
  const times = await walk(page);
  console.log(
    `move      median ${times[30]!.toFixed(0)} ms, 95 % ${times[56]!.toFixed(0)} ms, ` +
      `longest ${times.at(-1)!.toFixed(0)} ms from a learner to the next, drawn`,
  );
  await page.getByRole('button', { name: 'Parecidos' }).click();
  const comparing = performance.now();
  await page.getByRole('button', { name: 'Buscar textos parecidos' }).click();
  await page.waitForSelector('.pair');
  console.log(
    `similar   ${seconds(performance.now() - comparing)} for all pairs; ` +
      `${await page.locator('.page-part [role=status]').innerText()}`,
  );
  const grouped = await groupAnswers(page, QUESTION);
  console.log(`groups    ${seconds(1000 * grouped.seconds)} for one question; ${grouped.answers}`);
  const peak = await peakOfRenderer();
  if (peak !== undefined)
    console.log(
      `memory    ${(peak / 1024).toFixed(0)} MiB at the peak in the page's process, its worker included`,
    );
  const session = await page.context().newCDPSession(page);
  const { metrics } = await session
    .send('Performance.enable')
    .then(() => session.send('Performance.getMetrics'));
  console.log(
    'memory    ' +
      `${((metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 2 ** 20).toFixed(0)} ` +
      'MiB of JavaScript heap in the page at the end',
  );
  await page.close();
  await gradeClass(pathToFileURL(pageFile).href);
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
