import type { Register } from './main.ts';

/** Declares `sop-gate run`. */
export const registerRun: Register = (program, { io, end }) => {
  program
    .command('run')
    .summary('the gate on one pull request')
    .description(
      'Runs the gate on the pull request that the event of this Actions job, or --repo and --pr, point to: reads it, gives it a tier, fires its reviews, posts the verdict, and reads everything back.',
    )
    .option('--repo <owner/name>', 'repository of the pull request')
    .option('--pr <number>', 'number of the pull request')
    .option('--event <file>', 'event file of an Actions job (default: GITHUB_EVENT_PATH)')
    .option('--url <address>', 'address of the Gitea server (default: SOP_GATE_URL, GITHUB_SERVER_URL)')
    .option(
      '--token-env <name>',
      'environment variable with the token (default: SOP_GATE_TOKEN, GITEA_TOKEN, GITHUB_TOKEN)',
    )
    .option('--policy <file>', 'policy to use instead of .gitea/sop-gate.yml of the base branch')
    .option('--floor <file>', 'policy that the other may only tighten (default: SOP_GATE_FLOOR)')
    .option('--dry-run', 'write nothing; print what the server would be told')
    .option('--job', 'exit 0 once a verdict has been posted and read back, whatever it says')
    .option('--format <text|json>', 'how to print the outcome', 'text')
    .action(async (options) => {
      const { run } = await import('./run.ts');
      end(await run(options, io));
    });
};
