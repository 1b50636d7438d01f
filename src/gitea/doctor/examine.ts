import type { GiteaClient } from '../client.ts';
import { listBranchRules } from '../endpoints/branch-rules.ts';
import { readSelf, readServer, readTokenScopes } from '../endpoints/server.ts';
import type { Place } from '../endpoints/shapes.ts';
import { listCollaborators, listWritingTeams } from '../endpoints/writers.ts';
import { GiteaError } from '../gitea-error.ts';
import type { LoadPolicy } from '../read-snapshot.ts';
import { readTierLabels } from '../tier-labels.ts';
import { ask, given } from './ask.ts';
import { type Check, type Finding, no, unknown, yes } from './check.ts';
import type { QuestionId } from './data.ts';
import { type Facts, openFacts } from './facts.ts';
import { describeOverride, judgeRequired, judgeRules } from './judge-branches.ts';
import { isOwn, judgeAlways, judgeEmitted, type Reports, requiredContexts } from './judge-contexts.ts';
import { judgeLabels } from './judge-labels.ts';
import { judgeAdvisories, judgeVersion } from './judge-server.ts';
import { judgeIdentity, judgeScopes } from './judge-token.ts';
import { judgeCiForgery, judgeForgery } from './judge-writers.ts';
import { lookAtGateWorkflow } from './look-at-gate-workflow.ts';
import { lookAtTeams } from './look-at-teams.ts';
import { lookAtDispatchRight, lookAtWorkflows } from './look-at-workflows.ts';
import { probeCommentRight, probeLabelRight, probeStatusRight } from './probe-rights.ts';

export interface Examining {
  readonly loadPolicy: LoadPolicy;
  /** Whether rights may be tried by writing; without, they stay unknown. */
  readonly mayWrite: boolean;
  /** Letters that no other doctor uses at the same time. */
  readonly nonce: () => string;
}

/** What is true of the server and the token, whatever the repository. */
export function examineServer(client: GiteaClient): Promise<readonly Check[]> {
  return Promise.all([
    ask('server-version', async () => judgeVersion(await readServer(client))),
    ask('server-advisories', async () => judgeAdvisories(await given(readServer(client)))),
    ask('token-identity', async () => judgeIdentity(await readSelf(client))),
    ask('token-scopes', async () => judgeScopes(await readTokenScopes(client))),
  ]);
}

/** What is true of one repository, in the order of the report. */
export async function examineRepository(
  client: GiteaClient,
  place: Place,
  examining: Examining,
): Promise<readonly Check[]> {
  const facts = openFacts(client, place, examining.loadPolicy);
  const looks: readonly (readonly [QuestionId, () => Promise<Finding>])[] = [
    ['repository', () => lookAtRepository(facts)],
    ['policy', () => lookAtPolicy(facts)],
    ...lookAtBranches(client, facts),
    ['labels', () => lookAtLabels(client, facts)],
    ['teams', async () => lookAtTeams(client, await toRoleGround(facts))],
    ['gate-workflow', () => lookAtGateWorkflow(client, facts)],
    ['workflows', () => lookAtWorkflows(client, facts)],
    ...tryRights(client, facts, examining),
    ...lookAtPeople(client, facts),
  ];
  const checks: Check[] = [];
  for (const [id, look] of looks) checks.push(await ask(id, look));
  return checks;
}

type Looks = readonly (readonly [QuestionId, () => Promise<Finding>])[];

async function lookAtRepository(facts: Facts): Promise<Finding> {
  const { owner, name, archived, defaultBranch } = await facts.repository();
  if (!archived) return yes(`${owner}/${name}, default branch ${defaultBranch}`);
  return no(`${owner}/${name} is archived`, 'Unarchive it, or take it from the gate.');
}

async function lookAtPolicy(facts: Facts): Promise<Finding> {
  await given(facts.repository());
  const { origin, policy } = await facts.policy();
  return yes(`${origin}, preset ${policy.preset}, mode ${policy.mode}`);
}

function lookAtBranches(client: GiteaClient, facts: Facts): Looks {
  const policyOf = async () => (await given(facts.policy())).policy;
  const reports = async (): Promise<Reports> => {
    const policy = await policyOf();
    const required = requiredContexts(await given(facts.branches()), policy);
    const { heads, contexts } = await facts.heads();
    const seen = contexts.filter((context) => !isOwn(context, policy));
    return { required, heads, seen, workflows: await facts.workflows(), policy };
  };
  return [
    [
      'gate-required',
      async () => {
        const policy = await policyOf();
        return judgeRequired(await facts.branches(), policy);
      },
    ],
    [
      'branch-rule',
      async () => judgeRules(await readRules(client, facts), await given(facts.branches()), await policyOf()),
    ],
    ['contexts-emitted', async () => judgeEmitted(await reports())],
    ['contexts-always', async () => judgeAlways(await given(reports()))],
  ];
}

async function readRules(client: GiteaClient, { place }: Facts) {
  try {
    return await listBranchRules(client, place);
  } catch (error) {
    if (error instanceof GiteaError && error.kind === 'forbidden') return undefined;
    throw error;
  }
}

async function lookAtLabels(client: GiteaClient, facts: Facts): Promise<Finding> {
  const { policy } = await given(facts.policy());
  const repository = await given(facts.repository());
  return judgeLabels(await readTierLabels(client, repository, Object.values(policy.labels)), policy);
}

async function toRoleGround(facts: Facts) {
  const [{ policy }, repository, self] = await given(
    Promise.all([facts.policy(), facts.repository(), facts.self()]),
  );
  return { policy, repository, self };
}

function tryRights(client: GiteaClient, facts: Facts, { mayWrite, nonce }: Examining): Looks {
  const { place } = facts;
  const numberOf = async () => ({ ...place, number: (await given(facts.heads())).number });
  const rights: Looks = [
    [
      'right-label',
      async () => probeLabelRight(client, await numberOf(), { name: `sop-gate doctor ${nonce()}` }),
    ],
    ['right-status', () => probeStatusRight(client, place)],
    ['right-comment', async () => probeCommentRight(client, await numberOf())],
    ['right-dispatch', () => lookAtDispatchRight(client, facts)],
  ];
  return mayWrite ? rights : rights.map(([id]) => [id, async () => NOT_TRIED]);
}

const NOT_TRIED = unknown('not tried: --no-write', 'Run the doctor without --no-write.');

function lookAtPeople(client: GiteaClient, facts: Facts): Looks {
  return [
    [
      'forgery',
      async () => {
        const [self, { ownerKind }] = await given(Promise.all([facts.self(), facts.repository()]));
        const teams = ownerKind === 'user' ? [] : await listWritingTeams(client, facts.place);
        const collaborators = await listCollaborators(client, facts.place);
        return judgeForgery(self, {
          teams,
          collaborators: collaborators.filter((login) => login !== self.login),
        });
      },
    ],
    [
      'ci-forgery',
      async () => {
        const [{ policy }, branches] = await given(Promise.all([facts.policy(), facts.branches()]));
        return judgeCiForgery(policy, requiredContexts(branches, policy));
      },
    ],
    ['override', async () => describeOverride((await given(facts.policy())).policy)],
  ];
}
