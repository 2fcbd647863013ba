/**
 * Takes the pictures of our screens that the administrators' guides show, as they are now:
 * `npm run pictures`. Writes them to `content/guides/`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { startCampus } from '../../src/campus/server.ts';
import { fileOf } from '../../src/my-work/work-file.ts';
import { findBrowser } from '../e2e/find-browser.ts';
import { sitDown } from './sitting.ts';
import { recordOf, type Work } from './work-to-record.ts';

const FRAME = { width: 714, height: 666 };
const work = JSON.parse(readFileSync('tests/fixtures/learner-works/empaques.json', 'utf8')) as Work;

const take = async (page: Page, name: string) => {
  // Fonts and what fades in are there.
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `content/guides/${name}.jpg`, type: 'jpeg', quality: 40 });
};

/** The course in the whole window, as the frame of an LMS shows it. */
async function course(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/tomar/ana.ortega/scorm12`);
  await page.addStyleTag({
    content: '#content { position: fixed; inset: 0; z-index: 9; width: 100vw; height: 100vh; }',
  });
}

async function student(page: Page, url: string): Promise<string> {
  const sitting = await sitDown(page, 'scorm12', `${url}/tomar/ana.ortega/scorm12`);
  await course(page, url);
  await sitting.course.locator('#begin').waitFor();
  await take(page, 'pantalla-inicio');
  await sitting.open(fileOf(recordOf(work)));
  await sitting.sitAt({ page: 'tema-16', step: 't16-ejercicio', id: 't16-diagnostico.evidencia' });
  if (!(await sitting.isInLms(20_000))) throw new Error('the line did not say that it was saved');
  await take(page, 'pantalla-ejercicio');
  const link = sitting.course.locator('.contents-foot a[href="./reporte.html"]');
  await link.evaluate((element: HTMLElement) => element.click());
  const button = sitting.course.getByRole('button', { name: /PDF/ }).first();
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const report = join(tmpdir(), download.suggestedFilename());
  await download.saveAs(report);
  if (!(await sitting.isInLms(20_000))) throw new Error('the download was not noted');
  await sitting.course
    .getByRole('heading', { name: 'Ahora entrégalo' })
    .evaluate((heading) => heading.scrollIntoView({ block: 'center' }));
  await take(page, 'pantalla-entrega');
  await sitting.saveAndExit();
  await take(page, 'pantalla-salir');
  return report;
}

async function instructor(page: Page, report: string): Promise<void> {
  await page.goto(pathToFileURL(resolve('packages/revision.html')).href);
  await page.locator('input[type=file]').first().setInputFiles(report);
  await page.locator('.opening-done').waitFor();
  for (const key of ['r', '2', '1', '2']) await page.keyboard.press(key);
  await take(page, 'pantalla-revision');
}

const { executablePath, args } = await findBrowser();
const dataDir = mkdtempSync(join(tmpdir(), 'pictures-campus-'));
const campus = await startCampus({ port: 0, dataDir, packagesDir: 'packages' });
const browser = await chromium.launch({ executablePath, args });
try {
  const report = await student(await browser.newPage({ viewport: FRAME }), campus.url);
  await instructor(await browser.newPage({ viewport: { width: 1121, height: 799 } }), report);
} finally {
  await browser.close();
  await campus.close();
  rmSync(dataDir, { recursive: true, force: true });
}
