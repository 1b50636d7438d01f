import type { Register } from './main.ts';

/** Declares `sop-gate test`. */
export const registerTest: Register = (program, { io, terminal, end }) => {
  program
    .command('test')
    .argument('[names...]', 'analyzers and rules; all that the policy brings along when none is named')
    .summary('tests your analyzers and rules')
    .description(
      'Runs the samples of every analyzer and rule that the policy brings along, tries the laws of the contract on them, and changes each in small ways to see whether its samples notice. Ends with 1 when a sample or a law does not hold.',
    )
    .option('--policy <file>', 'policy file', '.gitea/sop-gate.yml')
    .option('--no-mutation', 'leave the small changes out')
    .action(async (names, options) => {
      const { testAnalyzers } = await import('./test.ts');
      end(await testAnalyzers(names, options, { io, terminal }));
    });
};
