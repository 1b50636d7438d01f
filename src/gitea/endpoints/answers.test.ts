import { expect, it } from 'vitest';
import type { GiteaClient } from '../client.ts';
import { buildScripted, say } from '../scripted-client-builder.ts';
import { dispatchWorkflow, listDispatchedRuns, readRun } from './actions.ts';
import { listChangedFiles, readDiff } from './changed-files.ts';
import { listComments } from './comments.ts';
import { listFolder, readEntries, readEntry, readRaw } from './contents.ts';
import { listLabels, listOrganisationLabels, listRepositoryLabels } from './labels.ts';
import { readBranch, readOwnerKind, readRepository, readTip } from './repository.ts';
import { listReviews } from './reviews.ts';
import { readSelf, readServer } from './server.ts';
import { listStatuses } from './statuses.ts';
import { listTeamMembers, listTeams } from './teams.ts';
import { listTimeline } from './timeline.ts';

const PLACE = { owner: 'acme', name: 'shop', number: 7 };
const SPOT = { ...PLACE, commit: 'c0ffee' };
const SHA = 'a'.repeat(40);
const ADA = { id: 12, login: 'ada' };
const AT = Date.parse('2026-11-02T09:00:00Z');
const WIRE_ADA = { ...ADA, email: 'ada@example.test' };
const WIRE_AT = '2026-11-02T10:00:00+01:00';
const DISPATCH = { ...PLACE, workflow: 'qa.yml', branch: 'main', inputs: {} };

const wireStatus = {
  id: 3,
  context: 'CI',
  status: 'success',
  state: 'wrong field',
  description: 'd',
  target_url: '/u',
  creator: WIRE_ADA,
  created_at: WIRE_AT,
};
const status = {
  id: 3,
  context: 'CI',
  state: 'success',
  description: 'd',
  targetUrl: '/u',
  creator: ADA,
  createdAt: AT,
};
const wireReview = {
  id: 5,
  state: 'APPROVED',
  official: true,
  stale: false,
  dismissed: false,
  commit_id: SHA,
  user: WIRE_ADA,
  team: null,
  comments_count: 2,
  submitted_at: WIRE_AT,
  body: 'fine',
};
const review = {
  id: 5,
  state: 'APPROVED',
  official: true,
  stale: false,
  dismissed: false,
  commitId: SHA,
  user: ADA,
  submittedAt: AT,
};
const wireRun = {
  id: 12,
  event: 'workflow_dispatch',
  path: 'qa.yml@refs/heads/main',
  head_sha: SHA,
  display_title: 'qa 123',
  started_at: '1970-01-01T00:00:00Z',
};
const run = {
  id: 12,
  event: 'workflow_dispatch',
  path: 'qa.yml@refs/heads/main',
  headSha: SHA,
  title: 'qa 123',
  startedAt: 0,
};
const wireBranch = {
  name: 'main',
  commit: { id: SHA },
  protected: true,
  required_approvals: 2,
  enable_status_check: true,
  status_check_contexts: ['CI'],
};
const branch = {
  name: 'main',
  protected: true,
  requiredApprovals: 2,
  statusCheckEnabled: true,
  statusCheckContexts: ['CI'],
};
const wireFile = { path: 'a.ts', type: 'file', size: 2, encoding: 'base64', content: 'aGk=', target: null };
const file = { path: 'a.ts', type: 'file', size: 2, bytes: Buffer.from('hi'), target: undefined };

const none = (c: GiteaClient) => listTimeline(c, PLACE, 0);

type Row = readonly [
  name: string,
  call: (client: GiteaClient) => Promise<unknown>,
  wire: unknown,
  words: unknown,
];

