import type { Register } from './main.ts';

/** Declares `sop-gate check`. */
export const registerCheck: Register = (program, { io, end }) => {
  program
    .command('check')
    .argument('<evaluator>', '`tier`, or the name of a gate such as `qa` or `security`')
    .summary('one evaluator, for a job that posts its own conclusion')
    .description(
      'Says by its exit code whether the approvals of this head satisfy one part of the ceremony: the expression of the tier, or one gate. Writes nothing.',
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
    .action(async (evaluator, options) => {
      const { check } = await import('./check.ts');
      end(await check(evaluator, options, io));
    });
};
