/** What broke in WebKit alone, and the way of a text through it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { test as base } from '../e2e/campus.ts';
import { expect } from '@playwright/test';
import { missing, WebKit } from './webkit.ts';

const test = base.extend<{ webkit: WebKit; folder: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture wants from it.
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'webkit-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  webkit: async ({ folder }, use) => {
    const webkit = await WebKit.start(join(folder, 'profile'));
    await use(webkit);
    await webkit.close();
  },
});

test.skip(missing.length > 0, `WebKit was left out: ${missing.join(', ')} is missing`);
test.setTimeout(240_000);

const shown = () => [...document.querySelectorAll('.step.here')].map(({ id }) => id).join();

test('Back and Forward move among the steps of a lesson', async ({ webkit, campus }) => {
  await webkit.goto(`${campus.url}/tomar/ana.ortega/scorm12`);
  await webkit.enterFrame('iframe#content');
  await webkit.sees('#save-status', /se guarda|Guardado/);
  await webkit.click('#begin');
  await webkit.until(async () => (await webkit.run(shown)) !== '');
  const first = await webkit.run(shown);
  await webkit.click('.step.here [rel=next]');
  await webkit.until(async () => (await webkit.run(shown)) !== first);
  const second = await webkit.run(shown);
  await webkit.run(() => history.back());
  await webkit.until(async () => (await webkit.run(shown)) === first);
  await webkit.run(() => history.forward());
  await webkit.until(async () => (await webkit.run(shown)) === second);
  expect(await webkit.run(() => document.querySelectorAll('[data-start]').length)).toBe(0);
});

test('the review page from disk opens a zip of submissions', async ({ webkit, folder }) => {
  const zip = join(folder, 'tarea.zip');
  const note = new TextEncoder().encode('no es un reporte');
  writeFileSync(zip, zipSync({ 'Ana Ruiz_101_assignsubmission_file/notas.txt': note }));
  await webkit.goto(`file://${resolve('packages/revision.html')}`);
  await webkit.type('input[type=file]', zip);
  await webkit.until(() =>
    webkit.run(() => document.body.innerText.includes('Ver cuál y por qué')),
  );
  await webkit.run(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
  await webkit.sees('body', /No es un reporte de este curso/);
});
