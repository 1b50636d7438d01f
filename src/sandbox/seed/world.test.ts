import { describe, expect, it } from 'vitest';
import { createSandbox, createVirtualClock, moved, seedOrganisation } from '../index.ts';

describe('telling a world', () => {
  it.each<[string, (seeded: ReturnType<typeof seedOrganisation>) => unknown, string]>([
    [
      'an unknown user',
      ({ world }) => world.token('nobody'),
      "there is no user nobody: add them first with addUser('nobody')",
    ],
    ['a user twice', ({ world }) => world.addUser('ada'), 'there is already a user ada'],
    [
      'an unknown team',
      ({ organisation }) => organisation.joinTeam('no', 'ada'),
      "there is no team no: add it first with addTeam('no')",
    ],
    [
      'an unknown repository',
      ({ world }) => world.repository('a/b'),
      'there is no repository a/b: add it first with addRepository',
    ],
    ['a person as organisation', ({ world }) => world.organisation('ada'), 'ada is not an organisation'],
    ['an unknown branch', ({ repository }) => repository.commit('no', {}), 'there is no branch or commit no'],
    [
      'an unknown label',
      ({ repository }) => repository.deleteLabel('no'),
      "there is no label no: add it first with addLabel('no')",
    ],
    [
      'a missing pull request',
      ({ repository }) => repository.pullRequest(9),
      'there is no pull request 9 in acme/shop',
    ],
    [
      'a missing file',
      ({ repository }) => repository.commit('main', { a: moved('b') }),
      'there is no file b to move to a',
    ],
  ])('stops at %s with a sentence that helps', (_, tell, message) => {
    const seeded = seedOrganisation(createSandbox());

    expect(() => tell(seeded)).toThrow(message);
  });

  it('gives the same world the same commit ids and tokens every time', () => {
    const [one, other] = [createVirtualClock(), createVirtualClock()].map((clock) =>
      seedOrganisation(createSandbox({ clock })),
    );

    expect(one?.repository.head()).toBe(other?.repository.head());
    expect(one?.token).toBe(other?.token);
  });

  it('knows who counts in the preset: everybody may write, the bot administrates', () => {
    const { repository } = seedOrganisation(createSandbox());
    const change = repository.openPullRequest({ by: 'ada' });

    const reviews = ['ben', 'mia', 'carol', 'quinn', 'sam'].map((login) => change.approvedBy(login));

    expect(reviews.every((review) => review.official)).toBe(true);
    expect(repository.record.protections[0]).toMatchObject({ rule: 'main', requiredApprovals: 2 });
  });

  it('forgets a token that was revoked and a person that was deleted', async () => {
    const sandbox = createSandbox();
    const { world, token, repository } = seedOrganisation(sandbox);
    const change = repository.openPullRequest({ by: 'ada' });
    change.approvedBy('ben');

    world.revokeToken(token);
    world.deleteUser('ben');

    const response = await sandbox.fetch(`${sandbox.url}/api/v1/repos/acme/shop/pulls/1/reviews`);
    expect(await response.json()).toMatchObject([{ user: { id: -1, login: 'Ghost' } }]);
    const headers = { authorization: `token ${token}` };
    expect((await sandbox.fetch(`${sandbox.url}/api/v1/user`, { headers })).status).toBe(401);
  });

  it('moves and pushes to a fork without touching the base', () => {
    const { repository, world } = seedOrganisation(createSandbox());
    world.addUser('zoe');
    const change = repository.openPullRequest({ by: 'zoe', fork: true, files: { 'a.ts': '1\n' } });
    const base = repository.head();

    change.push({ 'a.ts': '2\n' });

    expect([repository.head(), change.file('a.ts')]).toEqual([base, '2\n']);
    expect(world.repository('zoe/shop').head('zoe/change-1')).toBe(change.head);
  });
});
