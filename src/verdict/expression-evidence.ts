import type { Policy } from '../config/schema.ts';
import type { Tier } from '../patch/assessment.ts';
import { roleApprovals } from './approvals.ts';
import { changesRequested, membershipUnknown, rolesUnknown } from './ceremony-reasons.ts';
import { roleChangeRequests } from './change-requests.ts';
import { type Expression, parseExpression, rolesOf } from './expression.ts';
import { evaluateExpression } from './expression-evaluation.ts';
import { listed } from './reason.ts';
import type { PolicyInForce, Snapshot } from './snapshot.ts';
import { tiers } from './tiers.ts';
import type { Reason } from './verdict.ts';

/** Whether the approvals that a tier asks for are there. */
export interface ExpressionEvidence {
  /** Empty exactly when it is satisfied. */
  readonly reasons: readonly Reason[];
  /** Ids of the reviews it rests on. */
  readonly evidence: readonly number[];
}

/** Expressions that cannot be read, of any tier. */
export function expressionErrors({ policy, origin }: PolicyInForce): readonly Reason[] {
  return tiers.flatMap((tier) => {
    const parsed = parseExpression(policy.expressions[tier]);
    if (parsed.ok) return [];
    return [
      {
        kind: 'unverified',
        code: 'policy-invalid',
        text: `the expression for ${tier} of the policy (${origin}) cannot be read: ${parsed.problem}, at character ${parsed.position}`,
        remedy: `correct \`expressions.${tier}\``,
        who: 'somebody who may change the policy',
      } as const,
    ];
  });
}

/** An expression that cannot be read asks for nothing here: `expressionErrors` holds it. */
export function judgeExpression(tier: Tier, snapshot: Snapshot): ExpressionEvidence {
  const { policy } = snapshot.policy;
  const parsed = parseExpression(policy.expressions[tier]);
  if (!parsed.ok) return { reasons: expressionErrors(snapshot.policy), evidence: [] };
  const { expression } = parsed;
  const roles = rolesOf(expression);
  const requests = roles.map((role) => ({ role, ...roleChangeRequests(snapshot, role) }));
  return {
    reasons: [
      ...rolesUnknown(roles, snapshot),
      ...requests.flatMap(({ standing }) => standing.map(({ user }) => changesRequested(user))),
      ...requests.flatMap(({ role, unverified }) =>
        unverified.map((request) => membershipUnknown({ ...request, role })),
      ),
      ...missingApprovals(expression, tier, snapshot),
    ],
    evidence: roles.flatMap((role) => roleApprovals(snapshot, role).genuine.map(({ review }) => review)),
  };
}

function missingApprovals(expression: Expression, tier: Tier, snapshot: Snapshot): readonly Reason[] {
  const { distinct }: Policy = snapshot.policy.policy;
  const approvals = (role: string) => roleApprovals(snapshot, role);
  const holders = {
    certain: (role: string) => toIds(approvals(role).genuine),
    possible: (role: string) => toIds([...approvals(role).genuine, ...approvals(role).unverified]),
  };
  const { is, missing } = evaluateExpression(expression, holders, distinct);
  if (is === 'satisfied') return [];
  if (is === 'unverified')
    return rolesOf(expression).flatMap((role) => approvals(role).unverified.map(membershipUnknown));
  return [
    {
      kind: 'missing',
      code: 'expression-missing',
      text: `approvals for tier ${tier} are missing: ${listed(missing)}`,
      remedy: `an approval of this head for each of: ${missing.join('; ')}`,
      who: `members of ${listed(missing)}`,
    },
  ];
}

function toIds(approvals: readonly { readonly user: { readonly id: number } }[]): ReadonlySet<number> {
  return new Set(approvals.map((approval) => approval.user.id));
}
