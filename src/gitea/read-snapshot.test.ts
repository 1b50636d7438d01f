import { expect, it } from 'vitest';
import { type LoadPolicy, readSnapshot } from './read-snapshot.ts';
import { buildBench, loadAs } from './server-builder.ts';

const POINTER = { owner: 'acme', name: 'shop', number: 1 };

it('reads the ground: server, us, repository, branch, policy', async () => {
  const { look, change, repository } = buildBench({ profile: '1.26.4' });

  const snapshot = await look();

  expect(snapshot).toMatchObject({
    server: { version: '1.26.4' },
    self: { login: 'sop-gate' },
    repository: {
      owner: 'acme',
      name: 'shop',
      ownerKind: 'organization',
      defaultBranch: 'main',
      archived: false,
    },
    branch: { name: 'main', protected: true, statusCheckContexts: ['CI / test (pull_request)'] },
    policy: { origin: `.gitea/sop-gate.yml at main (${repository.head().slice(0, 7)})` },
    pull: { number: 1, head: { sha: change.head }, base: { ref: 'main', sha: repository.head() } },
  });
});

it('reads the history: reviews, statuses, timeline, labels, comments', async () => {
  const { look, change } = buildBench();
  change.approvedBy('ben');
  change.hasStatus('CI / test (pull_request)', 'pending');
  change.hasStatus('CI / test (pull_request)', 'success');
  change.labelledBy('mia', 'tier:low');
  change.commentedBy('ada', 'hello');

  const snapshot = await look();

  expect(snapshot.reviews.map((review) => review.user?.login)).toEqual(['ben']);
  expect(snapshot.statuses.map((row) => row.state)).toEqual(['success', 'pending']);
  expect(snapshot.timeline.map((entry) => entry.type)).toEqual(['pull_push', 'review', 'label', 'comment']);
  expect(snapshot.labels.map((label) => label.name)).toEqual(['tier:low']);
  expect(snapshot.comments.map((comment) => comment.body)).toEqual(['hello']);
});

it('knows who of the reviewers is in which role', async () => {
  const { look, change } = buildBench();
  change.approvedBy('quinn');

  const snapshot = await look();

  expect(snapshot.memberships.get('qa')).toEqual({
    kind: 'members',
    answers: new Map([['quinn', { is: 'member' }]]),
  });
});

it('knows the definitions of the tier labels of the policy', async () => {
  const { look, repository } = buildBench();
  const id = repository.addLabel('risk:none');

  const snapshot = await look({ labels: { low: 'risk:none' } });

  expect(snapshot.definitions.map((label) => label.name)).toEqual(['risk:none', 'tier:high', 'tier:medium']);
  expect(snapshot.definitions[0]?.id).toBe(id);
});

it('hands the text of the policy file to whoever understands it', async () => {
  const { client, repository } = buildBench();
  repository.commit('main', { '.gitea/sop-gate.yml': 'mode: observe\n' });
  const asked: unknown[] = [];
  const loadPolicy: LoadPolicy = async (source) => {
    asked.push(source, await source.readFile?.('.gitea/sop-gate.yml'), await source.readFile?.('no.yml'));
    return loadAs({})(source);
  };

  await readSnapshot(client, POINTER, { loadPolicy });

  const where = `.gitea/sop-gate.yml at main (${repository.head().slice(0, 7)})`;
  expect(asked).toEqual([
    { text: 'mode: observe\n', where, readFile: expect.any(Function) },
    'mode: observe\n',
    undefined,
  ]);
});

it('reads the policy from the base branch and never from the head', async () => {
  const { client } = buildBench({ files: { '.gitea/sop-gate.yml': 'mode: observe\n' } });
  const texts: unknown[] = [];
  const loadPolicy: LoadPolicy = (source) => {
    texts.push(source.text);
    return loadAs({})(source);
  };

  await readSnapshot(client, POINTER, { loadPolicy });

  expect(texts).toEqual([undefined]);
});

it('lists other open pull requests with the same head', async () => {
  const { look, repository, change } = buildBench();
  repository.addBranch('release');
  const branch = 'ada/change-1';
  const twin = repository.openPullRequest({ by: 'ada', branch, base: 'release', draft: true });
  repository.openPullRequest({ by: 'ben', files: { 'b.md': 'other\n' } });
  const closed = repository.openPullRequest({ by: 'mia', branch, base: 'release' });
  closed.closedBy('mia');

  const snapshot = await look();

  expect(twin.head).toBe(change.head);
  expect(snapshot.siblings).toEqual([{ number: twin.number, baseRef: 'release' }]);
});

it('reads the timeline to its end behind a page of line comments', async () => {
  const { look, change, sandbox } = buildBench();
  change.approvedBy('ben');
  change.push({ 'docs/ordering.md': 'again\n' }, { by: 'ben' });
  sandbox.fault({
    path: /reviews\?/,
    answer: { transform: (rows) => (rows as object[]).map((row) => ({ ...row, comments_count: 3 })) },
  });
  sandbox.fault({ path: /timeline\?page=1/, answer: { transform: () => null } });
  sandbox.fault({ path: /timeline\?page=2/, answer: { transform: () => null } });
  sandbox.fault({
    path: /timeline\?page=3/,
    answer: {
      transform: () => [
        {
          id: 9,
          type: 'pull_push',
          user: { id: 13, login: 'ben' },
          body: '',
          created_at: '2026-11-02T09:00:00Z',
        },
      ],
    },
  });

  const snapshot = await look();

  expect(snapshot.timeline.map((entry) => entry.id)).toEqual([9]);
  expect(sandbox.problems()).toEqual([]);
});

it('reads a server below a path', async () => {
  const { look } = buildBench({ basePath: '/git' });

  const snapshot = await look();

  expect(snapshot.pull.number).toBe(1);
});

it('reads a pull request of a person as one without teams', async () => {
  const { client, world } = buildBench();
  const own = world.addRepository('ada/notes');
  own.addCollaborator('sop-gate', 'admin');
  const change = own.openPullRequest({ by: 'ada', files: { 'a.md': 'a\n' } });
  change.approvedBy('ben');
  const pointer = { owner: 'ada', name: 'notes', number: change.number };

  const snapshot = await readSnapshot(client, pointer, { loadPolicy: loadAs({}) });

  expect(snapshot.repository.ownerKind).toBe('user');
  expect(snapshot.memberships.get('qa')?.kind).toBe('no-such-role');
});
