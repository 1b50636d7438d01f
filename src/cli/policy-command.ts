import type { Register } from './main.ts';

/** Declares `sop-gate policy`. */
export const registerPolicy: Register = (program, { io }) => {
  program
    .command('policy')
    .summary('the effective policy with the origin of each value')
    .description(
      'Prints the policy in force: every value, and whether it comes from a line of the file, from the floor, from its preset or from the defaults. Reads .gitea/sop-gate.yml of this folder unless told otherwise.',
    )
    .option('--policy <file>', 'policy file to read; - for standard input')
    .option('--floor <file>', 'policy that the other may only tighten (default: SOP_GATE_FLOOR)')
    .option('--format <text|json>', 'how to print it', 'text')
    .action(async (options) => {
      const { showPolicy } = await import('./policy.ts');
      io.print(await showPolicy(options, io));
    });
};
