import { expect, it } from 'vitest';
import { createRepository, type GitFixture } from '../cli/git-repository-builder.ts';
import { GitError } from './git-error.ts';
import { listSteps } from './list-steps.ts';

/** A branch with a first commit, a merge of two commits, and a commit of its own. */
function aHistory(): GitFixture {
  const fixture = createRepository();
  fixture.commit({ 'a.txt': 'a\n' });
  fixture.git('switch', '--quiet', '--create', 'topic');
  fixture.commit({ 'b.txt': 'b\n' });
  fixture.commit({ 'c.txt': 'c\n' });
  fixture.git('switch', '--quiet', 'main');
  fixture.git('merge', '--quiet', '--no-ff', '--message', "Merge pull request 'B' (#1)", 'topic');
  fixture.commit({ 'd.txt': 'd\n' });
  return fixture;
}

const id = ({ git }: GitFixture, name: string) => git('rev-parse', name);

it('takes a merge for one step, whatever it brought, oldest first', async () => {
  const history = aHistory();

  const found = await listSteps(history.directory, 'main', 100);

  expect(found).toEqual({
    steps: [
      { range: `${id(history, 'main~2')}..${id(history, 'main~1')}`, subject: "Merge pull request 'B' (#1)" },
      { range: `${id(history, 'main~1')}..${id(history, 'main')}`, subject: 'change' },
    ],
    end: id(history, 'main~2'),
  });
});

it('takes the last so many, and tells of no end that it did not reach', async () => {
  const { directory } = aHistory();

  const found = await listSteps(directory, 'main', 2);

  expect(found.steps).toHaveLength(2);
  expect(found).not.toHaveProperty('end');
});

it.each([
  ['a branch that is none', 'nobody'],
  ['a branch that looks like an option', '--output=x'],
])('refuses %s', async (_what, branch) => {
  const { directory } = aHistory();

  const listing = listSteps(directory, branch, 1);

  await expect(listing).rejects.toThrow(GitError);
  await expect(listing).rejects.toThrow(`has no history of ${JSON.stringify(branch)}`);
});
