import { type Ask, demand, demandAll, until } from './ask.ts';
import type { NewPull, Person, StagedPull } from './company.ts';
import { commitTexts } from './live-files.ts';
import type { LiveShop } from './live-shop.ts';

interface WirePull {
  readonly number: number;
  readonly head: {
    readonly sha: string;
    readonly ref: string;
    readonly repo: { readonly full_name: string };
  };
  readonly mergeable: boolean;
}

/** Opens a pull request as somebody would: branch, commit, open. */
export async function openLivePull(shop: LiveShop, pull: NewPull): Promise<StagedPull> {
  const { ground, path } = shop;
  const { by, files, base = 'main', branch = `change-${Date.now().toString(36)}` } = pull;
  const source = pull.fork ? await fork(shop, by) : path;
  if (files) await commitTexts(shop, { by, branch, texts: files, from: base, path: source });
  const { number } = await demand<WirePull>(ground.as(by), `POST ${path}/pulls`, {
    title: pull.title ?? 'A change',
    head: pull.fork ? `${ground.login(by)}:${branch}` : branch,
    base,
  });
  return stage({ shop, number });
}

async function fork({ ground, path, name }: LiveShop, by: Person): Promise<string> {
  await demand(ground.as(by), `POST ${path}/forks`, { name });
  return `/repos/${ground.login(by)}/${name}`;
}

interface Spot {
  readonly shop: LiveShop;
  readonly number: number;
}

function stage(spot: Spot): StagedPull {
  const { shop, number } = spot;
  const { ground, path } = shop;
  return {
    repository: path.replace('/repos/', ''),
    number,
    ...lookAt(spot),
    ...reviewOf(spot),
    ...moveOf(spot),
    labelledBy: async (person, name) => {
      const id = await findLabel(spot, name);
      await demand(ground.as(person), `POST ${path}/issues/${number}/labels`, { labels: [id] });
    },
    unlabelledBy: async (person, name) => {
      const id = await findLabel(spot, name);
      await demand(ground.as(person), `DELETE ${path}/issues/${number}/labels/${id}`);
    },
    commentedBy: (person, body) =>
      demand(ground.as(person), `POST ${path}/issues/${number}/comments`, { body }),
    hasStatus: async (context, state, by = 'olga') => {
      const { head } = await look(spot);
      await demand(ground.as(by), `POST ${path}/statuses/${head.sha}`, { context, state });
    },
  };
}

function watch({ shop }: Spot): Ask {
  return shop.ground.as('olga');
}

function look(spot: Spot): Promise<WirePull> {
  return demand(watch(spot), `GET ${spot.shop.path}/pulls/${spot.number}`);
}

type Looks = Pick<StagedPull, 'head' | 'labels' | 'status' | 'comments' | 'requestedTeams'>;

function lookAt(spot: Spot): Looks {
  const { path } = spot.shop;
  const issue = `${path}/issues/${spot.number}`;
  return {
    head: async () => (await look(spot)).head.sha,
    labels: async () => {
      const rows = await demand<readonly { name: string }[]>(watch(spot), `GET ${issue}/labels`);
      return rows.map(({ name }) => name).toSorted();
    },
    status: async (context) => {
      const { head } = await look(spot);
      const rows = await demandAll<WireStatus>(watch(spot), `${path}/statuses/${head.sha}`);
      const [newest] = rows
        .filter((row) => row.context === context)
        .toSorted((one, other) => other.id - one.id);
      return newest && { state: newest.status, description: newest.description };
    },
    comments: async () => {
      const rows = await demand<readonly WireComment[]>(watch(spot), `GET ${issue}/comments`);
      return rows.map(({ user, body }) => ({ author: user.login, body }));
    },
    requestedTeams: async () => {
      const rows = await demandAll<{ state: string; team: { name: string } | null }>(
        watch(spot),
        `${path}/pulls/${spot.number}/reviews`,
      );
      return rows.flatMap(({ state, team }) => (state === 'REQUEST_REVIEW' && team ? [team.name] : []));
    },
  };
}

interface WireStatus {
  readonly id: number;
  readonly context: string;
  readonly status: string;
  readonly description: string;
}

interface WireComment {
  readonly user: { readonly login: string };
  readonly body: string;
}

async function findLabel({ shop }: Spot, name: string): Promise<number> {
  const labels = await demandAll<{ id: number; name: string }>(shop.ground.as('olga'), `${shop.path}/labels`);
  const found = labels.find((label) => label.name === name);
  if (!found) throw new Error(`${shop.path} has no label ${name}`);
  return found.id;
}

type Reviews = Pick<StagedPull, 'approvedBy' | 'rejectedBy' | 'dismissedBy'>;

function reviewOf(spot: Spot): Reviews {
  const { ground, path } = spot.shop;
  const reviews = `${path}/pulls/${spot.number}/reviews`;
  return {
    approvedBy: async (...approvers) => {
      for (const person of approvers) {
        await demand(ground.as(person), `POST ${reviews}`, { event: 'APPROVED', body: '' });
      }
    },
    rejectedBy: (person) =>
      demand(ground.as(person), `POST ${reviews}`, { event: 'REQUEST_CHANGES', body: 'Please change this.' }),
    dismissedBy: async (person, reviewer) => {
      const rows = await demandAll<{ id: number; state: string; user: { login: string } | null }>(
        ground.as(person),
        reviews,
      );
      const review = rows.findLast(
        ({ user, state }) => user?.login === ground.login(reviewer) && state !== 'COMMENT',
      );
      await demand(ground.as(person), `POST ${reviews}/${review?.id}/dismissals`, { message: 'Not seen.' });
    },
  };
}

type Moves = Pick<StagedPull, 'push' | 'retargetedBy' | 'closedBy' | 'reopenedBy' | 'mergedBy'>;

function moveOf(spot: Spot): Moves {
  const { ground, path } = spot.shop;
  const pull = `${path}/pulls/${spot.number}`;
  const edit = (person: Person, change: unknown) => demand<void>(ground.as(person), `PATCH ${pull}`, change);
  return {
    push: (texts, by = 'ada') => push(spot, { texts, by }),
    retargetedBy: (person, base) => edit(person, { base }),
    closedBy: (person) => edit(person, { state: 'closed' }),
    reopenedBy: (person) => edit(person, { state: 'open' }),
    mergedBy: async (person) => {
      await until('the check for conflicts', async () => (await look(spot)).mergeable);
      return (await ground.as(person)(`POST ${pull}/merge`, { Do: 'merge' })).status === 200;
    },
  };
}

/** The pull request and its timeline learn of a push after the answer. */
async function push(spot: Spot, { texts, by }: { texts: NewPull['files'] & {}; by: Person }): Promise<void> {
  const { head } = await look(spot);
  const before = await countPushes(spot);
  const path = `/repos/${head.repo.full_name}`;
  const sha = await commitTexts(spot.shop, { by, branch: head.ref, texts, path });
  await until('the push', async () => {
    const now = await look(spot);
    return now.head.sha === sha && (await countPushes(spot)) > before;
  });
}

async function countPushes(spot: Spot): Promise<number> {
  const entries = await demandAll<{ type: string }>(
    watch(spot),
    `${spot.shop.path}/issues/${spot.number}/timeline`,
  );
  return entries.filter(({ type }) => type === 'pull_push').length;
}
