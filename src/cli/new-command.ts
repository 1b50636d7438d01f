import type { Register } from './main.ts';

/** Declares `sop-gate new`. */
export const registerNew: Register = (program, { io }) => {
  program
    .command('new')
    .argument('<kind>', 'analyzer or rule')
    .argument('<name>', 'its name: lower-case letters, digits and dashes')
    .summary('makes a new analyzer or rule, with samples')
    .description(
      'Writes an analyzer that works, with samples, a page and a test, or a rule, and puts it into the policy: in shadow, so that it counts for nothing before you have seen what it finds.',
    )
    .option('--policy <file>', 'policy file; made when there is none', '.gitea/sop-gate.yml')
    .action(async (kind, name, options) => {
      const { makeNew } = await import('./new.ts');
      await makeNew({ kind, name, policy: options.policy }, io);
    });
};
