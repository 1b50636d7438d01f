import { beforeEach, describe, expect, it } from 'vitest';
import { type Ask, createAsk } from '../ask.ts';
import {
  createSandbox,
  createVirtualClock,
  executable,
  moved,
  type Sandbox,
  type SeededWorld,
  seedOrganisation,
} from '../index.ts';

const pull = '/repos/acme/shop/pulls/1';
const clock = createVirtualClock();

let sandbox: Sandbox;
let seeded: SeededWorld;
let ask: Ask;

beforeEach(() => {
  sandbox = createSandbox({ clock });
  seeded = seedOrganisation(sandbox);
  ask = createAsk(sandbox, seeded.token);
});

describe('pull requests', () => {
  it('tell base, head and merge base', async () => {
    const start = seeded.repository.head();
    const change = seeded.repository.openPullRequest({ by: 'ada', title: 'T', files: { 'a.ts': '1\n' } });
    const base = seeded.repository.commit('main', { 'b.ts': '2\n' });

    const { body } = await ask(`GET ${pull}`);

    expect(body).toMatchObject({
      number: 1,
      state: 'open',
      draft: false,
      merged: false,
      mergeable: true,
      merge_base: start,
      user: { login: 'ada' },
      base: { ref: 'main', sha: base, repo: { full_name: 'acme/shop' } },
      head: { ref: 'ada/change-1', sha: change.head, repo: { full_name: 'acme/shop' } },
      changed_files: 1,
      additions: 1,
      deletions: 0,
    });
  });

  it('come from a fork, and lose it when it is deleted', async () => {
    seeded.world.addUser('zoe');
    const change = seeded.repository.openPullRequest({ by: 'zoe', fork: true, files: { 'a.ts': '1\n' } });
    const before = (await ask(`GET ${pull}`)).body.head;
    seeded.world.repository('zoe/shop').delete();

    const after = (await ask(`GET ${pull}`)).body.head;

    expect([before?.repo?.full_name, before?.ref]).toEqual(['zoe/shop', 'zoe/change-1']);
    expect([after?.repo, after?.ref, after?.sha]).toEqual([null, 'refs/pull/1/head', change.head]);
    expect((await ask(`GET /repos/acme/shop/git/commits/${change.head}`)).status).toBe(200);
  });

  it('list the open ones, the newest first or the latest updated first', async () => {
    for (const title of ['one', 'two', 'three']) {
      seeded.repository.openPullRequest({ by: 'ada', title });
      clock.advance(1000);
    }
    seeded.repository.pullRequest(2).closedBy('ada');
    seeded.repository.pullRequest(1).commentedBy('ben', 'x');
    const titles = async (query: string) =>
      (await ask(`GET /repos/acme/shop/pulls?${query}`)).body.map((one) => one.title);

    expect(await titles('state=open')).toEqual(['three', 'one']);
    expect(await titles('state=open&sort=recentupdate')).toEqual(['one', 'three']);
    expect(await titles('state=all&sort=oldest')).toEqual(['one', 'two', 'three']);
    expect(await titles('state=all&limit=1&page=3')).toEqual(['one']);
  });

  it('name each changed file, and call a mode change or a binary edit unchanged', async () => {
    seeded.repository.commit('main', { 'run.sh': 'echo\n', 'b.bin': 'a\0b' });
    seeded.repository.openPullRequest({
      by: 'ada',
      files: {
        'run.sh': executable('echo\n'),
        'b.bin': 'a\0c',
        'new.ts': '1\n',
        'docs/order.md': moved('docs/ordering.md'),
        'README.md': null,
      },
    });

    const { body, headers } = await ask(`GET ${pull}/files`);

    expect(body.map((file) => `${file.status} ${file.filename}`)).toEqual([
      'deleted README.md',
      'unchanged b.bin',
      'renamed docs/order.md',
      'added new.ts',
      'unchanged run.sh',
    ]);
    expect(body[2]?.previous_filename).toBe('docs/ordering.md');
    expect([headers.get('x-hasmore'), headers.get('x-pagecount')]).toEqual(['false', '1']);
  });

  it('page their files with links and a count', async () => {
    const files = Object.fromEntries(Array.from({ length: 120 }, (_, at) => [`f${at}.ts`, `${at}\n`]));
    seeded.repository.openPullRequest({ by: 'ada', files });

    const { body, headers } = await ask(`GET ${pull}/files?limit=500&page=2`);

    expect([body.length, headers.get('x-total-count'), headers.get('x-hasmore')]).toEqual([
      50,
      '120',
      'true',
    ]);
    expect(headers.get('link')?.split(',')).toEqual([
      '<http://gitea.sandbox/api/v1/repos/acme/shop/pulls/1/files?limit=500&page=3>; rel="next"',
      '<http://gitea.sandbox/api/v1/repos/acme/shop/pulls/1/files?limit=500&page=3>; rel="last"',
      '<http://gitea.sandbox/api/v1/repos/acme/shop/pulls/1/files?limit=500&page=1>; rel="first"',
      '<http://gitea.sandbox/api/v1/repos/acme/shop/pulls/1/files?limit=500&page=1>; rel="prev"',
    ]);
  });

  it('print diff and patch as text', async () => {
    seeded.repository.openPullRequest({ by: 'ada', title: 'T', files: { 'a.ts': '1\n' } });

    const [diff, patch] = [await ask(`GET ${pull}.diff`), await ask(`GET ${pull}.patch`)];

    expect(diff.body).toMatch(/^diff --git a\/a.ts b\/a.ts\nnew file mode 100644\n/);
    expect(patch.body).toMatch(/^From [0-9a-f]{40} Mon Sep 17 00:00:00 2001\nFrom: ada <ada@example.test>\n/);
  });
});

