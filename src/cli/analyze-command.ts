import type { Register } from './main.ts';
import { collect } from './repeatable.ts';

/** Declares `sop-gate analyze`. */
export const registerAnalyze: Register = (program, { io, terminal, end }) => {
  program
    .command('analyze')
    .summary('the risk of a local range, a diff or a pull request')
    .description(
      'Reads a change and says its tier, why, where, and how to lower it. Needs neither a server nor a policy, except for --pr. Without a range: what the current branch adds to the default branch, or to its upstream. With a repository, what exported TypeScript and JavaScript reaches is followed through the files around the change.',
    )
    .option(
      '--repo <dir|owner/name>',
      'git repository, bare or not (with --pr: owner/name on the server)',
      '.',
    )
    .option('--range <range>', 'BASE..HEAD compares the two trees, BASE...HEAD from the merge base')
    .option(
      '--ranges <file>',
      'one range a line, one JSON object a line in the same order; - for standard input',
    )
    .option('--diff <file>', 'a unified diff; - for standard input')
    .option('--pr <number>', 'a pull request on a Gitea server')
    .option('--url <address>', 'address of the Gitea server (default: SOP_GATE_URL, GITHUB_SERVER_URL)')
    .option(
      '--token-env <name>',
      'environment variable with the token (default: SOP_GATE_TOKEN, GITEA_TOKEN, GITHUB_TOKEN)',
    )
    .option('--policy <file>', 'policy file; with --pr instead of the one on the base branch')
    .option('--only <analyzer>', 'run this analyzer only (repeatable)', collect)
    .option('--without <analyzer>', 'leave this analyzer out (repeatable)', collect)
    .option(
      '--format <format>',
      'text, json, ndjson, markdown or sarif (default: text, with --ranges ndjson)',
    )
    .option('--fail-on <tier>', 'exit 1 when the tier is this one or higher: low, medium or high')
    .option('--timings', 'log the time taken and the slowest analyzers; with --ranges each line tells it')
    .action(async (options) => {
      const { analyze } = await import('./analyze.ts');
      end(await analyze(options, io, terminal));
    });
};
