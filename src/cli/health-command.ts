import type { Register } from './main.ts';

/** Declares `sop-gate health`. */
export const registerHealth: Register = (program, { io }) => {
  program
    .command('health')
    .summary('whether each analyzer earns its keep, from what was judged')
    .description(
      'Reads what was judged and tells of each analyzer in how many changes it found something, how often people lowered a tier it had raised, how often it failed, and what it costs. Records are the lines of run and sweep with --format json, of replay with --format ndjson, and of analyze --ranges (which tell the cost with --timings).',
    )
    .argument('<files...>', 'files of records, one a line; - for standard input')
    .option('--format <format>', 'text or json', 'text')
    .action(async (files: readonly string[], options) => {
      const { tellHealth } = await import('./health.ts');
      await tellHealth(files, options, io);
    });
};
