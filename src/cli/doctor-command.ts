import type { Register } from './main.ts';
import { collect } from './repeatable.ts';

/** Declares `sop-gate doctor`. */
export const registerDoctor: Register = (program, { io, terminal, end }) => {
  program
    .command('doctor')
    .summary('whether the gate can do its work, and what keeps it from it')
    .description(
      'Looks at the server, the token and each repository: version and advisories, rights, labels, teams, workflows, branch protection. Each answer is yes, no or unknown, with what helps. Rights are tried by requests that the server refuses for their form, and by one label that is created and deleted.',
    )
    .option('--repo <owner/name>', 'repository to look at (repeatable; default: GITHUB_REPOSITORY)', collect)
    .option('--url <address>', 'address of the Gitea server (default: SOP_GATE_URL, GITHUB_SERVER_URL)')
    .option(
      '--token-env <name>',
      'environment variable with the token (default: SOP_GATE_TOKEN, GITEA_TOKEN, GITHUB_TOKEN)',
    )
    .option('--policy <file>', 'policy to use instead of .gitea/sop-gate.yml of the default branch')
    .option('--floor <file>', 'policy that the other may only tighten (default: SOP_GATE_FLOOR)')
    .option('--no-write', 'write nothing: rights that only writing proves stay unknown')
    .option('--json', 'print one JSON object')
    .action(async (options) => {
      const { doctor } = await import('./doctor.ts');
      end(await doctor(options, { io, terminal }));
    });
};
