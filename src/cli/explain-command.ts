import type { Register } from './main.ts';

/** Declares `sop-gate explain`. */
export const registerExplain: Register = (program, { io }) => {
  program
    .command('explain')
    .summary('a finding code: what, why, how to clear it')
    .description(
      'Explains a finding code: what was noticed, what it is worth, why it matters and how to clear it. Without a code: lists all of them.',
    )
    .argument('[code]', 'finding code, such as crypto-import')
    .action(async (code?: string) => {
      const { explain } = await import('./explain.ts');
      io.print(explain(code));
    });
};
