import { configDefaults, defineConfig } from 'vitest/config';

/**
 * The mutation run narrows the tests to one folder's own proof (see scripts/mutation.ts): a comma-separated
 * list of globs, of which a leading `!` takes files out. Everyday runs take everything.
 */
const scope = process.env.SOP_GATE_TESTS?.split(',').filter((glob) => glob !== '');

/** Stories on a real server: only where one is named, and in its own time. See scripts/test-live.ts. */
const isLive = Boolean(process.env.SOP_GATE_LIVE_URL);
/** A hang fails, and nothing else: how long a test takes says more of what else the machine does. */
const timeout = isLive ? 300_000 : 120_000;

/** Where CI reads the counts of a run from. */
const report = process.env.SOP_GATE_TEST_REPORT;

export default defineConfig({
  test: {
    include: scope?.filter((glob) => !glob.startsWith('!')) ?? [
      'src/**/*.test.ts',
      'test/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    exclude: [
      ...configDefaults.exclude,
      ...(isLive || scope ? [] : ['test/live/**']),
      ...(scope ?? []).filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1)),
    ],
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: timeout,
    hookTimeout: timeout,
    ...(process.env.SOP_GATE_PROPERTY_RUNS && {
      testTimeout: 3_600_000,
      setupFiles: ['test/proof/support/many-runs.ts'],
    }),
  },
});
