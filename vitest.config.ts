import { defineConfig } from 'vitest/config';

// The ordinary tier: nothing but Node and npm, under three minutes on two cores.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/slow/**'],
    testTimeout: 30_000,
    maxWorkers: 2,
  },
});
