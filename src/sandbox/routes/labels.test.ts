import { beforeEach, describe, expect, it } from 'vitest';
import { type Ask, createAsk } from '../ask.ts';
import {
  createSandbox,
  type Sandbox,
  type SeededPullRequest,
  type SeededWorld,
  seedOrganisation,
} from '../index.ts';

const path = '/repos/acme/shop/issues/1/labels';

describe('labels of a pull request', () => {
  let sandbox: Sandbox;
  let seeded: SeededWorld;
  let change: SeededPullRequest;
  let ask: Ask;

  beforeEach(() => {
    sandbox = createSandbox();
    seeded = seedOrganisation(sandbox);
    change = seeded.repository.openPullRequest({ by: 'ada' });
    ask = createAsk(sandbox, seeded.token);
  });

  it('adds known names and drops unknown ones without a word', async () => {
    const { status, body } = await ask(`POST ${path}`, { labels: ['tier:low', 'tier:nonsense'] });

    expect(status).toBe(200);
    expect(body.map((label) => label.name)).toEqual(['tier:low']);
  });

  it('empties the pull request when it is asked to replace by unknown names', async () => {
    change.labelledBy('mia', 'tier:high');

    const { status } = await ask(`PUT ${path}`, { labels: ['nonsense'] });

    expect([status, change.labels]).toEqual([200, []]);
  });

  it.each([
    ['mixed kinds', ['tier:low', 401], 400],
    ['another kind', [{ name: 'tier:low' }], 400],
    ['no list', 'tier:low', 422],
  ])('refuses %s', async (_, labels, expected) => {
    expect((await ask(`POST ${path}`, { labels })).status).toBe(expected);
  });

  it('adds the labels of repository and organisation that share a name', async () => {
    seeded.organisation.addLabel('tier:low');

    const { body } = await ask(`POST ${path}`, { labels: ['tier:low'] });

    expect(body.map((label) => label.id)).toEqual([401, 404]);
  });

  it('lets an exclusive label drive out its scope only when its name has a slash', () => {
    seeded.repository.addLabel('tier/low', { exclusive: true });
    seeded.repository.addLabel('tier/high', { exclusive: true });

    change.labelledBy('mia', 'tier:low', 'tier:high', 'tier/low', 'tier/high');

    expect(change.labels).toEqual(['tier/high', 'tier:high', 'tier:low']);
  });

  it('answers 204 for taking off a label that is not attached, 404 for one that does not exist', async () => {
    const notAttached = await ask(`DELETE ${path}/401`);
    const unknown = await ask(`DELETE ${path}/9`);

    expect([notAttached.status, unknown.status]).toEqual([204, 404]);
  });

  it('tells in the timeline who added and removed what, and forgets the name of a deleted label', async () => {
    change.labelledBy('mia', 'tier:low');
    await ask(`DELETE ${path}/401`);
    seeded.repository.deleteLabel('tier:low');

    const { body } = await ask('GET /repos/acme/shop/issues/1/timeline');

    expect(body).toMatchObject([
      { type: 'label', body: '1', user: { login: 'mia' }, label: null },
      { type: 'label', body: '', user: { login: 'sop-gate' }, label: null },
    ]);
  });

  it('refuses whoever may not write pull requests, and tokens without the issue scope', async () => {
    seeded.world.addUser('zoe');
    const zoe = createAsk(sandbox, seeded.world.token('zoe'));
    const weak = createAsk(sandbox, seeded.world.token('sop-gate', { scopes: ['write:repository'] }));

    const byStranger = await zoe(`POST ${path}`, { labels: ['tier:low'] });
    const byWeak = await weak(`POST ${path}`, { labels: ['tier:low'] });

    expect([byStranger.status, byStranger.body.message]).toEqual([403, 'write permission is required']);
    expect([byWeak.status, byWeak.body.message]).toEqual([
      403,
      'token does not have at least one of required scope(s), required=[write:issue], token scope=write:repository',
    ]);
  });

  it('creates a label with a colour in any usual form, and a second one of the same name', async () => {
    const first = await ask('POST /repos/acme/shop/labels', { name: 'new', color: '#ABC' });
    const second = await ask('POST /repos/acme/shop/labels', { name: 'new', color: '00aabb' });
    const wrong = await ask('POST /repos/acme/shop/labels', { name: 'new', color: 'red' });

    expect([first.status, first.body.color, second.status, wrong.status]).toEqual([201, 'aabbcc', 201, 422]);
    expect(seeded.repository.labels.filter((name) => name === 'new')).toHaveLength(2);
  });

  it('pages the labels of a repository but not those of a pull request', async () => {
    seeded.repository.addLabels(...Array.from({ length: 40 }, (_, at) => `many-${at}`));
    change.labelledBy('mia', ...seeded.repository.labels);

    const offered = await ask('GET /repos/acme/shop/labels');
    const attached = await ask(`GET ${path}`);

    expect([offered.body.length, offered.headers.get('x-total-count'), attached.body.length]).toEqual([
      30,
      '43',
      43,
    ]);
  });
});

describe('labels of an organisation', () => {
  it('are not found by name on 1.22.6', async () => {
    const sandbox = createSandbox({ profile: '1.22.6' });
    const { organisation, repository, token } = seedOrganisation(sandbox);
    const id = organisation.addLabel('shared');
    repository.openPullRequest({ by: 'ada' });
    const ask = createAsk(sandbox, token);

    const byName = await ask(`POST ${path}`, { labels: ['shared'] });
    const byId = await ask(`POST ${path}`, { labels: [id] });

    expect([byName.body.length, byId.body.length]).toEqual([0, 1]);
  });

  it('are created by owners only', async () => {
    const sandbox = createSandbox();
    const { token, world } = seedOrganisation(sandbox);
    const label = { name: 'shared', color: '00aabb' };

    const byOwner = await createAsk(sandbox, token)('POST /orgs/acme/labels', label);
    const byMember = await createAsk(sandbox, world.token('ada'))('POST /orgs/acme/labels', label);

    expect([byOwner.status, byMember.status]).toEqual([201, 403]);
  });
});
