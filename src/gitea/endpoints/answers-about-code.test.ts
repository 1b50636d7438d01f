import { expect, it } from 'vitest';
import type { GiteaClient } from '../client.ts';
import { buildScripted, say } from '../scripted-client-builder.ts';
import { dispatchWorkflow, listTasks, readRun } from './actions.ts';
import { listChangedFiles, readDiff } from './changed-files.ts';
import { listFolder, readEntries, readEntry, readRaw } from './contents.ts';
import { readBranch, readOwnerKind, readRepository, readTip } from './repository.ts';

const PLACE = { owner: 'acme', name: 'shop', number: 7 };
const SPOT = { ...PLACE, commit: 'c0ffee' };
const SHA = 'a'.repeat(40);
const DISPATCH = { ...PLACE, workflow: 'qa.yml', branch: 'main', inputs: {} };

const wireRun = {
  id: 12,
  event: 'workflow_dispatch',
  path: 'qa.yml@refs/heads/main',
  head_sha: SHA,
  status: 'queued',
  started_at: '1970-01-01T00:00:00Z',
};
const run = {
  id: 12,
  event: 'workflow_dispatch',
  path: 'qa.yml@refs/heads/main',
  headSha: SHA,
  status: 'queued',
  startedAt: 0,
};
const wireTask = {
  id: 40,
  run_number: 12,
  event: 'workflow_dispatch',
  workflow_id: 'qa.yml',
  head_branch: 'main',
  head_sha: SHA,
  display_title: 'qa 123',
  created_at: '1970-01-01T00:00:01Z',
};
const task = {
  runNumber: 12,
  event: 'workflow_dispatch',
  workflow: 'qa.yml',
  branch: 'main',
  headSha: SHA,
  title: 'qa 123',
  createdAt: 1000,
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

type Row = readonly [
  name: string,
  call: (client: GiteaClient) => Promise<unknown>,
  wire: unknown,
  words: unknown,
];

const table: Row[] = [
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
  ['tasks', (c) => listTasks(c, PLACE), { total_count: 1, workflow_runs: [wireTask] }, [task]],
  ['that there are no tasks', (c) => listTasks(c, PLACE), { workflow_runs: null }, []],
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
    'a repository without default branch',
    (c) => readRepository(c, PLACE),
    { name: 's', owner: { login: 'a' }, default_branch: '', archived: false },
    '',
  ],
  ['a tip that is no commit', (c) => readTip(c, PLACE, 'main'), { commit: { id: 'main' } }, ''],
  ['a tip that is more than a commit', (c) => readTip(c, PLACE, 'main'), { commit: { id: `${SHA}x` } }, ''],
  ['a tip that is a commit in the end', (c) => readTip(c, PLACE, 'main'), { commit: { id: `x${SHA}` } }, ''],
  ['a run number zero', (c) => dispatchWorkflow(c, DISPATCH), { workflow_run_id: 0 }, ''],
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
