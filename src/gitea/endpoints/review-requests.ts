import { fetchAnswer, type GiteaClient } from '../client.ts';
import { REQUEST_REVIEWS } from '../rights/data.ts';
import { inRepository, type PullPlace, renderPull } from './shapes.ts';

export type Reviewer = { readonly team: string } | { readonly user: string };

/** Asking somebody twice changes nothing, so this may be sent twice. */
export async function requestReview(
  client: GiteaClient,
  place: PullPlace,
  reviewer: Reviewer,
): Promise<void> {
  await fetchAnswer(client, {
    to: `request a review of ${renderPull(place)} from ${'team' in reviewer ? reviewer.team : reviewer.user}`,
    needs: REQUEST_REVIEWS,
    method: 'POST',
    repeatable: true,
    path: inRepository(place, 'pulls', place.number, 'requested_reviewers'),
    body: 'team' in reviewer ? { team_reviewers: [reviewer.team] } : { reviewers: [reviewer.user] },
  });
}
