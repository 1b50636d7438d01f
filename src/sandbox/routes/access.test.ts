import { describe, expect, it } from 'vitest';
import { createAsk } from '../ask.ts';
import { createSandbox, seedOrganisation } from '../index.ts';

function seedPrivate() {
  const sandbox = createSandbox();
  const seeded = seedOrganisation(sandbox, { private: true });
  seeded.world.addUser('zoe');
  seeded.repository.openPullRequest({ by: 'ada' });
  const askAs = (login: string, scopes = ['all']) =>
    createAsk(sandbox, seeded.world.token(login, { scopes }));
  return { ...seeded, sandbox, askAs };
}

describe('rights', () => {
  it('does not show a private repository to strangers or anonymous callers', async () => {
    const { sandbox, askAs } = seedPrivate();

    const answers = [
      await askAs('zoe')('GET /repos/acme/shop'),
      await createAsk(sandbox)('GET /repos/acme/shop'),
    ];

    expect(answers.map((answer) => [answer.status, answer.body.message])).toEqual([
      [404, 'not found'],
      [404, 'not found'],
    ]);
  });

  it('shows a public repository to anonymous callers, without rights', async () => {
    const sandbox = createSandbox();
    seedOrganisation(sandbox);

    const { status, body } = await createAsk(sandbox)('GET /repos/acme/shop');

    expect([status, body.permissions]).toEqual([200, { admin: false, push: false, pull: true }]);
  });

  it('answers 401 for a token that nobody has, also for public things', async () => {
    const sandbox = createSandbox();

    expect((await createAsk(sandbox, 'wrong')('GET /version')).status).toBe(401);
  });

  it.each([
    ['olga', 200],
    ['ada', 403],
  ])('shows protection rules in full to administrators only: %s gets %i', async (login, expected) => {
    const { askAs } = seedPrivate();

    const answers = [
      await askAs(login)('GET /repos/acme/shop/branch_protections'),
      await askAs(login)('GET /repos/acme/shop/hooks'),
    ];

    expect(answers.map((answer) => answer.status)).toEqual([expected, expected]);
  });

  it('shows everybody the short form of a protected branch, its rule name to administrators', async () => {
    const { askAs } = seedPrivate();

    const [reader, admin] = await Promise.all(
      ['ada', 'olga'].map(async (login) => (await askAs(login)('GET /repos/acme/shop/branches/main')).body),
    );

    expect(reader).toMatchObject({
      protected: true,
      required_approvals: 2,
      enable_status_check: true,
      status_check_contexts: ['CI / test (pull_request)'],
      effective_branch_protection_name: '',
    });
    expect(admin?.effective_branch_protection_name).toBe('main');
  });

  it('grants unit by unit: pulls unreadable is 404, code unwritable is 403', async () => {
    const { repository, askAs } = seedPrivate();
    repository.addCollaborator('zoe', { code: 'read', issues: 'read' });

    const pull = await askAs('zoe')('GET /repos/acme/shop/pulls/1');
    const status = await askAs('zoe')(`POST /repos/acme/shop/statuses/${repository.head()}`, {
      state: 'success',
    });

    expect([pull.status, status.status]).toEqual([404, 403]);
  });

  it.each([
    ['GET', '/repos/acme/shop', ['read:issue'], 'read:repository'],
    ['GET', '/repos/acme/shop/issues/1/timeline', ['write:repository'], 'read:issue'],
    ['GET', '/user', ['write:repository'], 'read:user'],
    [
      'POST',
      '/repos/acme/shop/actions/workflows/qa-review.yml/dispatches',
      ['read:repository'],
      'write:repository',
    ],
  ])('names the missing scope of %s %s', async (method, path, scopes, required) => {
    const { askAs } = seedPrivate();

    const { status, body } = await askAs('sop-gate', scopes)(`${method} ${path}`);

    expect([status, body.message]).toEqual([403, expect.stringContaining(`required=[${required}]`)]);
  });

  it('lets write scopes read', async () => {
    const { askAs } = seedPrivate();

    expect((await askAs('sop-gate', ['write:repository'])('GET /repos/acme/shop')).status).toBe(200);
  });

  it('refuses changes in an archived repository with 423', async () => {
    const { repository, askAs } = seedPrivate();
    repository.record.archived = true;

    const comment = await askAs('olga')('POST /repos/acme/shop/issues/1/comments', { body: 'x' });
    const label = await askAs('olga')('POST /repos/acme/shop/labels', { name: 'x', color: '00aabb' });

    expect([comment.status, label.status]).toEqual([423, 423]);
  });

  it('tells the flat permission to oneself and to administrators, and calls unit-wise team rights read', async () => {
    const { organisation, askAs } = seedPrivate();
    organisation.addTeam('triage', { members: ['zoe'], role: { code: 'write', pulls: 'write' } });
    const path = '/repos/acme/shop/collaborators/zoe/permission';

    const answers = [
      await askAs('zoe')(`GET ${path}`),
      await askAs('olga')(`GET ${path}`),
      await askAs('ada')(`GET ${path}`),
    ];

    expect(answers.map((answer) => [answer.status, answer.body.permission])).toEqual([
      [200, 'read'],
      [200, 'read'],
      [403, undefined],
    ]);
  });

  it('gives a job what it was given in its own repository, and never administration', async () => {
    const { sandbox, repository } = seedPrivate();
    const narrow = createAsk(sandbox, repository.jobToken({ code: 'read' }));
    const wide = createAsk(sandbox, repository.jobToken());
    const status = { state: 'success', context: 'c' };

    const answers = [
      await narrow(`POST /repos/acme/shop/statuses/${repository.head()}`, status),
      await wide(`POST /repos/acme/shop/statuses/${repository.head()}`, status),
      await wide('GET /repos/acme/shop/branch_protections'),
      await wide('GET /token'),
    ];

    expect(answers.map((answer) => answer.status)).toEqual([403, 201, 403, 404]);
  });

  it('tells a token what it is from 1.27 on', async () => {
    const old = createSandbox({ profile: '1.26.4' });
    const newest = createSandbox();
    const answers = await Promise.all(
      [old, newest].map((sandbox) =>
        createAsk(sandbox, seedOrganisation(sandbox, { scopes: ['read:user'] }).token)('GET /token'),
      ),
    );

    expect(answers.map((answer) => [answer.status, answer.body.scopes])).toEqual([
      [404, undefined],
      [200, ['read:user']],
    ]);
  });
});
