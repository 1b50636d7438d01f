import { createAsk } from '../../../src/sandbox/ask.ts';
import {
  createSandbox,
  createVirtualClock,
  type Sandbox,
  type SeededPullRequest,
  type SeededWorld,
  seedOrganisation,
} from '../../../src/sandbox/index.ts';
import { callGate } from './call-gate.ts';
import {
  type Company,
  documentedScopes,
  type Features,
  type Shop,
  type ShopOptions,
  type StagedPull,
  type Texts,
  teams,
} from './company.ts';

const features: Features = {
  version: '28.3.0',
  firing: 'run',
  noDispatch: '',
  forksAreSafe: true,
};

/** The stand-in: the same stories, without a server and without waiting. */
export function openSandboxCompany(): Company {
  return { features, openShop: async (options) => openSandboxShop(options), close: async () => {} };
}

function openSandboxShop({ requiresGate = false, labels = true }: ShopOptions = {}): Shop {
  const clock = createVirtualClock();
  const sandbox = createSandbox({ clock, profile: features.version });
  const seeded = seedOrganisation(sandbox, { requiresGate, scopes: documentedScopes });
  const { repository, world } = seeded;
  world.addUsers('zoe', 'clerk');
  for (const team of Object.keys(teams)) seeded.organisation.joinTeam(team, 'clerk');
  for (const name of labels ? [] : repository.labels) repository.deleteLabel(name);
  const commit = async (branch: string, files: Texts) =>
    void repository.commit(branch, files, { by: 'olga' });
  const call = (args: readonly string[], token = seeded.token) =>
    callInSandbox(args, { sandbox, clock, token });
  return {
    features,
    organisation: 'acme',
    repository: repository.fullName,
    login: (person) => person,
    openPull: async (options) => stage(repository.openPullRequest(options), { sandbox, ...seeded }),
    commit,
    decree: (policy, branch = 'main') => commit(branch, { '.gitea/sop-gate.yml': policy }),
    addBranch: async (name) => repository.addBranch(name),
    tokenWith: async (scopes, of = 'sop-gate') => world.token(of, { scopes, name: scopes.join() }),
    pass: async () => clock.advance(1000),
    run: (pull, ...flags) => call(['run', '--repo', pull.repository, '--pr', String(pull.number), ...flags]),
    call,
    close: async () => {},
  };
}

interface Means {
  readonly sandbox: Sandbox;
  readonly clock: ReturnType<typeof createVirtualClock>;
  readonly token: string;
}

function callInSandbox(args: readonly string[], { sandbox, clock, token }: Means) {
  return callGate(args, {
    url: sandbox.url,
    token,
    fetch: sandbox.fetch,
    now: clock,
    sleep: async (milliseconds) => {
      clock.advance(milliseconds);
      sandbox.tick();
    },
  });
}

interface Scene extends SeededWorld {
  readonly sandbox: Sandbox;
}

function stage(pull: SeededPullRequest, { sandbox, world }: Scene): StagedPull {
  return {
    repository: pull.repository,
    number: pull.number,
    head: async () => pull.head,
    labels: async () => pull.labels,
    status: async (context) => pull.status(context),
    comments: async () => pull.comments,
    requestedTeams: async () =>
      pull.requestedReviewers.flatMap((name) => (name.startsWith('team/') ? [name.slice(5)] : [])),
    approvedBy: async (...approvers) => {
      for (const person of approvers) pull.approvedBy(person);
    },
    rejectedBy: async (person) => void pull.rejectedBy(person),
    dismissedBy: async (person, reviewer) => pull.dismissedBy(person, reviewer),
    labelledBy: async (person, name) => pull.labelledBy(person, name),
    unlabelledBy: async (person, name) => pull.unlabelledBy(person, name),
    commentedBy: async (person, body) => pull.commentedBy(person, body),
    hasStatus: async (context, state, by = 'olga') => pull.hasStatus(context, state, { by }),
    push: async (files, by = 'ada') => void pull.push(files, { by }),
    retargetedBy: async (person, base) => pull.retargetedBy(person, base),
    closedBy: async (person) => pull.closedBy(person),
    reopenedBy: async (person) => pull.reopenedBy(person),
    mergedBy: async (person) => {
      const ask = createAsk(sandbox, world.token(person));
      const path = `/repos/${pull.repository}/pulls/${pull.number}/merge`;
      return (await ask(`POST ${path}`, { Do: 'merge' })).status === 200;
    },
  };
}
