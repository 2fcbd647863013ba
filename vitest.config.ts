import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/*.test.ts'],
    reporters: ['default'],
    // Lighter than processes: no test ends its own or changes its folder.
    pool: 'threads',
    // All cores: by itself it leaves one to somebody who watches.
    maxWorkers: '100%',
    // A busy machine may take many times what a quiet one does; none of these waits for a timer.
    testTimeout: 60_000,
    // As in playwright.config.ts: on a shared machine a test of 80 ms was once cut off after a minute.
    retry: process.env['CI'] ? 1 : 0,
  },
});
