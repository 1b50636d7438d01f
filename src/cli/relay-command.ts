import type { Register } from './main.ts';

/** Declares `sop-gate relay`. */
export const registerRelay: Register = (program, { io }) => {
  program
    .command('relay')
    .summary('receives webhooks and rings the gate repository')
    .description(
      'Receives webhooks of Gitea at /hook, checks their signature (SOP_GATE_RELAY_SECRET), and dispatches the gate’s workflow with the pull request as a hint. Decides nothing. Stops on SIGTERM once it has rung for what waits.',
    )
    .requiredOption('--gate-repository <owner/name>', 'the repository whose workflow is dispatched')
    .option('--workflow <file>', 'the workflow there', 'sop-gate.yml')
    .option('--branch <name>', 'default branch of the gate repository', 'main')
    .option('--listen <address>', 'where to listen', '127.0.0.1:8787')
    .option('--gate-user <login>', 'pass over what this user did: the gate’s own bot')
    .option('--url <address>', 'address of the Gitea server (default: SOP_GATE_URL, GITHUB_SERVER_URL)')
    .option(
      '--token-env <name>',
      'environment variable with the token (default: SOP_GATE_TOKEN, GITEA_TOKEN, GITHUB_TOKEN)',
    )
    .action(async (options) => {
      const { relay } = await import('./relay/relay.ts');
      await relay(options, io);
    });
};
