import { defineConfig } from 'vitest/config';

// The slow tier: long properties, fuzzing and fault runs. Timings are free here, results are not.
export default defineConfig({
  test: {
    include: ['test/slow/**/*.test.ts'],
    testTimeout: 600_000,
    maxWorkers: 2,
  },
});
