import { matchesGlob } from '../../verdict/context-glob.ts';
import type { BranchRules, PolicyInForce, Repository, Server, User } from '../../verdict/snapshot.ts';
import type { GiteaClient } from '../client.ts';
import { listRecentPulls } from '../endpoints/pulls.ts';
import { listBranches, readOwnerKind, readRepository, readTip } from '../endpoints/repository.ts';
import { readSelf, readServer } from '../endpoints/server.ts';
import type { Place } from '../endpoints/shapes.ts';
import { listStatuses } from '../endpoints/statuses.ts';
import { readPolicyText, renderPolicyPlace } from '../policy-source.ts';
import type { LoadPolicy } from '../read-snapshot.ts';
import { readWorkflows } from './read-workflows.ts';
import type { WorkflowFile } from './workflow-file.ts';

/** Facts that several questions rest on; each is read once, when it is first asked for. */
export interface Facts {
  readonly place: Place;
  readonly server: () => Promise<Server>;
  readonly self: () => Promise<User>;
  readonly repository: () => Promise<Repository>;
  readonly policy: () => Promise<PolicyInForce>;
  /** The branches that the policy governs. */
  readonly branches: () => Promise<readonly BranchRules[]>;
  readonly heads: () => Promise<RecentHeads>;
  readonly workflows: () => Promise<readonly WorkflowFile[]>;
}

export interface RecentHeads {
  readonly number: number | undefined;
  readonly heads: number;
  /** Contexts of all rows on them. */
  readonly contexts: readonly string[];
}

export function openFacts(client: GiteaClient, place: Place, loadPolicy: LoadPolicy): Facts {
  const repository = once(async () => {
    const found = await readRepository(client, place);
    return { ...found, ownerKind: await readOwnerKind(client, place) };
  });
  const tip = once(async () => {
    const { defaultBranch } = await repository();
    return { ref: defaultBranch, sha: await readTip(client, place, defaultBranch) };
  });
  const policy = once(async () => {
    const base = await tip();
    const text = await readPolicyText(client, { ...place, commit: base.sha });
    return loadPolicy({ text, where: renderPolicyPlace(base) });
  });
  const server = once(() => readServer(client));
  return {
    place,
    server,
    self: once(() => readSelf(client)),
    repository,
    policy,
    branches: once(async () => {
      const [{ branches }, { defaultBranch }] = [(await policy()).policy, await repository()];
      const all = await listBranches(client, place);
      return all.filter(({ name }) =>
        branches.length === 0 ? name === defaultBranch : branches.some((glob) => matchesGlob(glob, name)),
      );
    }),
    heads: once(() => readHeads(client, place)),
    workflows: once(async () => {
      const [{ sha }, known] = await Promise.all([tip(), server()]);
      return readWorkflows(client, { ...place, commit: sha }, known);
    }),
  };
}

async function readHeads(client: GiteaClient, place: Place): Promise<RecentHeads> {
  const pulls = await listRecentPulls(client, place);
  const shas = [...new Set(pulls.map(({ headSha }) => headSha))];
  const rows = await Promise.all(shas.map((sha) => listStatuses(client, place, sha)));
  return {
    number: pulls[0]?.number,
    heads: shas.length,
    contexts: [...new Set(rows.flat().map(({ context }) => context))],
  };
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined;
  return () => {
    reading ??= read();
    return reading;
  };
}
