import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SeededPullRequest } from '../../src/sandbox/index.ts';
import { openCompletePull } from './support/complete-pull.ts';
import { aStory, CI, docsOnly, GATE, plainCode, type Story } from './support/story.ts';

/** What happened between two sweeps, with nobody to tell the gate. */
let story: Story;
beforeEach(async () => {
  story = await aStory();
});
afterEach(() => story.end());

const sweep = (...flags: string[]) => story.call(['sweep', 'acme/shop', ...flags]);

/** A pull request whose gate an earlier sweep has opened. */
async function openBefore(): Promise<SeededPullRequest> {
  const pull = openCompletePull(story);
  await sweep();
  expect(pull.status(GATE)?.state).toBe('success');
  return pull;
}

describe('a sweep takes a success back', () => {
  const losses: readonly (readonly [string, (pull: SeededPullRequest) => void, string])[] = [
    ['when CI turned red late', (pull) => pull.hasStatus(CI, 'failure'), 'failure'],
    ['when somebody asked for changes', (pull) => void pull.rejectedBy('milo'), 'failure'],
    ['when an approval was dismissed', (pull) => pull.dismissedBy('olga', 'quinn'), 'pending'],
    ['when a status was forged over it', (pull) => pull.hasStatus(GATE, 'success', { by: 'ada' }), 'error'],
  ];

  it.each(losses)('%s', async (_what, happen, state) => {
    const pull = await openBefore();
    happen(pull);

    const run = await sweep();

    expect(run.exitCode).toBe(0);
    expect(pull.status(GATE)?.state).toBe(state);
  });

  it('when another pull request came to share its head', async () => {
    const policy = 'branches: [main, release]\nci: { contexts: ["CI / test"] }\n';
    story.repository.addBranch('release');
    for (const branch of ['main', 'release'])
      story.repository.commit(branch, { '.gitea/sop-gate.yml': policy }, { by: 'olga' });
    const pull = await openBefore();
    story.repository.openPullRequest({ by: 'ada', base: 'release', branch: pull.record.headBranch });

    await sweep();

    expect(pull.status(GATE)?.state).not.toBe('success');
  });
});

describe('a sweep goes on where nobody rang', () => {
  it('when CI turned green long after the approvals', async () => {
    const pull = story.repository.openPullRequest({ by: 'ada', files: plainCode });
    for (const login of ['ben', 'cleo']) pull.approvedBy(login);
    pull.hasStatus(CI, 'pending');
    await sweep();
    const before = pull.labels;
    pull.hasStatus(CI, 'success');

    await sweep();

    expect([before, pull.labels]).toEqual([[], ['tier:medium']]);
    expect(story.sandbox.runner.dispatched).toHaveLength(2);
  });

  it('when the label vanished', async () => {
    const pull = story.aReadyPull();
    await sweep();
    pull.unlabelledBy('ada', 'tier:medium');

    await sweep();

    expect(pull.labels).toEqual(['tier:medium']);
  });

  it('when a started review never appeared: again after the deadline, and not for ever', async () => {
    const pull = story.aReadyPull();
    story.sandbox.runner.script({ workflow: 'qa-review.yml', appears: 'never' });
    for (const _ of ['first', 'second', 'third', 'fourth', 'fifth']) {
      await sweep();
      story.clock.advance(16 * 60_000);
    }

    await sweep();

    const starts = story.sandbox.runner.dispatched.filter(({ workflow }) => workflow === 'qa-review.yml');
    expect(starts).toHaveLength(3);
    expect(pull.status(GATE)?.state).toBe('error');
    expect(pull.comments.at(-1)?.body).toContain('qa');
  });

  it('when a force-push brought an old head back, whose approvals are judged by what happened since', async () => {
    const pull = await openBefore();
    const old = pull.head;
    pull.push({ 'src/sneaky.ts': 'export const sneaky = 1;\n' });
    await sweep();
    pull.rejectedBy('milo');
    story.repository.moveBranch(pull.record.headBranch, old, 'ada');

    await sweep();

    expect(pull.head).toBe(old);
    expect(pull.status(GATE)?.state).toBe('failure');
  });
});

describe('a sweep over much work', () => {
  it('sees pull requests behind the first page', async () => {
    for (let number = 0; number < 54; number += 1)
      story.repository.openPullRequest({ by: 'ada', files: { [`docs/${number}.md`]: 'text\n' } });
    const oldest = story.repository.pullRequest(1);

    const run = await sweep('--dry-run', '--format', 'json');

    const numbers = run.text.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []));
    expect(run.exitCode).toBe(0);
    expect(numbers).toHaveLength(54);
    expect(oldest.statuses()).toEqual([]);
  }, 120_000);

  it.each([
    [429, { 'retry-after': '7' }, 7_000],
    [503, {}, 1],
  ])('waits when the server answers %i, and leaves nobody out', async (status, headers, least) => {
    const pulls = [story.aReadyPull(), story.aReadyPull({ files: docsOnly })];
    story.sandbox.fault({ method: 'GET', path: /\/reviews/, times: 2, answer: { status, headers } });
    const before = story.clock();

    const run = await sweep();

    expect(run.exitCode).toBe(0);
    expect(story.clock() - before).toBeGreaterThanOrEqual(least);
    expect(pulls.map(({ labels }) => labels)).toEqual([['tier:medium'], ['tier:low']]);
  });
});
