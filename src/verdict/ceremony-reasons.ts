import { unknownRoles } from './membership.ts';
import type { Snapshot, User } from './snapshot.ts';
import type { Reason } from './verdict.ts';

/** Somebody whose membership in a role nobody could verify. */
export interface Unverified {
  readonly user: User;
  readonly role: string;
  readonly why: string;
  readonly right: string;
}

export function membershipUnknown({ user, role, why, right }: Unverified): Reason {
  return {
    kind: 'unverified',
    code: 'membership-unknown',
    text: `whether @${user.login} is a member of ${role} could not be verified: ${why}`,
    remedy: `give the gate's token this right: ${right}`,
    who: "the gate's operator",
  };
}

export function changesRequested({ login }: User): Reason {
  return {
    kind: 'refused',
    code: 'changes-requested',
    text: `@${login} requests changes`,
    remedy: 'settle it: a new approval by the same person, or a dismissal of the review',
    who: `@${login}, or an administrator of the repository`,
  };
}

/** Role words that neither the policy nor a team defines. */
export function rolesUnknown(roles: readonly string[], { memberships, policy }: Snapshot): readonly Reason[] {
  return unknownRoles(memberships, roles).map(({ role, remedy }) => ({
    kind: 'unverified',
    code: 'policy-invalid',
    text: `there is no role ${role}, which the policy (${policy.origin}) asks for`,
    remedy,
    who: 'somebody who may change the policy, or an owner of the organisation',
  }));
}
