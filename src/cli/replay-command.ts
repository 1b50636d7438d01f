import type { Register } from './main.ts';

/** Declares `sop-gate replay`. */
export const registerReplay: Register = (program, { io, end }) => {
  program
    .command('replay')
    .summary('a policy and its analyzers over past merges')
    .description(
      'Judges the past changes of a local repository again, as if they came today: how tiers spread, in how many changes each analyzer finds something, how often it fails and what it costs; with --against also which changes get another tier than by another policy. A past change is a merge, or a commit that was put on the branch directly, such as a squashed one. Needs no server.',
    )
    .option('--repo <dir>', 'git repository, bare or not', '.')
    .option('--branch <ref>', 'the branch whose merges are meant', 'HEAD')
    .option('--last <number>', 'how many of its last changes', '100')
    .option('--ranges <file>', 'these ranges instead, one a line; - for standard input')
    .option('--policy <file>', 'policy file; without one the defaults')
    .option('--against <file>', 'another policy file, to see what would change')
    .option(
      '--format <format>',
      'text, json, or ndjson: a record of each change, for sop-gate health',
      'text',
    )
    .action(async (options) => {
      const { replay } = await import('./replay.ts');
      end(await replay(options, io));
    });
};
