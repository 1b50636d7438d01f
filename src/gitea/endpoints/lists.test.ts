import { describe, expect, it } from 'vitest';
import type { GiteaClient } from '../client.ts';
import { buildScripted, say } from '../scripted-client-builder.ts';
import { listChangedFiles } from './changed-files.ts';
import { listComments } from './comments.ts';
import { listOrganisationLabels, listRepositoryLabels } from './labels.ts';
import { listOpenPulls } from './pulls.ts';
import { listBranches } from './repository.ts';
import { listRepositories, listRepositoriesByTopic } from './repository-lists.ts';
import { listReviews } from './reviews.ts';
import { listLatestStatuses, listStatuses } from './statuses.ts';
import { listTeamMembers, listTeams } from './teams.ts';
import { listTimeline } from './timeline.ts';
import { listCollaborators } from './writers.ts';

const PLACE = { owner: 'acme', name: 'shop', number: 7 };
const created_at = '2026-11-02T09:00:00Z';
const user = { id: 1, login: 'ada' };

interface Listed {
  readonly list: (client: GiteaClient) => Promise<readonly unknown[]>;
  readonly row: (id: number) => unknown;
  readonly inside?: string;
}

/** Lists of which the server counts just the rows it hands out. */
const counted: Readonly<Record<string, Listed>> = {
  'changed files': {
    list: (client) => listChangedFiles(client, PLACE),
    row: (id) => ({ filename: `${id}.ts`, status: 'added', contents_url: 'https://a/b?ref=c0ffee' }),
  },
  comments: {
    list: (client) => listComments(client, PLACE),
    row: (id) => ({ id, body: 'text', user, created_at }),
  },
  'labels of a repository': {
    list: (client) => listRepositoryLabels(client, PLACE),
    row: (id) => ({ id, name: 'tier:low', exclusive: false }),
  },
  'labels of an organisation': {
    list: (client) => listOrganisationLabels(client, 'acme'),
    row: (id) => ({ id, name: 'tier:low', exclusive: false }),
  },
  'open pull requests': {
    list: (client) => listOpenPulls(client, PLACE),
    row: (number) => ({ number, base: { ref: 'main' }, head: { sha: 'c0ffee' } }),
  },
  branches: {
    list: (client) => listBranches(client, PLACE),
    row: (id) => ({
      name: `b${id}`,
      protected: true,
      required_approvals: 2,
      enable_status_check: true,
      status_check_contexts: [],
    }),
  },
  statuses: {
    list: (client) => listStatuses(client, PLACE, 'c0ffee'),
    row: (id) => ({
      id,
      context: 'CI',
      status: 'success',
      description: '',
      target_url: '',
      creator: user,
      created_at,
    }),
  },
  teams: { list: (client) => listTeams(client, 'acme'), row: (id) => ({ id, name: 'qa' }) },
  collaborators: {
    list: (client) => listCollaborators(client, PLACE),
    row: (id) => ({ id, login: 'ada' }),
  },
};

/** Lists of which the server also counts rows that it keeps back, or whose total says nothing. */
const vague: Readonly<Record<string, Listed>> = {
  'repositories of an organisation': {
    list: (client) => listRepositories(client, 'acme'),
    row: (id) => ({ id, name: 'shop', owner: { login: 'acme' }, archived: false }),
  },
  'repositories with a topic': {
    list: (client) => listRepositoriesByTopic(client, 'gated'),
    row: (id) => ({ id, name: 'shop', owner: { login: 'acme' }, archived: false }),
    inside: 'data',
  },
  reviews: {
    list: (client) => listReviews(client, PLACE),
    row: (id) => ({
      id,
      state: 'APPROVED',
      official: true,
      stale: false,
      dismissed: false,
      commit_id: 'c0ffee',
      user,
      comments_count: 0,
      submitted_at: created_at,
    }),
  },
  'latest statuses': {
    list: (client) => listLatestStatuses(client, PLACE, 'c0ffee'),
    row: (id) => ({ id }),
    inside: 'statuses',
  },
  'members of a team': {
    list: (client) => listTeamMembers(client, { id: 3, name: 'qa' }),
    row: (id) => ({ id, login: 'ada' }),
  },
  'entries of a timeline': {
    list: (client) => listTimeline(client, PLACE, 0),
    row: (id) => ({ id, type: 'comment', user, body: '', label: null, created_at }),
  },
};

/** Two rows and an empty page behind them, of as many rows as the server says there are. */
function read({ list, row, inside }: Listed, total: number) {
  const page = (rows: readonly unknown[]) => {
    const body = inside === undefined ? rows : { [inside]: rows };
    return say(body, 200, { 'x-total-count': String(total) });
  };
  const { client, requests } = buildScripted([page([row(4), row(5)]), page([])]);
  return { rows: list(client), requests };
}

describe.each(Object.entries({ ...counted, ...vague }))('a list of %s', (_what, listed) => {
  it('holds every row', async () => {
    const { rows } = read(listed, 2);

    expect(await rows).toHaveLength(2);
  });
});

describe.each(Object.entries(counted))('a list of %s', (_what, listed) => {
  it('is refused when a row is missing', async () => {
    const { rows } = read(listed, 3);

    await expect(rows).rejects.toMatchObject({
      kind: 'malformed',
      message: expect.stringContaining('2 of 3 rows came'),
    });
  });
});

describe.each(Object.entries(vague))('a list of %s', (_what, listed) => {
  it('ends where nothing more comes, though the server counts more', async () => {
    const { rows, requests } = read(listed, 3);

    expect(await rows).toHaveLength(2);
    expect(requests).toHaveLength(2);
  });
});
