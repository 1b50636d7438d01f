import type { Policy } from '../../config/schema.ts';
import type { Server } from '../../verdict/snapshot.ts';
import type { GiteaClient } from '../client.ts';
import { listDisabledWorkflows } from '../endpoints/actions.ts';
import { readRepository, readTip } from '../endpoints/repository.ts';
import type { Place } from '../endpoints/shapes.ts';
import { given } from './ask.ts';
import type { Finding } from './check.ts';
import type { Facts } from './facts.ts';
import { judgeWorkflows, reviewWorkflows, whyNoDispatch } from './judge-workflows.ts';
import { probeDispatchRight } from './probe-rights.ts';
import { readWorkflows } from './read-workflows.ts';

export async function lookAtWorkflows(client: GiteaClient, facts: Facts): Promise<Finding> {
  const { policy, server, place } = await readGround(facts);
  const without = whyNoDispatch(policy, server);
  if (without) return without;
  const { defaultBranch } = await readRepository(client, place);
  const commit = await readTip(client, place, defaultBranch);
  const workflows = await readWorkflows(client, { ...place, commit }, server);
  const disabled = server.flavour === 'gitea' ? await listDisabledWorkflows(client, place) : [];
  const repository = `${place.owner}/${place.name}`;
  return judgeWorkflows({ repository, workflows, disabled }, policy, server);
}

/** The right is the same for every workflow of a repository, so one is enough. */
export async function lookAtDispatchRight(client: GiteaClient, facts: Facts): Promise<Finding> {
  const { policy, server, place } = await readGround(facts);
  const [workflow = ''] = reviewWorkflows(policy);
  return whyNoDispatch(policy, server) ?? probeDispatchRight(client, place, workflow);
}

export interface Ground {
  readonly policy: Policy;
  readonly server: Server;
  /** Where the reviews are dispatched. */
  readonly place: Place;
}

export async function readGround(facts: Facts): Promise<Ground> {
  const [{ policy }, server] = await given(Promise.all([facts.policy(), facts.server()]));
  const [owner, name] = policy.fire.repository?.split('/') ?? [];
  return { policy, server, place: owner && name ? { owner, name } : facts.place };
}
