import type { Register } from './main.ts';
import { collect } from './repeatable.ts';

/** Declares `sop-gate sweep`. */
export const registerSweep: Register = (program, { io, terminal, end }) => {
  program
    .command('sweep')
    .summary('the gate on all open pull requests of the governed repositories')
    .description(
      'Runs the gate on every open pull request of the repositories that are named, and so finds what no event told of: dismissed reviews, late CI, lost jobs. One that cannot be judged never stops the others.',
    )
    .argument('[owner/name...]', 'repositories to sweep')
    .option('--org <name>', 'every repository of this organisation (repeatable)', collect)
    .option('--topic <topic>', 'every repository with this topic (repeatable)', collect)
    .option('--shard <i/n>', 'only part i of n, so that n runners share the work')
    .option('--parallel <number>', 'pull requests judged at a time', '4')
    .option('--url <address>', 'address of the Gitea server (default: SOP_GATE_URL, GITHUB_SERVER_URL)')
    .option(
      '--token-env <name>',
      'environment variable with the token (default: SOP_GATE_TOKEN, GITEA_TOKEN, GITHUB_TOKEN)',
    )
    .option('--policy <file>', 'policy to use instead of .gitea/sop-gate.yml of each base branch')
    .option('--floor <file>', 'policy that the other may only tighten (default: SOP_GATE_FLOOR)')
    .option('--dry-run', 'write nothing')
    .option('--format <text|json>', 'a line for each pull request and a table, or one object a line', 'text')
    .action(async (names: readonly string[], options) => {
      const { sweep } = await import('./sweep.ts');
      end(await sweep(names, options, { io, terminal }));
    });
};
