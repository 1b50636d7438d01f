import type { MergePull } from '../../verdict/action.ts';
import type { Snapshot } from '../../verdict/snapshot.ts';
import type { GiteaClient } from '../client.ts';
import type { Confirmation } from '../confirmation.ts';
import { mergeHead, readPull } from '../endpoints/pulls.ts';
import { renderPull } from '../endpoints/shapes.ts';
import { GiteaError } from '../gitea-error.ts';

/**
 * Merges the very head that was judged, and reads back that it is merged. A refusal is an answer: the verdict stands, and
 * nothing else is tried; the next run judges what there is by then.
 * @throws GiteaError when the token is not known any more, or when the pull request cannot be read back.
 */
export async function mergePull(
  client: GiteaClient,
  { repository, pull }: Snapshot,
  { head, style }: MergePull,
): Promise<Confirmation> {
  const place = { ...repository, number: pull.number };
  const refusal = await mergeHead(client, place, { head, style }).catch(toRefusal);
  const after = await readPull(client, place);
  if (after.merged && after.head.sha === head) return { confirmed: true };
  if (refusal) return { confirmed: false, why: refusal.message, remedy: refusal.remedy };
  return {
    confirmed: false,
    why: `The merge of ${renderPull(place)} at ${head} was accepted, and it is ${after.merged ? `merged at ${after.head.sha}` : 'not merged'}`,
    remedy: 'Look at the pull request: the next run judges what there is by then.',
  };
}

function toRefusal(error: unknown): GiteaError {
  if (error instanceof GiteaError && error.kind !== 'unauthorized') return error;
  throw error;
}
