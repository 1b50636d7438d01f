import type { GiteaClient } from '../client.ts';
import { type Reviewer, requestReview } from '../endpoints/review-requests.ts';
import { listReviews, type ReviewRow } from '../endpoints/reviews.ts';
import { type Firing, placeOf, type Start, toRefused } from './start.ts';

const REMEDY = 'Give the role people who can read the repository and are not the author of the pull request.';

/** Asks the role's teams and people for a review; proven once one of them stands among the requested reviewers. */
export async function startByRequest(client: GiteaClient, firing: Firing): Promise<Start> {
  const reviewers = toReviewers(firing);
  const refusals: string[] = [];
  for (const reviewer of reviewers) refusals.push(...(await ask(client, firing, reviewer)));
  if (refusals.length === reviewers.length) {
    const why = refusals[0] ?? `there is nobody who could be asked for the ${firing.action.gate} review`;
    return { is: 'refused', why, remedy: REMEDY };
  }
  const proof = await findStanding(client, firing, 0);
  if (proof !== undefined) return { is: 'proven', proof };
  const why = `the ${firing.action.gate} review was requested and nobody stands among the requested reviewers`;
  return { is: 'unproven', why, remedy: REMEDY };
}

/** Who of the role has been asked since the intent, in words. */
export function findRequested(client: GiteaClient, firing: Firing): Promise<string | undefined> {
  return findStanding(client, firing, firing.intendedAt);
}

/** The author cannot be asked, nor can teams of other organisations. */
function toReviewers({ action, snapshot: { repository, pull } }: Firing): Reviewer[] {
  const teams = action.teams.flatMap((name) => toOwnTeam(name, repository.owner));
  const users = action.users.filter((user) => !isSameName(user, pull.author.login));
  return [
    ...(repository.ownerKind === 'user' ? [] : teams.map((team) => ({ team }))),
    ...users.map((user) => ({ user })),
  ];
}

function toOwnTeam(name: string, owner: string): string[] {
  const [organisation = '', team] = name.split('/');
  if (team === undefined) return [name];
  return isSameName(organisation, owner) ? [team] : [];
}

/** @returns the refusal, if it was one. */
async function ask(client: GiteaClient, { snapshot }: Firing, reviewer: Reviewer): Promise<string[]> {
  try {
    await requestReview(client, placeOf(snapshot), reviewer);
    return [];
  } catch (error) {
    const { why } = toRefused(error);
    client.log(why);
    return [why];
  }
}

/** Open requests are rows among the reviews, in every version, for teams too. */
async function findStanding(client: GiteaClient, firing: Firing, since: number): Promise<string | undefined> {
  const rows = await listReviews(client, placeOf(firing.snapshot));
  const requests = rows.filter(
    ({ review }) => review.state === 'REQUEST_REVIEW' && review.submittedAt >= since,
  );
  const asked = toReviewers(firing).find((reviewer) => requests.some((row) => isFor(row, reviewer)));
  return asked && `requested ${'team' in asked ? asked.team : asked.user}`;
}

function isFor({ review, team = '' }: ReviewRow, reviewer: Reviewer): boolean {
  return 'team' in reviewer
    ? isSameName(team, reviewer.team)
    : isSameName(review.user?.login ?? '', reviewer.user);
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
