import { gateWrittenContexts, ledgerContexts } from '../../verdict/contexts.ts';
import type { Comment, StatusRow } from '../../verdict/snapshot.ts';
import type { GiteaClient } from '../client.ts';
import { listComments } from '../endpoints/comments.ts';
import { listStatuses } from '../endpoints/statuses.ts';
import { type Firing, placeOf } from './start.ts';

/**
 * Looks for what the job itself left behind: a status or a comment with the nonce, after the intent. What the gate writes
 * proves nothing: its ledger carries every nonce.
 * @returns the proof in words.
 */
export async function findTrace(client: GiteaClient, firing: Firing): Promise<string | undefined> {
  const place = placeOf(firing.snapshot);
  const statuses = await listStatuses(client, place, firing.snapshot.pull.head.sha);
  const status = statuses.find((row) => isTraceStatus(row, firing));
  if (status) return `status ${status.context}`;
  const comments = await listComments(client, place);
  const comment = comments.find((row) => isTraceComment(row, firing));
  return comment && `comment ${comment.id}`;
}

function isTraceStatus(row: StatusRow, { action, snapshot, intentId }: Firing): boolean {
  const { policy } = snapshot.policy;
  const isOfGate = [...ledgerContexts(policy), ...gateWrittenContexts(policy)].includes(row.context);
  return !isOfGate && row.id > intentId && row.description.includes(action.nonce);
}

/** The gate's own user asks for reviews by comment, which is no trace of a job. */
function isTraceComment(row: Comment, { action, snapshot, intendedAt }: Firing): boolean {
  const isForeign = row.user?.id !== snapshot.self.id;
  return isForeign && row.createdAt >= intendedAt && row.body.includes(action.nonce);
}