const table: Row[] = [
  ['the token’s user', readSelf, WIRE_ADA, ADA],
  [
    'the version',
    readServer,
    { version: '1.26.4' },
    { version: '1.26.4', flavour: 'gitea', numbers: [1, 26, 4] },
  ],
  ['statuses', (c) => listStatuses(c, PLACE, SHA), [wireStatus], [status]],
  [
    'a status by Actions',
    (c) => listStatuses(c, PLACE, SHA),
    [{ ...wireStatus, creator: null }],
    [{ ...status, creator: null }],
  ],
  [
    'statuses by id, newest first',
    async (c) => (await listStatuses(c, PLACE, SHA)).map((row) => row.id),
    [4, 9, 6].map((id) => ({ ...wireStatus, id })),
    [9, 6, 4],
  ],
  ['reviews', (c) => listReviews(c, PLACE), [wireReview], [{ review, team: undefined, lineComments: 2 }]],
  [
    'a review request to a team',
    (c) => listReviews(c, PLACE),
    [{ ...wireReview, user: null, team: { name: 'qa' } }],
    [{ review: { ...review, user: null }, team: 'qa', lineComments: 2 }],
  ],
  [
    'reviews by id, oldest first',
    async (c) => (await listReviews(c, PLACE)).map((row) => row.review.id),
    [9, 4, 6].map((id) => ({ ...wireReview, id })),
    [4, 6, 9],
  ],
  [
    'label entries of the timeline',
    none,
    [
      {
        id: 8,
        type: 'label',
        user: WIRE_ADA,
        body: '1',
        label: { id: 4, name: 'l', color: 'fff' },
        created_at: WIRE_AT,
      },
    ],
    [{ id: 8, type: 'label', user: ADA, body: '1', label: { id: 4, name: 'l' }, createdAt: AT }],
  ],
  [
    'entries of a label that is gone',
    none,
    [{ id: 8, type: 'label', user: null, body: '', label: null, created_at: WIRE_AT }],
    [{ id: 8, type: 'label', user: null, body: '', label: null, createdAt: AT }],
  ],
  [
    'entries that are about no label',
    none,
    [{ id: 8, type: 'pull_push', user: WIRE_ADA, body: '', created_at: WIRE_AT }],
    [{ id: 8, type: 'pull_push', user: ADA, body: '', label: null, createdAt: AT }],
  ],
  ['an empty timeline', none, null, []],
  [
    'comments',
    (c) => listComments(c, PLACE),
    [{ id: 8, body: 'hi', user: WIRE_ADA, created_at: WIRE_AT, html_url: '' }],
    [{ id: 8, body: 'hi', user: ADA, createdAt: AT }],
  ],
  ['labels', (c) => listLabels(c, PLACE), [{ id: 4, name: 'l', color: 'fff' }], [{ id: 4, name: 'l' }]],
  [
    'label definitions of the repository',
    (c) => listRepositoryLabels(c, PLACE),
    [{ id: 4, name: 'l', exclusive: true, color: 'fff' }],
    [{ id: 4, name: 'l', exclusive: true, owner: 'repository' }],
  ],
  [
    'label definitions of the organisation',
    (c) => listOrganisationLabels(c, 'acme'),
    [{ id: 4, name: 'l', exclusive: false, color: 'fff' }],
    [{ id: 4, name: 'l', exclusive: false, owner: 'organization' }],
  ],
  [
    'the repository',
    (c) => readRepository(c, PLACE),
    { name: 'Shop', owner: { login: 'ACME' }, default_branch: 'trunk', archived: true, id: 1 },
    { name: 'Shop', owner: 'ACME', defaultBranch: 'trunk', archived: true },
  ],
  ['that the owner is an organisation', (c) => readOwnerKind(c, PLACE), [], 'organization'],
  [
    'that the owner is an organisation whose teams have nothing to do here',
    (c) => readOwnerKind(c, PLACE),
    null,
    'organization',
  ],
  ['the rules of a branch', (c) => readBranch(c, PLACE, 'main'), wireBranch, branch],
  [
    'a branch without contexts',
    (c) => readBranch(c, PLACE, 'main'),
    { ...wireBranch, status_check_contexts: null },
    { ...branch, statusCheckContexts: [] },
  ],
  ['the tip of a branch', (c) => readTip(c, PLACE, 'main'), wireBranch, SHA],
  [
    'teams',
    (c) => listTeams(c, 'acme'),
    [{ id: 5, name: 'qa', permission: 'read' }],
    [{ id: 5, name: 'qa' }],
  ],
  ['an organisation without teams', (c) => listTeams(c, 'acme'), null, []],
  ['members of a team', (c) => listTeamMembers(c, { id: 5, name: 'qa' }), [WIRE_ADA], [ADA]],
  ['a file', (c) => readEntry(c, SPOT, 'a.ts'), wireFile, file],
  [
    'an empty file',
    (c) => readEntry(c, SPOT, 'a.ts'),
    { ...wireFile, size: 0, content: '' },
    { ...file, size: 0, bytes: Buffer.alloc(0) },
  ],
  [
    'a file too large for the answer',
    (c) => readEntry(c, SPOT, 'a.ts'),
    { path: 'a.ts', type: 'file', size: 9, encoding: null, content: null },
    { ...file, size: 9, bytes: undefined },
  ],
  [
    'a file in an encoding of another age',
    (c) => readEntry(c, SPOT, 'a.ts'),
    { ...wireFile, encoding: 'rot13' },
    { ...file, bytes: undefined },
  ],
  [
    'a link',
    (c) => readEntry(c, SPOT, 'a.ts'),
    { path: 'a.ts', type: 'symlink', size: 4, target: 'b.ts' },
    { path: 'a.ts', type: 'symlink', size: 4, bytes: undefined, target: 'b.ts' },
  ],
  ['many files', (c) => readEntries(c, SPOT, ['a.ts', 'b.ts']), [wireFile, null], [file, null]],
  [
    'a folder',
    (c) => listFolder(c, SPOT, ''),
    [{ path: 'a.ts', type: 'file' }, { path: 'src' }],
    ['a.ts', 'src'],
  ],
  [
    'the changed files',
    (c) => listChangedFiles(c, PLACE),
    [
      { filename: 'a', status: 'deleted', additions: 0, contents_url: 'https://git.test/a?ref=c0ffee' },
      { filename: 'a', status: 'added', contents_url: 'https://git.test/a' },
    ],
    [
      { path: 'a', status: 'deleted', commit: 'c0ffee' },
      { path: 'a', status: 'added', commit: undefined },
    ],
  ],
  ['a run', (c) => readRun(c, PLACE, 12), wireRun, run],
  [
    'dispatched runs',
    (c) => listDispatchedRuns(c, PLACE),
    { total_count: 1, workflow_runs: [wireRun] },
    [run],
  ],
  ['that there are no runs', (c) => listDispatchedRuns(c, PLACE), { workflow_runs: null }, []],
  [
    'the run that was started',
    (c) => dispatchWorkflow(c, DISPATCH),
    { workflow_run_id: 12, run_url: '' },
    12,
  ],
];

