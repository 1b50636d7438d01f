import { expect, it } from 'vitest';
import { buildBench } from './server-builder.ts';
import { listMissingLabels, readTierLabels } from './tier-labels.ts';

const NAMES = ['tier:low', 'tier:medium', 'tier:high'];
const SHOP = { owner: 'acme', name: 'shop', ownerKind: 'organization' } as const;
const CLOSED = { method: 'GET', path: /\/orgs\/acme\/labels/ };

it('reads the tier labels of repository and organisation and no others', async () => {
  const { client, organisation, repository } = buildBench();
  const id = organisation.addLabel('tier:low');
  organisation.addLabel('urgent');
  repository.addLabel('bug');

  const labels = await readTierLabels(client, SHOP, NAMES);

  expect(labels.map(({ name, owner }) => `${owner} ${name}`)).toEqual([
    'repository tier:high',
    'repository tier:low',
    'repository tier:medium',
    'organization tier:low',
  ]);
  expect(labels.at(-1)?.id).toBe(id);
});

it('asks no organisation where the owner is a person', async () => {
  const { client, sandbox } = buildBench();

  await readTierLabels(client, { ...SHOP, ownerKind: 'user' }, NAMES);

  expect(sandbox.calls.map((call) => call.path)).toEqual(['/repos/acme/shop/labels']);
});

it.each([403, 404])('does without the labels of an organisation closed with %i', async (status) => {
  const { client, sandbox, log } = buildBench();
  sandbox.fault({ ...CLOSED, answer: { status, body: { message: 'no' } } });

  const labels = await readTierLabels(client, SHOP, NAMES);

  expect(labels).toHaveLength(3);
  expect(log).toEqual([
    `Could not read the labels of the organisation acme: the server answered ${status} (no); the repository defines every tier label itself, so they are not needed`,
  ]);
});

it('names the missing right where a tier label may be in the closed organisation', async () => {
  const { client, sandbox, repository } = buildBench();
  repository.deleteLabel('tier:medium');
  sandbox.fault({
    ...CLOSED,
    answer: {
      status: 403,
      body: { message: 'token does not have at least one of required scope(s): [read:organization]' },
    },
  });

  const labels = readTierLabels(client, SHOP, NAMES);

  await expect(labels).rejects.toMatchObject({
    message: expect.stringContaining(
      'Could not read the labels of the organisation acme: the server answered 403',
    ),
    kind: 'forbidden',
    right: 'read:organization',
    remedy: expect.stringMatching(
      /^Create tier:medium among the labels of acme\/shop \(`sop-gate init --labels` does\): then they are not needed\. Or: Create a token /,
    ),
  });
});

it('names all labels that the repository lacks, and no right where the server names none', async () => {
  const { client, sandbox, repository } = buildBench();
  repository.deleteLabel('tier:medium');
  repository.deleteLabel('tier:high');
  sandbox.fault({ ...CLOSED, answer: { status: 404, body: { message: 'no' } } });

  const labels = readTierLabels(client, SHOP, NAMES);

  await expect(labels).rejects.toMatchObject({
    kind: 'not-found',
    right: undefined,
    remedy: expect.stringContaining('Create tier:medium, tier:high among the labels of acme/shop'),
  });
});

it.each([401, 500])('never does without the labels of an organisation that answers %i', async (status) => {
  const { client, sandbox } = buildBench();
  sandbox.fault({ ...CLOSED, times: Number.POSITIVE_INFINITY, answer: { status } });

  const labels = readTierLabels(client, SHOP, NAMES);

  await expect(labels).rejects.toMatchObject({ name: 'GiteaError' });
});

it('lets a fault of its own through', async () => {
  const { client } = buildBench();
  const broken = { ...client, log: () => {} };
  const bug = new TypeError('a bug');
  const send: typeof client.send = (call) =>
    call.path[0] === 'orgs' ? Promise.reject(bug) : client.send(call);

  const labels = readTierLabels({ ...broken, send }, SHOP, NAMES);

  await expect(labels).rejects.toBe(bug);
});

it('tells which names neither the repository nor its organisation has', async () => {
  const { client, organisation, repository } = buildBench();
  for (const name of NAMES) repository.deleteLabel(name);
  repository.addLabel('tier:medium');
  organisation.addLabel('tier:low');

  const missing = await listMissingLabels(client, SHOP, NAMES);

  expect(missing).toEqual(['tier:high']);
});

it('looks for missing names in the repository alone where the owner is a person', async () => {
  const { client, world, sandbox } = buildBench();
  world.addRepository('ada/notes').addCollaborator('sop-gate', 'write');

  const missing = await listMissingLabels(client, { owner: 'ada', name: 'notes' }, NAMES);

  expect(missing).toEqual(NAMES);
  expect(sandbox.calls.map((call) => call.path)).toEqual([
    '/repos/ada/notes/teams',
    '/repos/ada/notes/labels',
  ]);
});
