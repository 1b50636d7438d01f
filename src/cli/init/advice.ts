import { policySchema } from '../../config/schema.ts';
import type { Choices } from './choices.ts';
import type { Folders } from './plan-files.ts';

/** What a person must do now, because init cannot or should not: secrets, protection, and the next three commands. */
export function renderAdvice(choices: Choices, folders: Folders): string {
  return [
    '',
    ...renderSecrets(choices),
    '',
    ...renderProtection(choices),
    '',
    ...renderNext(choices, folders),
  ].join('\n');
}

function renderSecrets({ setup, gateRepository, personalToken }: Choices): readonly string[] {
  if (setup === 'gate-repository')
    return [
      'Secrets to set (docs/token-rights.md):',
      `  SOP_GATE_TOKEN       in ${gateRepository} only: token of the gate's own bot user`,
      '  SOP_GATE_PING_TOKEN  in the governed repositories: token of a second bot that may do nothing but write',
      `                       Actions in ${gateRepository}; without it only the schedule looks`,
    ];
  if (personalToken)
    return [
      'Secrets to set (docs/token-rights.md):',
      '  SOP_GATE_TOKEN  in the governed repository: everyone who can push a branch can read it',
    ];
  return ['No secret is needed: the job token is used.'];
}

function renderProtection({ branch, repositories, organisations, observe }: Choices): readonly string[] {
  const { context } = policySchema.parse({}).statuses.gate;
  const where = [...repositories, ...organisations.map((name) => `every repository of ${name}`)].join(', ');
  return [
    `Protection to set for the branch ${branch} of ${where} (Settings, Branches):`,
    '  Required approvals                    2',
    '  Dismiss stale approvals               on',
    '  Block merge on rejected reviews       on',
    `  Status check, required                ${context}${observe ? ', once it no longer observes' : ''}`,
    '  Push, and merge without protection    nobody',
  ];
}

function renderNext(choices: Choices, { gate, governed }: Folders): readonly string[] {
  const commit = (folder: string) => {
    const git = `git -C ${quote(folder)}`;
    return `${git} add --all && ${git} commit -m "Set up sop-gate" && ${git} push`;
  };
  const look = renderLook(choices);
  const commands =
    choices.setup === 'in-repository'
      ? [commit(gate), look, renderAgain(gate)]
      : [
          commit(gate),
          `cp -R ${quote(`${governed}/.gitea`)} YOUR-GOVERNED-REPOSITORY/   # and commit it there`,
          look,
        ];
  const observe = choices.observe
    ? [
        'It only observes until you take `mode: observe` out of .gitea/sop-gate.yml. Until then it writes no status: requiring',
        'one would hold everything.',
      ]
    : [];
  return ['Then:', ...commands.map((command, index) => `  ${index + 1}. ${command}`), ...observe];
}

/** The doctor looks at repositories by name; an organisation is swept on a trial. */
function renderLook({ repositories, organisations }: Choices): string {
  if (repositories.length === 0)
    return `sop-gate sweep ${organisations.map((name) => `--org ${name}`).join(' ')} --dry-run`;
  return `sop-gate doctor ${repositories.map((name) => `--repo ${name}`).join(' ')}`;
}

function renderAgain(gate: string): string {
  return `sop-gate init --check --dir ${quote(gate)}`;
}

/** For a POSIX shell. */
function quote(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
