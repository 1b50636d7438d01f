import type { Action } from '../verdict/action.ts';
import type { Snapshot } from '../verdict/snapshot.ts';
import type { GiteaClient } from './client.ts';
import type { Confirmation } from './confirmation.ts';
import { fireGate, proveFire } from './fire/fire-gate.ts';
import { confirmComment } from './writes/confirm-comment.ts';
import {
  confirmAddedLabel,
  confirmCreatedLabel,
  confirmRemovedLabel,
  proveLabelRight,
} from './writes/confirm-labels.ts';
import { confirmStatus } from './writes/confirm-status.ts';
import { mergePull } from './writes/merge-pull.ts';

/**
 * Tells the server and reads back. A start that cannot be proven, or a merge that is refused, is an answer; everything else that cannot be read back
 * throws.
 * @throws GiteaError naming the missing right, or `unconfirmed` naming what stands instead.
 */
export async function carryOut(
  client: GiteaClient,
  snapshot: Snapshot,
  action: Action,
): Promise<Confirmation> {
  if (action.kind === 'fire') return fireGate(client, snapshot, action);
  if (action.kind === 'prove-fire') return proveFire(client, snapshot, action);
  if (action.kind === 'merge') return mergePull(client, snapshot, action);
  await write(client, snapshot, action);
  return { confirmed: true };
}

type Write = Exclude<Action, { readonly kind: 'fire' | 'prove-fire' | 'merge' }>;

async function write(client: GiteaClient, snapshot: Snapshot, action: Write): Promise<unknown> {
  const place = { ...snapshot.repository, number: snapshot.pull.number };
  switch (action.kind) {
    case 'post-status':
      return confirmStatus(client, snapshot, action);
    case 'prove-label-right':
      return proveLabelRight(client, place);
    case 'create-label':
      return confirmCreatedLabel(client, snapshot, action);
    case 'add-label':
      return confirmAddedLabel(client, place, action);
    case 'remove-label':
      return confirmRemovedLabel(client, place, action);
    case 'upsert-comment':
      return confirmComment(client, snapshot, action);
  }
}