it.each(table)('reads %s', async (_name, call, wire, words) => {
  const { client } = buildScripted([say(wire), say([])]);

  const answer = await call(client);

  expect(answer).toEqual(words);
});

it('takes a dispatch without an answer for one whose run is not known', async () => {
  const { client } = buildScripted([new Response(null, { status: 204 })]);

  const id = await dispatchWorkflow(client, DISPATCH);

  expect(id).toBeUndefined();
});

it('knows a person by the refusal to list teams', async () => {
  const { client } = buildScripted([say({ message: 'repo is not owned by an organization' }, 405)]);

  const kind = await readOwnerKind(client, PLACE);

  expect(kind).toBe('user');
});

it('reads a diff and a raw file as they are', async () => {
  const { client } = buildScripted([new Response('diff --git a/ä b/ä')]);

  const diff = await readDiff(client, PLACE);
  const bytes = await readRaw(client, SPOT, 'a.ts');

  expect(diff).toBe('diff --git a/ä b/ä');
  expect(bytes).toEqual(new TextEncoder().encode('diff --git a/ä b/ä'));
});

const broken: Row[] = [
  [
    'a status of an unknown time',
    (c) => listStatuses(c, PLACE, SHA),
    [{ ...wireStatus, created_at: 'soon' }],
    '',
  ],
  ['a status without state', (c) => listStatuses(c, PLACE, SHA), [{ ...wireStatus, status: undefined }], ''],
  ['a review without flags', (c) => listReviews(c, PLACE), [{ ...wireReview, official: undefined }], ''],
  ['a user without id', readSelf, { login: 'ada' }, ''],
  ['a user with a broken id', readSelf, { id: 1.5, login: 'ada' }, ''],
  [
    'a repository without default branch',
    (c) => readRepository(c, PLACE),
    { name: 's', owner: { login: 'a' }, default_branch: '', archived: false },
    '',
  ],
  ['a tip that is no commit', (c) => readTip(c, PLACE, 'main'), { commit: { id: 'main' } }, ''],
  ['a tip that is more than a commit', (c) => readTip(c, PLACE, 'main'), { commit: { id: `${SHA}x` } }, ''],
  ['a tip that is a commit in the end', (c) => readTip(c, PLACE, 'main'), { commit: { id: `x${SHA}` } }, ''],
  ['a run number zero', (c) => dispatchWorkflow(c, DISPATCH), { workflow_run_id: 0 }, ''],
  ['labels that are null', (c) => listLabels(c, PLACE), null, ''],
  ['reviews that are null', (c) => listReviews(c, PLACE), null, ''],
  ['members that are null', (c) => listTeamMembers(c, { id: 5, name: 'qa' }), null, ''],
];

it.each(broken)('makes no sense of %s', async (_name, call, wire) => {
  const { client } = buildScripted([say(wire)]);

  const answer = call(client);

  await expect(answer).rejects.toMatchObject({ kind: 'malformed' });
});

it('knows long commit ids too', async () => {
  const long = 'b'.repeat(64);
  const { client } = buildScripted([say({ commit: { id: long } })]);

  const tip = await readTip(client, PLACE, 'main');

  expect(tip).toBe(long);
});