describe('merging', () => {
  const body = { Do: 'merge' };

  it.each([
    ['CI missing', [], 405, 'Not all required status checks successful'],
    ['CI red', ['failure'], 405, 'Not all required status checks successful'],
    ['CI green', ['success'], 405, 'Does not have enough approvals'],
  ])('with %s and no approval', async (_, words, status, message) => {
    const change = seeded.repository.openPullRequest({ by: 'ada', files: { 'a.ts': '1\n' } });
    change.hasStatuses(Object.fromEntries(words.map((word) => ['CI / test (pull_request)', word])));

    const answer = await ask(`POST ${pull}/merge`, body);

    expect([answer.status, answer.body.message]).toEqual([status, message]);
  });

  it('succeeds with what the rule asks for, whoever posted the green status', async () => {
    const change = seeded.repository.openPullRequest({ by: 'ada', files: { 'a.ts': '1\n' } });
    change.hasStatus('CI / test (pull_request)', 'success', { by: 'ada' });
    change.approvedBy('ben');
    change.approvedBy('mia');

    const { status } = await ask(`POST ${pull}/merge`, body);

    expect(status).toBe(200);
    expect(seeded.repository.file('a.ts')).toBe('1\n');
    expect((await ask(`GET ${pull}`)).body).toMatchObject({
      merged: true,
      state: 'closed',
      merged_by: { login: 'sop-gate' },
    });
    expect((await ask(`GET ${pull}/merge`)).status).toBe(204);
  });

  it('refuses a head that has moved', async () => {
    seeded.repository.openPullRequest({ by: 'ada' });

    expect((await ask(`POST ${pull}/merge`, { ...body, head_commit_id: 'old' })).status).toBe(409);
  });
});

describe('another base', () => {
  it.each([
    ['1.26.4', true],
    ['1.27.3', false],
  ])('on %s leaves approvals official: %s', (profile, expected) => {
    const { repository } = seedOrganisation(createSandbox({ profile }));
    repository.addBranch('release');
    repository.protect('release', { approvers: { users: ['mia'] } });
    const change = repository.openPullRequest({ by: 'ada', files: { 'a.ts': '1\n' } });
    change.approvedBy('ben');

    change.retargetedBy('ada', 'release');

    expect(change.reviews[0]?.official).toBe(expected);
    expect(change.timeline.find(({ type }) => type === 'change_target_branch')).toMatchObject({
      oldRef: 'main',
      newRef: 'release',
    });
  });

  it('is told as a push of whoever wanted it, and hides who pushed before', () => {
    const rowsOf = (profile: string) => {
      const { repository, world } = seedOrganisation(createSandbox({ profile }));
      repository.addBranch('release');
      const change = repository.openPullRequest({ by: 'ada', files: { 'a.ts': '1\n' } });
      change.push({ 'b.ts': '1\n' }, { by: 'cleo' });
      change.retargetedBy('mia', 'release');
      return change.timeline.map(({ type, userId }) => `${type} ${world.state.users.get(userId)?.login}`);
    };

    expect(rowsOf('1.22.6')).toEqual(['pull_push ada', 'pull_push cleo', 'change_target_branch mia']);
    expect(rowsOf('28.3.0')).toEqual(['change_target_branch mia', 'pull_push mia']);
  });

  it('is asked for through the API by author or writer', async () => {
    seeded.repository.addBranch('release');
    seeded.repository.openPullRequest({ by: 'ada' });

    const { status, body } = await ask(`PATCH ${pull}`, { base: 'release', title: 'New title' });

    expect([status, body.base?.ref, body.title]).toEqual([201, 'release', 'New title']);
  });
});
