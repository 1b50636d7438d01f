import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approveWhole, openCompletePull, opened } from './support/complete-pull.ts';
import { aStory, CI, GATE, plainCode, type Story } from './support/story.ts';

/** Oddities of the server, each of which would have opened the gate for a client that takes answers at their face. */
let story: Story;
beforeEach(async () => {
  story = await aStory();
});
afterEach(() => story.end());

describe('labels', () => {
  it('of one name that stand twice in the repository are told from each other by id', async () => {
    const twin = story.repository.addLabel('tier:low');
    const pull = openCompletePull(story);
    await story.runGate(pull);
    pull.dismissedBy('olga', 'mia');
    pull.labelledBy('ada', 'tier:low');

    await story.runGate(pull);

    expect(twin).toBeGreaterThan(0);
    expect(pull.labels).toEqual(['tier:medium']);
    expect(pull.status(GATE)?.state).not.toBe('success');
  });

  it('that were deleted leave a timeline without a name, which lowers nothing', async () => {
    const files = {
      'src/receipt.ts': "import { createHash } from 'node:crypto';\nexport const sum = createHash;\n",
    };
    const pull = story.repository.openPullRequest({ by: 'ada', files });
    pull.hasStatus(CI, 'success');
    approveWhole(pull);
    await story.runGate(pull);
    pull.unlabelledBy('ben', 'tier:high');
    pull.labelledBy('ben', 'tier:low');
    story.repository.deleteLabel('tier:low');

    await story.runGate(pull);

    expect(pull.labels).toEqual(['tier:high']);
    expect(opened(pull)).toBe(false);
  });
});

describe('what the server lets through', () => {
  it('reads of a public repository with a token that is none any more', async () => {
    const pull = openCompletePull(story);
    story.world.revokeToken(story.token);

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(3);
    expect(run.text).toContain('401');
    expect(opened(pull)).toBe(false);
  });

  it('reads of an archived repository, in which nothing can be written', async () => {
    const pull = openCompletePull(story);
    story.repository.record.archived = true;

    const run = await story.runGate(pull);

    expect(run.exitCode).not.toBe(0);
    expect(opened(pull)).toBe(false);
  });

  it.each(['1.27.3', '16.0.3+gitea-1.22.0', '1.24.0+dev-12-gabc', 'no version at all'])(
    'the label by which %s starts the code of a fork',
    async (profile) => {
      await story.end();
      story = await aStory({ profile });
      const pull = story.repository.openPullRequest({ by: 'ada', fork: true, files: plainCode });
      pull.hasStatus(CI, 'success');
      approveWhole(pull);

      await story.runGate(pull);

      expect(pull.labels).toEqual([]);
      expect(opened(pull)).toBe(false);
    },
  );

  it('reads of a repository under its old name by a redirect, and every write goes to the new one', async () => {
    const pull = openCompletePull(story);
    story.repository.rename('store');

    const run = await story.call(['run', '--repo', 'acme/shop', '--pr', String(pull.number)]);

    expect(run.exitCode, run.text).toBe(0);
    expect(run.text).toContain(`open: acme/store#${pull.number}`);
    expect(opened(pull)).toBe(true);
    expect(story.sandbox.problems()).toEqual([]);
  });
});

it.each(['release/1.0?x', 'rel#1', 'a%2Fb'])(
  'judges into the very branch %s, and by its rules',
  async (branch) => {
    story.repository.commit(
      'main',
      { '.gitea/sop-gate.yml': 'branches: ["*", "release/*"]\n' },
      { by: 'olga' },
    );
    story.repository.addBranch(branch);
    story.repository.protect(branch, { requiredApprovals: 2, statusCheckContexts: [CI, 'CI / release'] });
    const pull = story.repository.openPullRequest({ by: 'ada', base: branch, files: plainCode });
    pull.hasStatus(CI, 'success');
    approveWhole(pull);

    await story.runGate(pull);

    expect(opened(pull)).toBe(false);
    expect(pull.status(GATE)?.description).toContain('CI / release');
  },
);

it('finds a server behind an address with a path and slashes too many', async () => {
  await story.end();
  story = await aStory({ basePath: '/git' });
  const pull = openCompletePull(story);
  const args = ['run', '--repo', 'acme/shop', '--pr', String(pull.number), '--url', `${story.sandbox.url}//`];

  const run = await story.call(args);

  expect(run.exitCode).toBe(0);
  expect(opened(pull)).toBe(true);
});
