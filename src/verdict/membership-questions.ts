import type { Policy } from '../config/schema.ts';
import { parseCommand, recheckCommand } from './commands.ts';
import { parseExpression, rolesOf } from './expression.ts';
import type { PullRequest, Review, Snapshot, TimelineEntry, User } from './snapshot.ts';
import { toTier } from './tiers.ts';

export interface MembershipQuestion {
  readonly role: string;
  /** In lower case, sorted. */
  readonly logins: readonly string[];
}

type Facts = Pick<Snapshot, 'reviews' | 'timeline' | 'comments' | 'pull'>;

/**
 * Whose membership the verdict rests on: of people who approved this head, ask for changes or for a recheck, in the roles
 * of reviewers, gates and expressions; of people who set or removed a tier label, in the roles that may lower a tier.
 */
export function membershipQuestions(
  policy: Policy,
  { reviews, timeline, comments, pull }: Facts,
): readonly MembershipQuestion[] {
  const reviewers = toLogins(reviews.filter((review) => isHeard(review, pull)));
  const askers = toLogins(comments.filter(({ body }) => parseCommand(body) === recheckCommand));
  const labellers = toLogins(timeline.filter((entry) => isTierLabelling(entry, policy)));
  const lowering = policy.override.lower;
  return [...new Set([...approvalRoles(policy), ...lowering])].toSorted().flatMap((role) => {
    const asked = [
      ...(approvalRoles(policy).includes(role) ? [...reviewers, ...askers] : []),
      ...(lowering.includes(role) ? labellers : []),
    ];
    const logins = [...new Set(asked)].toSorted();
    return logins.length === 0 ? [] : [{ role, logins }];
  });
}

/** Roles in which an approval counts for something. */
export function approvalRoles(policy: Policy): readonly string[] {
  const gates = Object.values(policy.gates).filter((gate) => gate.evidence === 'approval');
  const expressions = Object.values(policy.expressions).map(parseExpression);
  return [
    ...policy.reviews.roles,
    ...gates.map((gate) => gate.role),
    ...expressions.flatMap((parsed) => (parsed.ok ? rolesOf(parsed.expression) : [])),
  ];
}

function isHeard(review: Review, pull: PullRequest): boolean {
  if (review.dismissed) return false;
  if (review.state === 'REQUEST_CHANGES') return true;
  return review.state === 'APPROVED' && review.commitId === pull.head.sha;
}

function isTierLabelling(entry: TimelineEntry, policy: Policy): boolean {
  return entry.type === 'label' && entry.label !== null && toTier(entry.label.name, policy) !== undefined;
}

function toLogins(by: readonly { readonly user: User | null }[]): readonly string[] {
  return by.flatMap(({ user }) => (user !== null && user.id > 0 ? [user.login.toLowerCase()] : []));
}
