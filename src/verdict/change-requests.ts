import { inOrderOfTime, roleApprovals } from './approvals.ts';
import { byKeys } from './canonical-order.ts';
import { membershipIn } from './membership.ts';
import type { Review, Snapshot, User } from './snapshot.ts';

/** Somebody says no; the newest review of each person. */
export interface ChangeRequest {
  readonly user: User;
  readonly review: number;
}

export interface UnverifiedChangeRequest extends ChangeRequest {
  readonly why: string;
  readonly right: string;
}

const nobody: User = { id: 0, login: 'somebody unknown' };

/** Official, not dismissed, on whatever commit. An approval of a later time does not undo one that is still official. */
export function officialChangeRequests(snapshot: Snapshot): readonly ChangeRequest[] {
  return newestByPerson(undismissed(snapshot).filter((review) => review.official));
}

/**
 * Of verified members of a role, official or not. Servers leave an older change request undismissed when the same
 * person approves through a pending review, so here a later approval that counts for the role ends it.
 */
export function roleChangeRequests(
  snapshot: Snapshot,
  role: string,
): {
  readonly standing: readonly ChangeRequest[];
  readonly unverified: readonly UnverifiedChangeRequest[];
} {
  const approved = new Set(roleApprovals(snapshot, role).genuine.map((approval) => approval.user.id));
  const requests = newestByPerson(undismissed(snapshot)).filter(
    ({ user }) => user.id > 0 && !approved.has(user.id),
  );
  return {
    standing: requests.filter(({ user }) => membershipIn(snapshot.memberships, role, user).is === 'member'),
    unverified: requests.flatMap((request) => {
      const answer = membershipIn(snapshot.memberships, role, request.user);
      return answer.is === 'unknown' ? [{ ...request, why: answer.why, right: answer.right }] : [];
    }),
  };
}

function undismissed(snapshot: Snapshot): readonly Review[] {
  return snapshot.reviews.filter((review) => review.state === 'REQUEST_CHANGES' && !review.dismissed);
}

function newestByPerson(reviews: readonly Review[]): readonly ChangeRequest[] {
  const requests = new Map<number, ChangeRequest>();
  for (const review of inOrderOfTime(reviews)) {
    const user = review.user ?? nobody;
    requests.set(user.id, { user, review: review.id });
  }
  return [...requests.values()].toSorted(byKeys((request) => [request.user.id]));
}
