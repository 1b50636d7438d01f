import type { Approval } from './approvals.ts';
import { membershipIn } from './membership.ts';
import { isPush } from './pushes.ts';
import type { Snapshot, User } from './snapshot.ts';

/**
 * Whether a person may lower a tier: never the author, never the gate; a member of the roles that the policy names,
 * or else a reviewer whose own genuine approval stands on this head. What cannot be verified is a no.
 */
export function mayLower(user: User, snapshot: Snapshot, approvals: readonly Approval[]): boolean {
  const { pull, policy, memberships, self } = snapshot;
  if (user.id <= 0 || user.id === pull.author.id || user.id === self.id) return false;
  const roles = policy.policy.override.lower;
  if (roles.length === 0) return approvals.some((approval) => approval.user.id === user.id);
  return roles.some((role) => membershipIn(memberships, role, user).is === 'member');
}

/** A lowering counts only when it came after everything that was pushed; in the same second nobody can tell. */
export function isAfterLastPush(at: number, { timeline, pull }: Snapshot): boolean {
  const pushes = timeline.filter(isPush).map((entry) => entry.createdAt);
  return at > Math.max(pull.createdAt, ...pushes);
}
