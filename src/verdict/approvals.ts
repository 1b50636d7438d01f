import { byKeys } from './canonical-order.ts';
import { membershipIn } from './membership.ts';
import { isPush } from './pushes.ts';
import type { Review, Snapshot, User } from './snapshot.ts';

export interface Approval {
  readonly user: User;
  readonly review: number;
}

export interface RejectedApproval extends Approval {
  /** Why it does not count, such as `is stale`. */
  readonly why: string;
}

/** An approval that would count if a membership were known. */
export interface UnverifiedApproval extends Approval {
  readonly role: string;
  readonly why: string;
  readonly right: string;
}

export interface Approvals {
  /** One a person, by user id. */
  readonly genuine: readonly Approval[];
  readonly unverified: readonly UnverifiedApproval[];
  /** One a person who has no genuine approval, the newest. */
  readonly rejected: readonly RejectedApproval[];
}

/** An approval counts, or its author's role could not be verified, or it does not count. */
type Standing = 'genuine' | Omit<UnverifiedApproval, keyof Approval> | Omit<RejectedApproval, keyof Approval>;

type Authored = Review & { readonly user: User };

/** Approvals that the branch counts: official ones, of the reviewers' roles where the policy names some. */
export function officialApprovals(snapshot: Snapshot): Approvals {
  const { roles } = snapshot.policy.policy.reviews;
  return collect(snapshot, (review) => {
    if (!review.official) return { why: 'is not official: no right to approve here' };
    return roles.length === 0 ? 'genuine' : byRole(snapshot, roles, review.user);
  });
}

/** Approvals by verified members of a role; membership replaces `official`. */
export function roleApprovals(snapshot: Snapshot, role: string): Approvals {
  return collect(snapshot, (review) => byRole(snapshot, [role], review.user));
}

/** Later is newer by time, then by id. */
export function inOrderOfTime(reviews: readonly Review[]): readonly Review[] {
  return reviews.toSorted(byKeys((review) => [review.submittedAt, review.id]));
}

function collect(snapshot: Snapshot, judgeAuthor: (review: Authored) => Standing): Approvals {
  const genuine = new Map<number, Approval>();
  const unverified = new Map<number, UnverifiedApproval>();
  const rejected = new Map<number, RejectedApproval>();
  const ordered = inOrderOfTime(snapshot.reviews);
  for (const [index, review] of ordered.entries()) {
    if (review.state !== 'APPROVED' || !isByRealUser(review)) continue;
    const { user } = review;
    const approval = { user, review: review.id };
    const why = faultOf(review, snapshot) ?? endOf(user, ordered.slice(index));
    const standing: Standing = why === undefined ? judgeAuthor(review) : { why };
    if (standing === 'genuine') genuine.set(user.id, approval);
    else if ('role' in standing) unverified.set(user.id, { ...approval, ...standing });
    else rejected.set(user.id, { ...approval, ...standing });
  }
  for (const id of [...genuine.keys(), ...unverified.keys()]) rejected.delete(id);
  return { genuine: byUser(genuine), unverified: byUser(unverified), rejected: byUser(rejected) };
}

function isByRealUser(review: Review): review is Authored {
  return review.user !== null && review.user.id > 0;
}

function faultOf(review: Authored, snapshot: Snapshot): string | undefined {
  const { pull, self, policy, timeline } = snapshot;
  const { id } = review.user;
  if (review.dismissed) return 'was dismissed';
  if (review.stale) return 'is stale';
  if (review.commitId !== pull.head.sha) return 'was given on another commit';
  if (id === pull.author.id) return 'is by the author';
  if (id === self.id) return 'is by the gate itself';
  const pushed = timeline.some((entry) => isPush(entry) && entry.user?.id === id);
  if (pushed && !policy.policy.reviews.allowPushers) return 'is by somebody who pushed or changed the base';
  return undefined;
}

function endOf(user: User, later: readonly Review[]): string | undefined {
  const ended = later.some((review) => review.state === 'REQUEST_CHANGES' && review.user?.id === user.id);
  return ended ? 'was followed by a change request' : undefined;
}

function byRole(snapshot: Snapshot, roles: readonly string[], user: User): Standing {
  const answers = roles.map((role) => ({ role, answer: membershipIn(snapshot.memberships, role, user) }));
  if (answers.some(({ answer }) => answer.is === 'member')) return 'genuine';
  for (const { role, answer } of answers) {
    if (answer.is === 'unknown') return { role, why: answer.why, right: answer.right };
  }
  return { why: `is not by a member of ${roles.join(' or ')}` };
}

function byUser<T extends Approval>(approvals: ReadonlyMap<number, T>): readonly T[] {
  return [...approvals.values()].toSorted((left, right) => left.user.id - right.user.id);
}
