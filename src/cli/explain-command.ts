import type { Register } from './main.ts';

/** Declares `sop-gate explain`. */
export const registerExplain: Register = (program, { io }) => {
  program
    .command('explain')
    .summary('a finding code: what, why, how to clear it; an analyzer: its codes and options')
    .description(
      'Explains a finding code: what was noticed, what it is worth, why it matters, how to clear it, and which options its analyzer takes; or an analyzer by its id. Without a name: lists all codes. Those of rules and analyzers of your own are known where --policy names their policy.',
    )
    .argument('[name]', 'finding code, such as crypto-import, or id of an analyzer')
    .option('--policy <file>', 'policy whose own rules and analyzers are explained too')
    .action(async (name: string | undefined, options) => {
      const { explain } = await import('./explain.ts');
      const { introduceOwn } = await import('./own-codes.ts');
      io.print(explain(name, await introduceOwn(options.policy, io)));
    });
};
