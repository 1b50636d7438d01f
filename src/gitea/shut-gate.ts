import type { PolicyInForce } from '../verdict/snapshot.ts';
import type { GiteaClient } from './client.ts';
import { readPull } from './endpoints/pulls.ts';
import type { PullPlace } from './endpoints/shapes.ts';
import { listStatuses, postStatus } from './endpoints/statuses.ts';

/** What to put in the gate's place after a failure. */
export interface Shutting {
  /** Reads the policy of the pull request; its failure is no reason to leave the gate open. */
  readonly readPolicy: (base: { readonly sha: string; readonly ref: string }) => Promise<PolicyInForce | undefined>;
  /** The gate's context where the policy cannot be read. */
  readonly defaultContext: string;
  /** One line: why. */
  readonly description: string;
}

/**
 * Replaces whatever stands under the gate's context on the head by `error`, so that a success of yesterday does not
 * outlive the facts it rested on. Needs only the pull request and the status endpoint. Writes nothing when the newest
 * row already says so, when the pull request is closed, or when the policy only observes.
 * @returns whether the row stands.
 * @throws GiteaError when not even that can be done.
 */
export async function shutGate(client: GiteaClient, place: PullPlace, shutting: Shutting): Promise<boolean> {
  const pull = await readPull(client, place);
  if (pull.state !== 'open') return false;
  const inForce = await shutting.readPolicy(pull.base).catch(() => undefined);
  if (inForce?.policy.mode === 'observe') return false;
  const context = inForce?.policy.statuses.gate.context ?? shutting.defaultContext;
  const row = { context, state: 'error', description: shutting.description };
  if (await stands(client, place, { sha: pull.head.sha, row })) return true;
  await postStatus(client, { ...place, sha: pull.head.sha }, row);
  return stands(client, place, { sha: pull.head.sha, row });
}

interface Wanted {
  readonly sha: string;
  readonly row: { readonly context: string; readonly state: string; readonly description: string };
}

async function stands(client: GiteaClient, place: PullPlace, { sha, row }: Wanted): Promise<boolean> {
  const rows = await listStatuses(client, place, sha);
  const newest = rows.find((other) => other.context === row.context);
  return newest?.state === row.state && newest.description === row.description;
}
