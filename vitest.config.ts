import { configDefaults, defineConfig } from 'vitest/config';

/**
 * The mutation run narrows the tests to one folder's own proof (see scripts/mutation.ts): a comma-separated
 * list of globs, of which a leading `!` takes files out. Everyday runs take everything.
 */
const scope = process.env.SOP_GATE_TESTS?.split(',').filter((glob) => glob !== '');

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
      ...(scope ?? []).filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1)),
    ],
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
