import type { MembershipAnswer, Memberships, User } from './snapshot.ts';

/** Whether a user has a role. What was not looked up is unknown, never a no. */
export function membershipIn(memberships: Memberships, role: string, user: User): MembershipAnswer {
  const membership = memberships.get(role);
  const answer =
    membership?.kind === 'members' ? membership.answers.get(user.login.toLowerCase()) : undefined;
  return answer ?? { is: 'unknown', why: 'it was not looked up', right: `reading the members of ${role}` };
}

/** Roles that neither the policy nor a team defines, each with its remedy. */
export function unknownRoles(
  memberships: Memberships,
  roles: readonly string[],
): readonly { readonly role: string; readonly remedy: string }[] {
  return [...new Set(roles)].flatMap((role) => {
    const membership = memberships.get(role);
    return membership?.kind === 'no-such-role' ? [{ role, remedy: membership.remedy }] : [];
  });
}
