import { describe, expect, it } from 'vitest';
import { createAsk } from '../ask.ts';
import { createSandbox, seedOrganisation } from '../index.ts';

function seedTeams(profile = '28.3.0') {
  const sandbox = createSandbox({ profile });
  const { world, organisation } = seedOrganisation(sandbox);
  world.addUser('zoe');
  world.addUser('root', { siteAdmin: true });
  const team = organisation.team('qa').id;
  return { sandbox, team, organisation, askAs: (login: string) => createAsk(sandbox, world.token(login)) };
}

describe('who may look into teams', () => {
  it.each([
    ['an owner', 'olga', 200, 200, 200],
    ['the site administrator', 'root', 200, 200, 200],
    ['a member of the team', 'quinn', 200, 200, 200],
    ['a member of the organisation', 'ada', 200, 403, 403],
    ['a stranger', 'zoe', 403, 404, 404],
  ])('%s', async (_, login, list, members, probe) => {
    const { askAs, team } = seedTeams();
    const ask = askAs(login);

    const answers = await Promise.all(
      ['/orgs/acme/teams', `/teams/${team}/members`, `/teams/${team}/members/quinn`].map((path) =>
        ask(`GET ${path}`),
      ),
    );

    expect(answers.map((answer) => answer.status)).toEqual([list, members, probe]);
  });

  it.each([
    ['1.26.4', 'private', 6, 403, undefined],
    ['1.27.3', 'private', 2, 403, 'private'],
    ['1.27.3', 'limited', 3, 200, 'limited'],
    ['28.3.0', 'public', 3, 200, 'public'],
  ] as const)(
    'on %s a member of the organisation finds a %s team in a list of %i',
    async (profile, visibility, count, members, told) => {
      const { askAs, team, organisation } = seedTeams(profile);
      organisation.team('qa').visibility = visibility;

      const list = await askAs('ada')('GET /orgs/acme/teams');
      const all = await askAs('olga')('GET /orgs/acme/teams');

      expect([list.body.length, all.body.length]).toEqual([count, 6]);
      expect([all.body[4]?.name, all.body[4]?.visibility]).toEqual(['qa', told]);
      expect((await askAs('ada')(`GET /teams/${team}/members`)).status).toBe(members);
    },
  );

  it.each(['ada', 'nobody'])('answers 404 for %s, who is not in the team', async (login) => {
    const { askAs, team } = seedTeams();

    expect((await askAs('olga')(`GET /teams/${team}/members/${login}`)).status).toBe(404);
  });

  it('finds only the own teams by name, all of them for owners', async () => {
    const { askAs } = seedTeams();

    const own = await askAs('ada')('GET /orgs/acme/teams/search?q=');
    const all = await askAs('olga')('GET /orgs/acme/teams/search?q=');

    expect(own.body.data?.map((team) => team.name)).toEqual(['engineers']);
    expect(all.body.data).toHaveLength(6);
  });

  it('asks for the organisation scope, and for a token', async () => {
    const { sandbox } = seedTeams();
    const weak = createAsk(sandbox, sandbox.world.token('olga', { scopes: ['write:repository'] }));

    const scoped = await weak('GET /orgs/acme/teams');
    const anonymous = await createAsk(sandbox)('GET /orgs/acme/teams');

    expect([scoped.status, scoped.body.message]).toEqual([
      403,
      expect.stringContaining('required=[read:organization]'),
    ]);
    expect([anonymous.status, anonymous.body.message]).toEqual([401, 'token is required']);
  });

  it('keeps jobs out, because the Actions user belongs to no organisation', async () => {
    const { sandbox, team } = seedTeams();
    const job = createAsk(sandbox, sandbox.world.repository('acme/shop').jobToken());

    const answers = [await job('GET /orgs/acme/teams'), await job(`GET /teams/${team}/members`)];

    expect(answers.map((answer) => answer.status)).toEqual([403, 404]);
  });

  it('says whether somebody is a member of the organisation', async () => {
    const { askAs } = seedTeams();
    const ask = askAs('ada');

    const answers = [await ask('GET /orgs/acme/members/quinn'), await ask('GET /orgs/acme/members/zoe')];

    expect(answers.map((answer) => answer.status)).toEqual([204, 404]);
  });
});
