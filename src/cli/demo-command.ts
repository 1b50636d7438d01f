import type { Register } from './main.ts';

/** Declares `sop-gate demo`. */
export const registerDemo: Register = (program, { io, end }) => {
  program
    .command('demo')
    .summary('the gate at work on a sandbox, in the terminal and in a browser')
    .description(
      'Starts a stand-in for a Gitea server on this machine, seeds pull requests of several kinds, runs the gate on each over real HTTP, and shows what the server was told. Exits 0 only if each ended as it should.',
    )
    .option('--keep', 'leave the sandbox running, to play with')
    .option(
      '--set-up <folder>',
      'rehearse instead: put what `init` wrote into this folder on the sandbox, with pull requests, and leave it running',
    )
    .option('--port <number>', 'port of the sandbox on 127.0.0.1 (default: any free one)')
    .action(async (options) => {
      const { demo } = await import('./demo/demo.ts');
      end(await demo(options, io));
    });
};
