import { expect, it } from 'vitest';
import { buildScripted, say } from '../scripted-client-builder.ts';
import { listRepositories, listRepositoriesByTopic } from './repository-lists.ts';

const wire = { id: 4, name: 'shop', owner: { login: 'acme' }, archived: false, fork: true };
const shop = { id: 4, name: 'shop', owner: 'acme', archived: false };
const none = say([]);

it('lists the repositories of an organisation', async () => {
  const { client, requests } = buildScripted([say([wire]), none]);

  const repositories = await listRepositories(client, 'a b');

  expect(repositories).toEqual([shop]);
  expect(requests[0]).toBe('GET https://git.test/api/v1/orgs/a%20b/repos?page=1&limit=50');
});

it('lists the repositories with a topic', async () => {
  const archived = { ...wire, archived: true };
  const { client, requests } = buildScripted([
    say({ ok: true, data: [archived] }),
    say({ ok: true, data: [] }),
  ]);

  const repositories = await listRepositoriesByTopic(client, 'gated');

  expect(repositories).toEqual([{ ...shop, archived: true }]);
  expect(requests[0]).toBe(
    'GET https://git.test/api/v1/repos/search?q=gated&topic=true&sort=id&page=1&limit=50',
  );
});

it('takes null for an empty list', async () => {
  const owned = await listRepositories(buildScripted([say(null)]).client, 'acme');
  const tagged = await listRepositoriesByTopic(
    buildScripted([say({ ok: true, data: null })]).client,
    'gated',
  );

  expect([owned, tagged]).toEqual([[], []]);
});

it.each([
  ['a list without its field', { ok: true }],
  ['a repository without a name', { data: [{ ...wire, name: '' }] }],
  ['a repository without an owner', { data: [{ ...wire, owner: null }] }],
  ['a repository of which nobody knows whether it is archived', { data: [{ ...wire, archived: null }] }],
])('makes nothing of %s', async (_what, body) => {
  const { client } = buildScripted([say(body)]);

  const answer = listRepositoriesByTopic(client, 'gated');

  await expect(answer).rejects.toMatchObject({
    kind: 'malformed',
    message: expect.stringContaining('list the repositories with the topic "gated"'),
  });
});

it.each([
  [listRepositories, 'list the repositories of x', 'membership in the organisation'],
  [listRepositoriesByTopic, 'list the repositories with the topic "x"', 'read access to code'],
] as const)('names the right that is missing', async (list, to, role) => {
  const { client } = buildScripted([say({ message: 'no' }, 403)]);

  const answer = list(client, 'x');

  await expect(answer).rejects.toMatchObject({
    kind: 'forbidden',
    message: expect.stringContaining(to),
    right: expect.stringContaining(role),
  });
});
