import { saysSame } from '../../verdict/says-same.ts';
import type { Comment, Snapshot } from '../../verdict/snapshot.ts';
import type { GiteaClient } from '../client.ts';
import { editComment, listComments, postComment } from '../endpoints/comments.ts';
import { type PullPlace, renderPull } from '../endpoints/shapes.ts';
import { unconfirmed, writeAndFind } from './write-and-find.ts';

export interface OwnComment {
  readonly marker: string;
  readonly body: string;
}

/**
 * Makes the gate's one comment say this: edits the newest comment of ours that begins with the marker, or writes one. Two runs
 * that raced may have left two: the newest is the one that is read, so it must be the one that is written. Writes nothing when it
 * says so already.
 */
export async function confirmComment(
  client: GiteaClient,
  snapshot: Snapshot,
  own: OwnComment,
): Promise<void> {
  const place = { ...snapshot.repository, number: snapshot.pull.number };
  const findOwn = () => findOwnComment(client, { place, snapshot, marker: own.marker });
  const standing = await findOwn();
  if (standing && saysSame(standing.body, own.body)) return;
  const confirmed = await writeAndFind({
    send: () =>
      standing
        ? editComment(client, { ...place, id: standing.id }, own.body)
        : postComment(client, place, own.body),
    find: async () => {
      const found = await findOwn();
      return found && saysSame(found.body, own.body) ? found : undefined;
    },
  });
  if (confirmed) return;
  throw unconfirmed(
    `The comment of the gate on ${renderPull(place)} was accepted and reads differently`,
    "Look at the pull request's comments: something else edits them, or the server drops what it does not like.",
  );
}

interface Search {
  readonly place: PullPlace;
  readonly snapshot: Snapshot;
  readonly marker: string;
}

async function findOwnComment(
  client: GiteaClient,
  { place, snapshot, marker }: Search,
): Promise<Comment | undefined> {
  const comments = await listComments(client, place);
  return comments.findLast(
    (comment) => comment.user?.id === snapshot.self.id && comment.body.startsWith(marker),
  );
}
