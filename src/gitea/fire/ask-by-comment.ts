import type { GiteaClient } from '../client.ts';
import { listComments, postComment } from '../endpoints/comments.ts';
import { writeAndFind } from '../writes/write-and-find.ts';
import { type Firing, placeOf, type Start, toRefused } from './start.ts';

/** Asks for the review in a comment that names the role; the weakest means, and it works everywhere. */
export async function startByComment(client: GiteaClient, firing: Firing): Promise<Start> {
  try {
    const proof = await writeAndFind({
      send: () => postComment(client, placeOf(firing.snapshot), renderRequest(firing)),
      find: () => findRequestComment(client, firing),
    });
    return proof === undefined ? toVanished(firing) : { is: 'proven', proof };
  } catch (error) {
    return toRefused(error);
  }
}

function toVanished({ action }: Firing): Start {
  const why = `the comment that asks for the ${action.gate} review was accepted and is not there`;
  return { is: 'unproven', why, remedy: 'Look whether something deletes the comments of the gate.' };
}

/** Our comment with the nonce, in words. */
export async function findRequestComment(
  client: GiteaClient,
  { action, snapshot }: Firing,
): Promise<string | undefined> {
  const comments = await listComments(client, placeOf(snapshot));
  const mark = renderMark(action.nonce);
  const found = comments.find(({ user, body }) => user?.id === snapshot.self.id && body.startsWith(mark));
  return found && `comment ${found.id}`;
}

function renderRequest({ action, snapshot: { repository, pull } }: Firing): string {
  const teams = action.teams.map((team) => (team.includes('/') ? team : `${repository.owner}/${team}`));
  const called = [...teams, ...action.users].map((name) => `@${name}`).join(', ');
  const wish = `The ${action.gate} review is wanted on ${pull.head.sha}.`;
  return `${renderMark(action.nonce)}\n${wish}${called && ` ${called}: please review.`}\n`;
}

function renderMark(nonce: string): string {
  return `<!-- sop-gate fire ${nonce} -->`;
}
