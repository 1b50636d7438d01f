import type { Register } from './main.ts';

/** Declares `sop-gate explain`. */
export const registerExplain: Register = (program, { io }) => {
  program
    .command('explain')
    .summary('a finding code: what, why, how to clear it')
    .description(
      'Explains a finding code: what was noticed, what it is worth, why it matters and how to clear it. Without a code: lists all of them. Those of rules and analyzers of your own are known where --policy names their policy.',
    )
    .argument('[code]', 'finding code, such as crypto-import')
    .option('--policy <file>', 'policy whose own rules and analyzers are explained too')
    .action(async (code: string | undefined, options) => {
      const { explain } = await import('./explain.ts');
      const { introduceOwn } = await import('./own-codes.ts');
      io.print(explain(code, await introduceOwn(options.policy, io)));
    });
};
