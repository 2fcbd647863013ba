import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/e2e/find-browser.ts';

const launchOptions = await findBrowser();

export default defineConfig({
  projects: [
    { name: 'chromium', testDir: 'tests/e2e' },
    { name: 'webkit', testDir: 'tests/engines', testMatch: 'webkit.spec.ts' },
  ],
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  // A shared machine may stall for seconds: there a test that fails is asked once more, and told as
  // flaky.
  retries: process.env['CI'] ? 2 : 0,
  reporter: [['list']],
  use: {
    launchOptions,
    viewport: { width: 714, height: 666 },
    locale: 'es-MX',
    trace: 'on-first-retry',
  },
});
