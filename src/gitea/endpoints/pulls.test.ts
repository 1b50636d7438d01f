import { expect, it } from 'vitest';
import { buildScripted, say } from '../scripted-client-builder.ts';
import { findPullsByHead, readPull } from './pulls.ts';

const PLACE = { owner: 'acme', name: 'shop', number: 7 };
const HEAD = 'a'.repeat(40);
const BASE = 'b'.repeat(40);

const wire = {
  number: 7,
  state: 'open',
  merged: false,
  draft: true,
  title: 'Round prices',
  user: { id: 12, login: 'ada', email: 'ada@example.test' },
  base: { label: 'main', ref: 'main', sha: BASE, repo: { id: 1 } },
  head: { label: 'ada/round', ref: 'ada/round', sha: HEAD, repo: { id: 1 } },
  merge_base: BASE,
  created_at: '2026-11-02T09:00:00Z',
  mergeable: false,
};

it('reads a pull request in our words', async () => {
  const { client } = buildScripted([say(wire)]);

  const pull = await readPull(client, PLACE);

  expect(pull).toEqual({
    number: 7,
    state: 'open',
    merged: false,
    draft: true,
    title: 'Round prices',
    author: { id: 12, login: 'ada' },
    base: { ref: 'main', sha: BASE },
    head: { ref: 'ada/round', sha: HEAD, fork: false },
    mergeBase: BASE,
    createdAt: Date.parse('2026-11-02T09:00:00Z'),
  });
});

it.each([
  ['lives in another repository', { ...wire.head, repo: { id: 2 } }],
  ['lives in a repository that is gone', { ...wire.head, repo: null }],
  ['came without a branch', { ...wire.head, label: '' }],
])('knows a head that %s for one from outside', async (_name, head) => {
  const { client } = buildScripted([say({ ...wire, head })]);

  const pull = await readPull(client, PLACE);

  expect(pull.head.fork).toBe(true);
});

it.each([
  ['another state', { state: 'merged' }],
  ['no base commit', { base: { ...wire.base, sha: '' } }],
  ['no base branch', { base: { ...wire.base, ref: '' } }],
  ['no head commit', { head: { ...wire.head, sha: '' } }],
  ['no merge base', { merge_base: '' }],
  ['no author', { user: null }],
  ['no number', { number: 0 }],
  ['the number of another', { number: 8 }],
  ['no draft flag', { draft: undefined }],
])('makes no sense of a pull request with %s', async (_name, change) => {
  const { client } = buildScripted([say({ ...wire, ...change })]);

  const pull = readPull(client, PLACE);

  await expect(pull).rejects.toMatchObject({ kind: 'malformed' });
});

const open = [
  { number: 7, draft: false, base: { ref: 'main' }, head: { ref: 'ada/round', sha: HEAD } },
  { number: 8, draft: true, base: { ref: 'release' }, head: { ref: 'other', sha: HEAD } },
  { number: 9, draft: false, base: { ref: 'main' }, head: { ref: 'ada/round', sha: BASE } },
];

it('finds open pull requests by their head commit, drafts too', async () => {
  const { client } = buildScripted([say(open, 200, { 'x-total-count': '3' })]);

  const pulls = await findPullsByHead(client, PLACE, HEAD);

  expect(pulls).toEqual([
    { number: 7, baseRef: 'main', headSha: HEAD },
    { number: 8, baseRef: 'release', headSha: HEAD },
  ]);
});

it('refuses a list in which a pull request could not be read', async () => {
  const { client } = buildScripted([say([...open, null], 200, { 'x-total-count': '4' })]);

  const pulls = findPullsByHead(client, PLACE, HEAD);

  await expect(pulls).rejects.toMatchObject({ kind: 'malformed' });
});
