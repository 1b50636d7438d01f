import type { Policy } from '../config/schema.ts';
import { policySchema } from '../config/schema.ts';
import type { PullRequest } from '../verdict/snapshot.ts';
import type { GiteaClient } from './client.ts';
import { readPull } from './endpoints/pulls.ts';
import type { PullPlace } from './endpoints/shapes.ts';
import { listStatuses, postStatus } from './endpoints/statuses.ts';
import { readPolicyText, renderPolicyPlace } from './policy-source.ts';
import type { LoadPolicy } from './read-snapshot.ts';

/** What to put in the gate's place after a failure. */
export interface Shutting {
  readonly toPolicy: LoadPolicy;
  /** One line: why. Equal failures have equal lines, so that each is told once. */
  readonly description: string;
  /** Heads that the run looked at before it failed; by now another one may stand in their place. */
  readonly seen?: Iterable<string>;
}

/**
 * Replaces whatever stands under the gate's context on the head by `error`, so that a success of yesterday does not
 * outlive the facts it rested on. It needs nothing but the pull request and its statuses: a policy that cannot be read
 * leaves the default context. A success on a head that the run had looked at goes, too: that head may be forced back. Writes
 * nothing when the newest row already says so, when the pull request is closed, or when the policy only observes.
 * @returns whether the rows stand.
 * @throws GiteaError when not even that can be done.
 */
export async function shutGate(client: GiteaClient, place: PullPlace, shutting: Shutting): Promise<boolean> {
  const pull = await readPull(client, place);
  const policy = await readPolicyOrDefaults(client, place, { base: pull.base, toPolicy: shutting.toPolicy });
  if (pull.state !== 'open' || policy.mode === 'observe') return false;
  const row = { context: policy.statuses.gate.context, state: 'error', description: shutting.description };
  const isShut = await put(client, { ...place, sha: pull.head.sha }, row);
  const left = [...new Set(shutting.seen)].filter((sha) => sha !== pull.head.sha);
  const rest = await Promise.all(left.map((sha) => takeBack(client, { ...place, sha }, row)));
  return isShut && rest.every((stood) => stood);
}

type Spot = PullPlace & { readonly sha: string };

async function put(client: GiteaClient, spot: Spot, row: Row): Promise<boolean> {
  if (stands(await readNewest(client, spot, row), row)) return true;
  await postStatus(client, spot, row);
  return stands(await readNewest(client, spot, row), row);
}

/** A head that was pushed away matters only where a success is left on it. */
async function takeBack(client: GiteaClient, spot: Spot, row: Row): Promise<boolean> {
  const newest = await readNewest(client, spot, row);
  return newest?.state !== 'success' || put(client, spot, row);
}

interface PolicyAt {
  readonly base: PullRequest['base'];
  readonly toPolicy: LoadPolicy;
}

async function readPolicyOrDefaults(
  client: GiteaClient,
  place: PullPlace,
  { base, toPolicy }: PolicyAt,
): Promise<Policy> {
  try {
    const text = await readPolicyText(client, { ...place, commit: base.sha });
    const { policy } = await toPolicy({ text, where: renderPolicyPlace(base) });
    return policy;
  } catch {
    return policySchema.parse({});
  }
}

interface Row {
  readonly context: string;
  readonly state: string;
  readonly description: string;
}

async function readNewest(client: GiteaClient, spot: Spot, { context }: Row): Promise<Row | undefined> {
  const rows = await listStatuses(client, spot, spot.sha);
  return rows.find((other) => other.context === context);
}

function stands(newest: Row | undefined, { state, description }: Row): boolean {
  return newest?.state === state && newest.description === description;
}
