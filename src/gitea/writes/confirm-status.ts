import { isOurs } from '../../verdict/contexts.ts';
import type { Snapshot, StatusRow } from '../../verdict/snapshot.ts';
import type { GiteaClient } from '../client.ts';
import { listStatuses, type NewStatus, postStatus } from '../endpoints/statuses.ts';
import { unconfirmed, writeAndFind } from './write-and-find.ts';

/**
 * Posts a status on the head and reads it back.
 * @throws GiteaError `unconfirmed` when our newest row under the context says something else.
 */
export async function confirmStatus(client: GiteaClient, snapshot: Snapshot, row: NewStatus): Promise<void> {
  await postAndFind(client, snapshot, {
    row,
    isThere: ([newest]) => newest !== undefined && saysSame(newest, row),
  });
}

/**
 * Adds a row to a record that other runs of ours may write at the same moment: any of our rows may be this one.
 * @returns every row on the head after the write, newest first.
 */
export function confirmRecord(client: GiteaClient, snapshot: Snapshot, row: NewStatus): Promise<StatusRow[]> {
  return postAndFind(client, snapshot, { row, isThere: (own) => own.some((one) => saysSame(one, row)) });
}

interface Posting {
  readonly row: NewStatus;
  /** Judges our rows under the context, newest first. */
  readonly isThere: (own: readonly StatusRow[]) => boolean;
}

async function postAndFind(
  client: GiteaClient,
  snapshot: Snapshot,
  { row, isThere }: Posting,
): Promise<StatusRow[]> {
  const place = { ...snapshot.repository, sha: snapshot.pull.head.sha };
  const rows = await writeAndFind({
    send: () => postStatus(client, place, row),
    find: async () => {
      const all = await listStatuses(client, place, place.sha);
      const own = all.filter((other) => other.context === row.context && isOurs(other, snapshot.self));
      return isThere(own) ? all : undefined;
    },
  });
  if (rows) return rows;
  throw unconfirmed(
    `The status ${JSON.stringify(row.context)} was accepted and does not stand on ${place.sha}`,
    'Look at the statuses of this commit: something else writes them with the token of the gate, or the server drops them.',
  );
}

/** The server trims what it is told. */
function saysSame(one: StatusRow, other: NewStatus): boolean {
  return one.state === other.state && one.description === other.description.trim();
}
