import type { Command } from 'commander';
import type { Register } from './main.ts';
import { collect } from './repeatable.ts';

/** Declares `sop-gate init`. */
export const registerInit: Register = (program, { io, end }) => {
  const command = program
    .command('init')
    .summary('writes workflows, policy and labels of a set-up; --check tells drift')
    .description(
      'Writes the workflows and the policy of one of the two set-ups into a folder, and tells what is left to do on the server. What is not named is asked on a terminal. A file that differs is never overwritten without --force.',
    );
  addChoices(command);
  addWays(command);
  command.action(async (options) => {
    const { init } = await import('./init/init.ts');
    end(await init(options, io));
  });
};

/** What is to be written. */
function addChoices(command: Command): void {
  command
    .option('--setup <name>', 'gate-repository (recommended) or in-repository')
    .option('--repo <owner/name>', 'governed repository (repeatable for a gate repository)', collect)
    .option('--org <name>', 'govern every repository of this organisation (repeatable)', collect)
    .option('--gate-repository <owner/name>', 'the repository that holds the gate and nothing else')
    .option('--preset <generic|sop>', 'what the policy starts from')
    .option(
      '--role <role=logins>',
      'people of a role, with commas (repeatable; else the team of that name)',
      collect,
    )
    .option(
      '--ci <context>',
      'status context that must be green, a glob (repeatable; else those the branch requires)',
      collect,
    )
    .option('--branch <name>', 'the governed branch (default: main)')
    .option('--gate-branch <name>', 'default branch of the gate repository (default: main)')
    .option('--runner <label>', 'runner of the jobs (default: sop-gate; in-repository: ubuntu-latest)')
    .option('--enforce', 'hold merges from the first day; without it the gate only observes')
    .option('--no-enforce', 'only observe, whatever was chosen before')
    .option('--vendor', 'put this very program into the repository, for servers without internet')
    .option('--no-vendor', 'run the published package, whatever was chosen before')
    .option('--floor', 'gate-repository: write floor.yml, below which no repository may fall, and use it')
    .option('--no-floor', 'use no floor, whatever was chosen before')
    .option('--action', 'write action.yml too, for workflows that prefer `uses:`')
    .option('--no-action', 'leave action.yml out, whatever was chosen before')
    .option(
      '--personal-token [sentence]',
      'in-repository: use a personal token; needs your consent in words',
    );
}

/** Where and how it is written. */
function addWays(command: Command): void {
  command
    .option('--labels', 'create the tier labels that are missing in the governed repositories')
    .option('--dir <folder>', 'where to write', '.')
    .option(
      '--governed-dir <folder>',
      'where to write the files of the governed repository (default: governed/)',
    )
    .option('--check', 'write nothing; exit 1 when something differs or is missing')
    .option('--dry-run', 'write nothing; print what would be written')
    .option('--force', 'overwrite files that differ')
    .option(
      '--url <address>',
      'with --labels: address of the Gitea server (default: SOP_GATE_URL, GITHUB_SERVER_URL)',
    )
    .option(
      '--token-env <name>',
      'with --labels: variable with the token (default: SOP_GATE_TOKEN, GITEA_TOKEN, GITHUB_TOKEN)',
    );
}
