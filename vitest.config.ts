import { defineConfig } from 'vitest/config';

/**
 * The mutation run narrows the tests to one folder's own proof (see scripts/mutation.ts): a comma-separated
 * list of globs. Everyday runs take everything.
 */
const scope = process.env.SOP_GATE_TESTS;

/** Where CI reads the counts of a run from. */
const report = process.env.SOP_GATE_TEST_REPORT;

export default defineConfig({
  test: {
    include: scope ? scope.split(',') : ['src/**/*.test.ts', 'test/**/*.test.ts', 'scripts/**/*.test.ts'],
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    ...(process.env.SOP_GATE_PROPERTY_RUNS && {
      testTimeout: 3_600_000,
      setupFiles: ['test/proof/support/many-runs.ts'],
    }),
  },
});
