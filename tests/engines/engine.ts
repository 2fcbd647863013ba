/** One browser for all tests of a project: its start takes longer than most of them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '../e2e/campus.ts';
import type { Driver } from './driver.ts';
import { chrome109 } from './old-chrome.ts';
import { PlaywrightDriver } from './playwright-driver.ts';
import { WebKit } from './webkit.ts';

export const test = base.extend<object, { engine: Driver }>({
  engine: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture wants from it.
    async ({}, use, { project }) => {
      const folder = mkdtempSync(join(tmpdir(), `${project.name}-`));
      const engine =
        project.name === 'webkit'
          ? await WebKit.start({ folder })
          : await PlaywrightDriver.start({
              folder,
              ...(project.name === 'chrome-109' ? { chrome: chrome109(folder) } : {}),
            });
      await use(engine);
      await engine.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});
