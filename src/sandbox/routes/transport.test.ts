import { describe, expect, it } from 'vitest';
import { createAsk } from '../ask.ts';
import { createSandbox, createVirtualClock, listen, seedOrganisation } from '../index.ts';

describe('addresses', () => {
  it('bear doubled and trailing slashes', async () => {
    const sandbox = createSandbox();

    const response = await sandbox.fetch(`${sandbox.url}//api/v1//version/`);

    expect(response.status).toBe(200);
  });

  it('lie below a base path, and nowhere else', async () => {
    const sandbox = createSandbox({ basePath: '/git/' });
    seedOrganisation(sandbox);

    const inside = await createAsk(sandbox)('GET /repos/acme/shop');
    const outside = await sandbox.fetch('http://gitea.sandbox/api/v1/version');

    expect([sandbox.url, inside.body.html_url]).toEqual([
      'http://gitea.sandbox/git',
      'http://gitea.sandbox/git/acme/shop',
    ]);
    expect(outside.status).toBe(404);
  });

  it('keep encoded marks of branch and file names', async () => {
    const sandbox = createSandbox();
    const { repository } = seedOrganisation(sandbox);
    const [branch, path] = ['feat/a?b#c', 'dir/ü ?#%.txt'];
    repository.addBranch(branch);
    repository.commit(branch, { [path]: 'text\n' });
    const ask = createAsk(sandbox);
    const encoded = path.split('/').map(encodeURIComponent).join('/');

    const found = await ask(`GET /repos/acme/shop/branches/${encodeURIComponent(branch)}`);
    const raw = await ask(`GET /repos/acme/shop/raw/${encoded}?ref=${encodeURIComponent(branch)}`);

    expect([found.body.name, raw.body]).toEqual([branch, 'text\n']);
  });

  it('of a renamed repository redirect to the new one', async () => {
    const sandbox = createSandbox();
    seedOrganisation(sandbox).repository.rename('store');

    const manual = await sandbox.fetch(`${sandbox.url}/api/v1/repos/acme/shop/branches?page=1`, {
      redirect: 'manual',
    });
    const followed = await createAsk(sandbox)('GET /repos/acme/shop');

    expect([manual.status, manual.headers.get('location')]).toEqual([
      307,
      'http://gitea.sandbox/api/v1/repos/acme/store/branches?page=1',
    ]);
    expect(followed.body.full_name).toBe('acme/store');
  });

  it('of other hosts are not reached', async () => {
    await expect(createSandbox().fetch('http://elsewhere.test/')).rejects.toThrow('no host');
  });
});

describe('requests', () => {
  it.each([
    ['text/plain', 422, '[]: Unsupported Content-Type'],
    ['', 422, '[]: Empty Content-Type'],
  ])('with a body of type "%s" are refused', async (type, status, message) => {
    const sandbox = createSandbox();
    const { repository, token } = seedOrganisation(sandbox);
    repository.openPullRequest({ by: 'ada' });
    const body = new TextEncoder().encode('{"labels":[]}');
    const headers = { authorization: `Bearer ${token}`, ...(type === '' ? {} : { 'content-type': type }) };

    const answer = await sandbox.fetch(`${sandbox.url}/api/v1/repos/acme/shop/issues/1/labels`, {
      method: 'POST',
      headers,
      body,
    });

    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ message });
  });

  it('may carry the token as a bearer, as a token or as a password', async () => {
    const sandbox = createSandbox();
    const { token } = seedOrganisation(sandbox);
    const forms = [
      `Bearer ${token}`,
      `token ${token}`,
      `Basic ${btoa(`sop-gate:${token}`)}`,
      `Basic ${btoa(`${token}:x-oauth-basic`)}`,
    ];

    const logins = await Promise.all(
      forms.map(async (authorization) => {
        const response = await sandbox.fetch(`${sandbox.url}/api/v1/user`, { headers: { authorization } });
        return ((await response.json()) as { login: string }).login;
      }),
    );

    expect(new Set(logins)).toEqual(new Set(['sop-gate']));
  });

  it.each([
    ['1.26.4', 405],
    ['1.27.3', 200],
  ])('by HEAD on %s answer %i', async (profile, expected) => {
    const sandbox = createSandbox({ profile });

    expect((await sandbox.fetch(`${sandbox.url}/api/v1/version`, { method: 'HEAD' })).status).toBe(expected);
  });
});

describe('the timeline', () => {
  it('counts the page and not the list, so that its total says nothing about more pages', async () => {
    const sandbox = createSandbox({ clock: createVirtualClock() });
    const { repository, token } = seedOrganisation(sandbox);
    const change = repository.openPullRequest({ by: 'ada' });
    for (const text of Array.from({ length: 35 }, (_, at) => String(at))) change.commentedBy('ben', text);
    const ask = createAsk(sandbox, token);

    const pages = await Promise.all(
      [1, 2, 3].map((page) => ask(`GET /repos/acme/shop/issues/1/timeline?page=${page}`)),
    );

    expect(pages.map((page) => [page.body?.length, page.headers.get('x-total-count')])).toEqual([
      [30, '30'],
      [5, '5'],
      [undefined, '0'],
    ]);
  });
});

describe('comments', () => {
  it('are written, changed and deleted by their author, and listed without pages', async () => {
    const sandbox = createSandbox();
    const { repository, token, world } = seedOrganisation(sandbox);
    const change = repository.openPullRequest({ by: 'ada' });
    const ask = createAsk(sandbox, token);

    const { body } = await ask('POST /repos/acme/shop/issues/1/comments', { body: 'one <!-- mark -->' });
    const byOther = await createAsk(sandbox, world.token('ben'))(
      `PATCH /repos/acme/shop/issues/comments/${body.id}`,
      { body: 'x' },
    );
    const changed = await ask(`PATCH /repos/acme/shop/issues/comments/${body.id}`, { body: 'two' });

    expect([byOther.status, changed.status, change.comments]).toEqual([
      403,
      200,
      [{ author: 'sop-gate', body: 'two' }],
    ]);
    expect((await ask('GET /repos/acme/shop/issues/1/comments')).body).toMatchObject([
      { body: 'two', user: { login: 'sop-gate' } },
    ]);
    expect((await ask(`DELETE /repos/acme/shop/issues/comments/${body.id}`)).status).toBe(204);
    expect(change.comments).toEqual([]);
  });

  it('need a text', async () => {
    const sandbox = createSandbox();
    const { repository, token } = seedOrganisation(sandbox);
    repository.openPullRequest({ by: 'ada' });

    expect(
      (await createAsk(sandbox, token)('POST /repos/acme/shop/issues/1/comments', { body: '' })).status,
    ).toBe(422);
  });
});

describe('a listening sandbox', () => {
  it('answers over real HTTP, breaks connections, and closes', async () => {
    const sandbox = createSandbox({ basePath: '/git' });
    const server = await listen(sandbox);
    sandbox.fault({ path: '/version', skip: 1, answer: 'reset' });

    const first = await fetch(`${server.url}/api/v1/version`);
    const second = fetch(`${server.url}/api/v1/version`);

    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/git$/);
    expect(await first.json()).toEqual({ version: '28.3.0' });
    await expect(second).rejects.toThrow('fetch failed');
    await server.close();
    await expect(fetch(`${server.url}/api/v1/version`)).rejects.toThrow('fetch failed');
  });
});
