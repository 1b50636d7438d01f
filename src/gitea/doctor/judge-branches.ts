import type { Policy } from '../../config/schema.ts';
import { matchesContext, matchesGlob } from '../../verdict/context-glob.ts';
import type { BranchRules } from '../../verdict/snapshot.ts';
import type { BranchRule } from '../endpoints/branch-rules.ts';
import { type Finding, gather, no, type Trouble, unknown, yes } from './check.ts';

/** Only the very words count: a glob is satisfied by other statuses too, before the gate has spoken. */
export function judgeRequired(branches: readonly BranchRules[], policy: Policy): Finding {
  const { context } = policy.statuses.gate;
  if (branches.length === 0) {
    return no(
      'no branch matches what the policy governs',
      'Name branches that exist under `branches` of the policy.',
    );
  }
  if (policy.mode === 'observe') return judgeObserved(branches, context);
  const troubles = branches.flatMap((branch) => {
    const why = whyNotRequired(branch, context);
    return why === undefined ? [] : [no(why, `Require the status \`${context}\` on ${branch.name}.`)];
  });
  return gather(troubles, `${context} is required on ${branches.map(({ name }) => name).join(', ')}`);
}

function judgeObserved(branches: readonly BranchRules[], context: string): Finding {
  const waiting = branches.filter(({ statusCheckContexts }) => statusCheckContexts.includes(context));
  if (waiting.length > 0) {
    return no(
      `${context} is required on ${waiting.map(({ name }) => name).join(', ')} and the policy only observes, so nothing can merge`,
      'Take `mode: observe` out of the policy, or the status out of the branch protection.',
    );
  }
  return {
    ...no(
      'the policy only observes: nothing is held yet',
      `When you like what you see, take \`mode: observe\` out of the policy and require \`${context}\`.`,
    ),
    bearable: true,
  };
}

function whyNotRequired(branch: BranchRules, context: string): string | undefined {
  const { name, statusCheckContexts: required } = branch;
  if (!branch.protected) return `${name} is not protected`;
  if (!branch.statusCheckEnabled) return `${name} asks for no status`;
  if (required.includes(context)) return undefined;
  const near = required.find((pattern) => matchesContext(pattern, context));
  if (near === undefined) return `${name} does not require ${context}`;
  return `${name} requires ${near}, which other statuses satisfy too`;
}

/** @param rules undefined where the token may not read them. */
export function judgeRules(
  rules: readonly BranchRule[] | undefined,
  branches: readonly BranchRules[],
  policy: Policy,
): Finding {
  if (rules === undefined) {
    return unknown(
      'only administrators of the repository read whole branch rules',
      'Look at the rules by hand: two approvals, dismiss stale approvals, block on rejected reviews, no override by administrators.',
    );
  }
  return gather(
    branches.flatMap(({ name }) => findGaps(name, ruleFor(name, rules), policy)),
    branches.map(({ name }) => name).join(', '),
  );
}

/** An exact name goes before a glob. */
function ruleFor(branch: string, rules: readonly BranchRule[]): BranchRule | undefined {
  return rules.find(({ name }) => name === branch) ?? rules.find(({ name }) => matchesGlob(name, branch));
}

function findGaps(branch: string, rule: BranchRule | undefined, { reviews }: Policy): Trouble[] {
  if (!rule) return [no(`no rule protects ${branch}`, `Add a branch protection for ${branch}.`)];
  const gaps: readonly (readonly [isOpen: boolean, detail: string, remedy: string])[] = [
    [
      rule.requiredApprovals < reviews.required,
      `${branch} asks for ${countApprovals(rule.requiredApprovals)}, the policy for ${countApprovals(reviews.required)}`,
      `Ask for ${countApprovals(reviews.required)} on ${branch}.`,
    ],
    [!rule.dismissStale, `${branch} keeps stale approvals`, `Dismiss stale approvals on ${branch}.`],
    [
      !rule.blockRejected,
      `${branch} merges in spite of requested changes`,
      `Block merges of ${branch} on rejected reviews.`,
    ],
    [
      !rule.blockAdminOverride,
      `administrators may merge ${branch} past the gate`,
      `Block the override by administrators on ${branch}, or know who they are.`,
    ],
  ];
  return gaps.filter(([isOpen]) => isOpen).map(([, detail, remedy]) => no(detail, remedy));
}

function countApprovals(count: number): string {
  return count === 1 ? '1 approval' : `${count} approvals`;
}

export function describeOverride({ override }: Policy): Finding {
  const who =
    override.lower.length === 0
      ? 'any reviewer whose own genuine approval stands on the head'
      : `members of ${override.lower.join(', ')}`;
  return yes(`${who}, never the author; anybody who may label can raise it`);
}
