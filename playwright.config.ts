import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/e2e/find-browser.ts';

const launchOptions = await findBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  retries: 0,
  reporter: [['list']],
  use: {
    launchOptions,
    viewport: { width: 714, height: 666 },
    locale: 'es-MX',
    trace: 'retain-on-failure',
  },
});
