import { z } from 'zod';
import type { BranchRules, Repository } from '../../verdict/snapshot.ts';
import { fetchJson, type GiteaClient, parseAnswer } from '../client.ts';
import { fetchAll } from '../fetch-all.ts';
import { READ_CODE } from '../rights/data.ts';
import type { Call } from '../transport/call.ts';
import { toRefusal } from '../transport/refusal.ts';
import { inRepository, type Place, shaSchema } from './shapes.ts';

function repositorySchema() {
  return z.object({
    name: z.string(),
    owner: z.object({ login: z.string() }),
    default_branch: z.string().min(1),
    archived: z.boolean(),
  });
}

export async function readRepository(
  client: GiteaClient,
  place: Place,
): Promise<Omit<Repository, 'ownerKind'>> {
  const call: Call = {
    to: `read the repository ${place.owner}/${place.name}`,
    needs: READ_CODE,
    path: inRepository(place),
    common: true,
  };
  const answer = await fetchJson(client, call, repositorySchema());
  return {
    owner: answer.owner.login,
    name: answer.name,
    defaultBranch: answer.default_branch,
    archived: answer.archived,
  };
}

/** The list of a repository's teams exists for organisations alone. */
export async function readOwnerKind(client: GiteaClient, place: Place): Promise<Repository['ownerKind']> {
  const call: Call = {
    to: `find out whether ${place.owner} is an organisation`,
    needs: READ_CODE,
    path: inRepository(place, 'teams'),
    common: true,
  };
  const answer = await client.send(call);
  if (answer.status === 405) return 'user';
  if (answer.status !== 200) throw toRefusal(answer, call);
  parseAnswer(answer.text, call, z.array(z.unknown()).nullable());
  return 'organization';
}

function branchSchema() {
  return z
    .object({
      name: z.string(),
      protected: z.boolean(),
      required_approvals: z.int(),
      enable_status_check: z.boolean(),
      status_check_contexts: z.array(z.string()).nullable(),
    })
    .transform(
      (answer): BranchRules => ({
        name: answer.name,
        protected: answer.protected,
        requiredApprovals: answer.required_approvals,
        statusCheckEnabled: answer.enable_status_check,
        statusCheckContexts: answer.status_check_contexts ?? [],
      }),
    );
}

/** The rules of a branch as far as ordinary readers see them. */
export function readBranch(client: GiteaClient, place: Place, name: string): Promise<BranchRules> {
  return fetchJson(client, toBranchCall(place, name), branchSchema());
}

/** Every branch with its rules as far as ordinary readers see them. */
export function listBranches(client: GiteaClient, place: Place): Promise<BranchRules[]> {
  return fetchAll(client, {
    call: {
      to: `list the branches of ${place.owner}/${place.name}`,
      needs: READ_CODE,
      path: inRepository(place, 'branches'),
    },
    item: branchSchema(),
    id: (row) => row.name,
    counts: 'rows',
  });
}

/** The commit at the tip of a branch. */
export async function readTip(client: GiteaClient, place: Place, name: string): Promise<string> {
  const answer = await fetchJson(
    client,
    toBranchCall(place, name),
    z.object({ commit: z.object({ id: shaSchema() }) }),
  );
  return answer.commit.id;
}

function toBranchCall(place: Place, name: string): Call {
  return {
    to: `read the branch ${JSON.stringify(name)} of ${place.owner}/${place.name}`,
    needs: READ_CODE,
    path: inRepository(place, 'branches', ...name.split('/')),
    common: true,
  };
}
