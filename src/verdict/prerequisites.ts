import { type Approvals, officialApprovals } from './approvals.ts';
import { type BaseCi, judgeBaseCi } from './base-ci.ts';
import { changesRequested, membershipUnknown, rolesUnknown } from './ceremony-reasons.ts';
import { type ChangeRequest, officialChangeRequests } from './change-requests.ts';
import { policyErrors } from './policy-errors.ts';
import type { Snapshot } from './snapshot.ts';
import type { Reason } from './verdict.ts';

/** What must hold before the change is read, labelled, and sent to review. */
export interface Prerequisites {
  readonly approvals: Approvals;
  readonly changeRequests: readonly ChangeRequest[];
  readonly ci: BaseCi;
  readonly reasons: readonly Reason[];
}

export function judgePrerequisites(snapshot: Snapshot): Prerequisites {
  const { policy } = snapshot.policy;
  const approvals = officialApprovals(snapshot);
  const changeRequests = officialChangeRequests(snapshot);
  const ci = judgeBaseCi(snapshot);
  return {
    approvals,
    changeRequests,
    ci,
    reasons: [
      ...policyErrors(snapshot.policy),
      ...rolesUnknown(policy.reviews.roles, snapshot),
      ...forkReasons(snapshot),
      ...changeRequests.map(({ user }) => changesRequested(user)),
      ...approvalReasons(approvals, snapshot),
      ...ci.reasons,
    ],
  };
}

function approvalReasons(
  { genuine, unverified, rejected }: Approvals,
  snapshot: Snapshot,
): readonly Reason[] {
  const { required, roles } = snapshot.policy.policy.reviews;
  if (genuine.length >= required) return [];
  const unknown = unverified.map(membershipUnknown);
  if (genuine.length + unverified.length >= required) return unknown;
  const people =
    roles.length === 0 ? 'people whose approval counts for the branch' : `members of ${roles.join(' or ')}`;
  const whys = rejected.map(({ user, why }) => `; the approval of @${user.login} ${why}`);
  const missing: Reason = {
    kind: 'missing',
    code: 'approvals-missing',
    text: `${genuine.length} of ${required} genuine approvals on this head${whys.join('')}`,
    remedy: `approvals of this head by ${required - genuine.length} more`,
    who: `${people}, other than the author and those who pushed`,
  };
  return [...unknown, missing];
}

/** Before version 28 a label set by the gate can start a fork's workflow as if a maintainer had approved it. */
function forkReasons({ pull, server, policy }: Snapshot): readonly Reason[] {
  const [major = 0] = server.numbers;
  if (!pull.head.fork || major >= 28 || policy.policy.forks.unsafe === 'allow') return [];
  return [
    {
      kind: 'refused',
      code: 'fork-unsafe',
      text: `labelling a fork's pull request can start its code on this server (${server.version}, CVE-2026-94205)`,
      remedy: 'update the server to 28 or newer, or set `forks.unsafe: allow` in the policy',
      who: "the server's administrator, or somebody who may change the policy",
    },
  ];
}
