import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/*.test.ts'],
    reporters: ['default'],
    // A busy machine may take many times what a quiet one does; none of these waits for a timer.
    testTimeout: 60_000,
  },
});
