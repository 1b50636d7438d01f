import type { Policy } from '../../config/schema.ts';
import type { Server } from '../../verdict/snapshot.ts';
import { type Finding, gather, no, type Trouble, yes } from './check.ts';
import { reviewInputs } from './data.ts';
import { isAtLeast } from './judge-server.ts';
import type { WorkflowFile } from './workflow-file.ts';

/** The workflows on the default branch of the repository where reviews are dispatched. */
export interface ReviewGround {
  /** `owner/name`. */
  readonly repository: string;
  readonly workflows: readonly WorkflowFile[];
  /** File names of those that are switched off. */
  readonly disabled: readonly string[];
}

/** File names of the workflows that the gates of the policy start, each once. */
export function reviewWorkflows({ gates }: Policy): readonly string[] {
  const asked = Object.values(gates).filter(({ tiers }) => tiers.length > 0);
  return [...new Set(asked.map(({ workflow }) => workflow))];
}

/** Why nothing is dispatched with this policy on this server, which is fine as long as another way is left. */
export function whyNoDispatch(policy: Policy, server: Server): Finding | undefined {
  const { prefer } = policy.fire;
  const others = prefer.filter((name) => name !== 'dispatch');
  if (reviewWorkflows(policy).length === 0) return yes('no gate starts a review');
  if (others.length === prefer.length) return yes(`reviews are asked for by ${others.join(', ')}`);
  if (hasDispatch(server)) return undefined;
  const old = `${server.version} cannot dispatch (1.24 and newer can)`;
  if (others.length > 0) return yes(`${old}; reviews are asked for by ${others.join(', ')}`);
  return no(old, 'Update the server, or name another way under `fire.prefer`.');
}

/** Forgejo has dispatch since long, whatever Gitea version it names. */
export function hasDispatch({ flavour, numbers }: Server): boolean {
  return flavour !== 'gitea' || isAtLeast(numbers, [1, 24]);
}

export function judgeWorkflows(ground: ReviewGround, policy: Policy, server: Server): Finding {
  const wanted = reviewWorkflows(policy);
  const isNamed =
    server.flavour === 'gitea' && isAtLeast(server.numbers, [1, 25]) && !isAtLeast(server.numbers, [1, 26]);
  return gather(
    wanted.flatMap((file) => findFault(file, ground, isNamed)),
    `${wanted.join(', ')} in ${ground.repository}`,
  );
}

/** @param isNamed whether only the run's name can prove a start here. */
function findFault(
  file: string,
  { repository, workflows, disabled }: ReviewGround,
  isNamed: boolean,
): Trouble[] {
  const found = workflows.find(({ path }) => path.endsWith(`/${file}`));
  if (!found) {
    return [
      no(
        `there is no ${file} on the default branch of ${repository}`,
        `Add ${file} (templates/${file} is a start), or take dispatch out of \`fire.prefer\`.`,
      ),
    ];
  }
  if (!found.inputs) {
    return [no(`${found.path} has no workflow_dispatch`, `Add \`workflow_dispatch\` to ${found.path}.`)];
  }
  return [
    ...findMissingInputs(found.path, found.inputs),
    ...(isNamed && !found.runName.includes('inputs.nonce')
      ? [
          no(
            `the run-name of ${found.path} does not carry the nonce`,
            `Add \${{ inputs.nonce }} to the run-name of ${found.path}.`,
          ),
        ]
      : []),
    ...(disabled.includes(file)
      ? [no(`${file} is switched off in ${repository}`, `Enable ${file} in Actions.`)]
      : []),
  ];
}

function findMissingInputs(path: string, inputs: readonly string[]): Trouble[] {
  const missing = reviewInputs.filter((input) => !inputs.includes(input)).join(', ');
  if (missing === '') return [];
  return [
    no(
      `${path} does not declare ${missing}, and undeclared inputs vanish`,
      `Declare ${missing} under the inputs of ${path}.`,
    ),
  ];
}
