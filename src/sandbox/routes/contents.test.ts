import { describe, expect, it } from 'vitest';
import { createAsk } from '../ask.ts';
import { createSandbox, executable, seedOrganisation, submodule, symlink } from '../index.ts';

function seedFiles(profile = '28.3.0') {
  const sandbox = createSandbox({ profile });
  const { repository, token } = seedOrganisation(sandbox);
  repository.commit('main', {
    'lib/run.sh': executable('echo\n'),
    'lib/link': symlink('run.sh'),
    'lib/sub': submodule('2'.repeat(40)),
    'b.bin': Buffer.from([0, 255, 1]),
  });
  return { repository, ask: createAsk(sandbox, token) };
}

describe('files', () => {
  it('are read one by one with their content', async () => {
    const { ask } = seedFiles();

    const { body } = await ask('GET /repos/acme/shop/contents/lib/run.sh?ref=main');

    expect(body).toMatchObject({
      type: 'file',
      name: 'run.sh',
      path: 'lib/run.sh',
      encoding: 'base64',
      size: 5,
    });
    expect(Buffer.from(String(body.content), 'base64').toString()).toBe('echo\n');
  });

  it('of a directory are listed without content, each with its kind', async () => {
    const { ask } = seedFiles();

    const { body } = await ask('GET /repos/acme/shop/contents/lib');

    expect(body.map((one) => [one.type, one.name, one.content])).toEqual([
      ['symlink', 'link', null],
      ['file', 'run.sh', null],
      ['submodule', 'sub', null],
    ]);
  });

  it('are read many at once from 1.24 on, with null for what is not there', async () => {
    const files = ['README.md', 'nowhere', 'lib'];

    const answers = await Promise.all(
      ['1.24.7', '1.22.6'].map((profile) =>
        seedFiles(profile).ask('POST /repos/acme/shop/file-contents?ref=main', { files }),
      ),
    );

    expect(answers[0]?.body.map((file) => file?.path ?? null)).toEqual(['README.md', null, null]);
    expect(answers[1]?.status).toBe(404);
  });

  it.each([
    ['GET /repos/acme/shop/contents/nowhere', 404],
    ['GET /repos/acme/shop/contents/README.md?ref=nowhere', 404],
    ['GET /repos/acme/shop/raw/nowhere', 404],
    ['GET /repos/acme/shop/git/trees/nowhere', 400],
    ['GET /repos/acme/shop/git/commits/nowhere', 404],
  ])('%s is %i', async (line, expected) => {
    expect((await seedFiles().ask(line)).status).toBe(expected);
  });

  it('of a tree are listed with modes, directories too, in pages', async () => {
    const { ask } = seedFiles();

    const { body } = await ask('GET /repos/acme/shop/git/trees/main?recursive=true&per_page=4');

    expect(body.tree?.map((one) => `${one.mode} ${one.type} ${one.path}`)).toEqual([
      '040000 tree .gitea',
      '040000 tree .gitea/workflows',
      '100644 blob .gitea/workflows/ci.yml',
      '100644 blob .gitea/workflows/qa-review.yml',
    ]);
    expect([body.truncated, body.total_count]).toEqual([true, 19]);
  });
});

describe('commits', () => {
  it('tell parents, files and line counts', async () => {
    const { ask, repository } = seedFiles();
    const parent = repository.head();
    const sha = repository.commit(
      'main',
      { 'README.md': null, 'n.ts': '1\n2\n' },
      { by: 'ada', message: 'Do\n\nmore' },
    );

    const { body } = await ask(`GET /repos/acme/shop/git/commits/${sha.slice(0, 10)}`);

    expect(body).toMatchObject({
      sha,
      parents: [{ sha: parent }],
      author: { login: 'ada' },
      commit: { message: 'Do\n\nmore' },
      stats: { additions: 2, deletions: 3, total: 5 },
    });
  });

  it('are compared from the merge base on, as text from 1.27 on', async () => {
    const { ask, repository } = seedFiles();
    repository.addBranch('side');
    repository.commit('side', { 'n.ts': '1\n' });

    const list = await ask('GET /repos/acme/shop/compare/main...side');
    const text = await ask('GET /repos/acme/shop/compare/main...side.diff');

    expect(list.body).toMatchObject({ total_commits: 1, commits: [{ commit: { message: 'Change n.ts' } }] });
    expect(text.body).toContain('diff --git a/n.ts b/n.ts');
  });
});
