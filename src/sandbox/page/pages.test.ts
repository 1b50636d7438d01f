import { beforeEach, describe, expect, it } from 'vitest';
import { createAsk } from '../ask.ts';
import { createSandbox, type Sandbox, type SeededPullRequest, seedOrganisation } from '../index.ts';

let sandbox: Sandbox;
let change: SeededPullRequest;

beforeEach(() => {
  sandbox = createSandbox();
  const { repository } = seedOrganisation(sandbox);
  change = repository.openPullRequest({
    by: 'ada',
    title: '<img src=x onerror=alert(1)>',
    body: '<script>x</script>',
  });
});

const read = async (path: string) => (await sandbox.fetch(`${sandbox.url}${path}`)).text();
const play = (form: Record<string, string>, headers: Record<string, string> = {}) =>
  sandbox.fetch(`${sandbox.url}/acme/shop/pulls/1`, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers,
    redirect: 'manual',
  });

describe('pages', () => {
  it.each(['/', '/acme/shop', '/acme/shop/pulls/1'])(
    '%s shows the title and keeps hostile text harmless',
    async (path) => {
      const page = await read(path);

      expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
      expect(page).not.toContain('<img');
      expect(page).not.toContain('<script>x');
    },
  );

  it('allow no script but their own', async () => {
    const response = await sandbox.fetch(`${sandbox.url}/`);
    const nonce = /script-src 'nonce-([^']+)'/.exec(
      response.headers.get('content-security-policy') ?? '',
    )?.[1];

    expect(await response.text()).toContain(`<script nonce="${nonce}">`);
  });

  it('show reviews, checks with their history, labels, comments without their marks, and what was written', async () => {
    change.approvedBy('ben', { body: 'fine' });
    change.hasStatus('CI / test (pull_request)', 'pending');
    change.hasStatus('CI / test (pull_request)', 'success', { description: 'all good' });
    change.labelledBy('mia', 'tier:low');
    change.commentedBy('sop-gate', '<!-- secret mark -->### Held');
    await sandbox.fetch(`${sandbox.url}/api/v1/repos/acme/shop/issues/1/comments`, { method: 'POST' });

    const page = await read('/acme/shop/pulls/1');

    expect(page).toContain('all good');
    expect(page).toContain('1 earlier');
    expect(page).toContain('tier:low');
    expect(page).toContain('<h4>Held</h4>');
    expect(page).not.toContain('secret mark');
    expect(page).toContain('1 writes, 1 calls');
    expect(page).toContain('--repo acme/shop --pr 1');
  });

  it('list under a pull request only what was written about it', async () => {
    const other = sandbox.world
      .repository('acme/shop')
      .openPullRequest({ by: 'ben', files: { 'b.ts': '1\n' } });
    const ask = createAsk(sandbox, sandbox.world.token('sop-gate'));
    await ask(`POST /repos/acme/shop/statuses/${other.head}`, { state: 'success', context: 'of the other' });
    await ask('POST /repos/acme/shop/issues/2/comments', { body: 'x' });

    const [own, others] = [await read('/acme/shop/pulls/1'), await read('/acme/shop/pulls/2')];

    expect(own).toContain('0 writes');
    expect(others).toContain('2 writes');
    expect(others).toContain('of the other');
  });

  it.each(['/nobody/nothing', '/acme/shop/pulls/99'])('%s is not there', async (path) => {
    expect((await sandbox.fetch(`${sandbox.url}${path}`)).status).toBe(404);
  });

  it('are not calls to the API', async () => {
    await read('/acme/shop');

    expect(sandbox.calls).toEqual([]);
  });
});

describe('playing on a page', () => {
  it('approves as the chosen reviewer and leads back', async () => {
    const response = await play({ do: 'approve', by: 'ben' });

    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      `${sandbox.url}/acme/shop/pulls/1`,
    ]);
    expect(change.reviews).toMatchObject([{ state: 'APPROVED', official: true }]);
  });

  it('rejects, pushes, and turns CI red and green', async () => {
    const before = change.head;
    await play({ do: 'reject', by: 'mia' });
    await play({ do: 'push-empty' });
    await play({ do: 'ci-failure' });
    await play({ do: 'ci-success' });

    expect(change.head).not.toBe(before);
    expect(change.reviews).toMatchObject([{ state: 'REQUEST_CHANGES' }]);
    expect(change.statuses().map((status) => [status.context, status.state])).toEqual([
      ['CI / test (pull_request)', 'failure'],
      ['CI / test (pull_request)', 'success'],
    ]);
  });

  it('is not possible from another site, nor with a move that is not offered', async () => {
    const foreign = await play({ do: 'approve', by: 'ben' }, { origin: 'http://elsewhere.test' });
    const unknown = await play({ do: 'merge' });

    expect([foreign.status, unknown.status, change.reviews]).toEqual([403, 400, []]);
  });

  it('says why the server refuses a move', async () => {
    change.closedBy('ada');

    const response = await play({ do: 'approve', by: 'ben' });

    expect([response.status, await response.text()]).toEqual([
      422,
      'can not approve or reject a closed pull request',
    ]);
  });
});
