import { configDefaults, defineConfig } from 'vitest/config';

/**
 * The mutation run narrows the tests to one folder's own proof (see scripts/mutation.ts): a comma-separated
 * list of globs. Everyday runs take everything.
 */
const scope = process.env.SOP_GATE_TESTS;

/** Stories on a real server: only where one is named, and in its own time. See scripts/test-live.ts. */
const isLive = Boolean(process.env.SOP_GATE_LIVE_URL);
const timeout = isLive ? 300_000 : 30_000;

/** Where CI reads the counts of a run from. */
const report = process.env.SOP_GATE_TEST_REPORT;

export default defineConfig({
  test: {
    include: scope ? scope.split(',') : ['src/**/*.test.ts', 'test/**/*.test.ts', 'scripts/**/*.test.ts'],
    exclude: isLive || scope ? configDefaults.exclude : [...configDefaults.exclude, 'test/live/**'],
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: timeout,
    hookTimeout: timeout,
  },
});
