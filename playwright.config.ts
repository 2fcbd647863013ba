import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/e2e/find-browser.ts';
import { missingChrome109 } from './tests/engines/old-chrome.ts';
import { missingFirefox } from './tests/engines/playwright-driver.ts';
import { missingWebKit } from './tests/engines/webkit.ts';

const launchOptions = await findBrowser();

/** The other engines, where this machine has them. */
const others = [
  { name: 'firefox', missing: missingFirefox },
  { name: 'webkit', missing: missingWebKit },
  // The oldest one of the floor: whether it starts and keeps.
  { name: 'chrome-109', missing: missingChrome109, grep: /goes to the LMS/ },
];
const isWorker = process.env['TEST_WORKER_INDEX'] !== undefined;
const isAsked = process.env['ENGINES'] !== undefined;
if (!isAsked && !isWorker)
  console.warn(
    'Left out: Firefox, WebKit and Chrome 109. ENGINES=1 npx playwright test runs them.',
  );
for (const { name, missing } of isAsked && !isWorker ? others : [])
  if (missing.length > 0)
    console.warn(
      `Left out: the tests in ${name}, for want of ${missing.join(', ')} (README, Browsers)`,
    );

// The campus runs within the tests: node:sqlite and Node's own TypeScript are told as experimental.
if (!isWorker && process.allowedNodeEnvironmentFlags.has('--disable-warning'))
  process.env['NODE_OPTIONS'] =
    `${process.env['NODE_OPTIONS'] ?? ''} --disable-warning=ExperimentalWarning`.trim();

export default defineConfig({
  projects: [
    // First: each engine goes through its scenarios one by one, beside Chromium's tests.
    ...others
      .filter(({ missing }) => isAsked && missing.length === 0)
      .map(({ name, grep = /./ }) => ({
        name,
        grep,
        testDir: 'tests/engines',
        // One browser after another scenario: their starts take longest.
        fullyParallel: false,
      })),
    { name: 'chromium', testDir: 'tests/e2e' },
  ],
  outputDir: 'test-results',
  fullyParallel: true,
  // Two for each of two cores: a test waits for a third of its time, most of it on purpose.
  workers: 4,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  // A shared machine may stall for seconds: there a test that fails is asked once more, and told as
  // flaky.
  retries: process.env['CI'] ? 2 : 0,
  // The list last: a run ends with its closing lines.
  reporter: [...(isAsked ? [['./tests/engines/seconds.ts'] as const] : []), ['list']],
  use: {
    launchOptions,
    viewport: { width: 714, height: 666 },
    locale: 'es-MX',
    trace: 'on-first-retry',
  },
});
