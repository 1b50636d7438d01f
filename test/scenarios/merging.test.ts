import { afterEach, describe, expect, it } from 'vitest';
import type { SeededPullRequest } from '../../src/sandbox/index.ts';
import { aStory, GATE, type Story, type StoryOptions } from './support/story.ts';

let story: Story;
afterEach(() => story.end());

const MERGE = { method: 'POST', path: /\/merge$/ } as const;

/** A pull request for which everything is there, under a policy. */
async function anOpenPull(
  policy = 'merge: { auto: true }\n',
  options: StoryOptions = {},
): Promise<SeededPullRequest> {
  story = await aStory({ requiresGate: true, ...options });
  story.repository.commit('main', { '.gitea/sop-gate.yml': policy }, { by: 'olga' });
  const pull = story.aReadyPull();
  for (const login of ['mia', 'quinn', 'sam']) pull.approvedBy(login);
  return pull;
}

function asked(): readonly string[] {
  return story.sandbox.told().filter((line) => line.includes('/merge '));
}

describe('an open pull request', () => {
  it('is merged at the very head that was judged, after its success was read back', async () => {
    const pull = await anOpenPull();

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(0);
    expect(pull.record.merged).not.toBeNull();
    expect(asked()).toEqual([
      expect.stringContaining(`{"Do":"merge","head_commit_id":"${pull.head}"} -> 200`),
    ]);
    expect(pull.status(GATE)?.state).toBe('success');
    expect(story.sandbox.problems()).toEqual([]);
  });

  it('is merged in the style of the policy, by a sweep too', async () => {
    const pull = await anOpenPull('merge: { auto: true, style: rebase }\n');

    await story.call(['sweep', 'acme/shop']);

    expect(asked()).toEqual([expect.stringContaining('"Do":"rebase"')]);
    expect(pull.record.merged).not.toBeNull();
  });

  it.each([
    ['by default', 'mode: enforce\n', []],
    ['while the gate only observes', 'mode: observe\nmerge: { auto: true }\n', []],
    ['in a dry run', 'merge: { auto: true }\n', ['--dry-run']],
  ] as const)('is not merged %s', async (_when, policy, flags) => {
    const pull = await anOpenPull(policy);

    await story.runGate(pull, ...flags);

    expect([asked(), pull.record.merged]).toEqual([[], null]);
  });

  it('is not merged when its head moved after the success', async () => {
    const pull = await anOpenPull();
    const success = {
      method: 'POST',
      path: /\/statuses\//,
      when: 'after',
      times: Number.POSITIVE_INFINITY,
    } as const;
    let hasMoved = false;
    story.sandbox.on(success, () => {
      if (hasMoved || pull.status(GATE)?.state !== 'success') return;
      hasMoved = true;
      pull.push({ 'src/evil.ts': 'export {};\n' });
    });

    const run = await story.runGate(pull);

    expect([hasMoved, asked(), pull.record.merged]).toEqual([true, [], null]);
    expect(run.exitCode).toBe(1);
  });

  it('is not merged when its head moves as the merge arrives, and is judged anew', async () => {
    const pull = await anOpenPull();
    story.sandbox.on(MERGE, () => void pull.push({ 'src/evil.ts': 'export {};\n' }));

    const run = await story.runGate(pull);

    expect(asked()).toEqual([expect.stringContaining('-> 409')]);
    expect(run.text).toContain('head out of date');
    expect(pull.record.merged).toBeNull();
    await story.runGate(pull);
    expect([asked().length, pull.status(GATE)?.state]).toEqual([1, 'pending']);
  });

  it('is told to be refused, and merged by a later run once nothing is in the way', async () => {
    const pull = await anOpenPull('ci: { contexts: [CI / *] }\nmerge: { auto: true }\n');
    story.repository.protect('main', { requiredApprovals: 2, statusCheckContexts: [GATE, 'lint'] });

    const refused = await story.runGate(pull);
    pull.hasStatus('lint', 'success');
    await story.runGate(pull);

    expect(asked()).toEqual([expect.stringContaining('-> 405'), expect.stringContaining('-> 200')]);
    expect(refused.text).toContain('Not all required status checks successful');
    expect(pull.record.merged).not.toBeNull();
  });

  it.each([
    ['forbidden', { status: 403, body: { message: 'no' } }, '403'],
    ['in conflict', { status: 409, body: { message: 'merge conflict' } }, '409'],
    ['answered by a proxy', { page: 502 }, '502'],
    ['accepted without effect', { status: 200, body: {} }, 'was accepted, and it is not merged'],
  ])('stays open when its merge is %s', async (_what, answer, words) => {
    const pull = await anOpenPull();
    story.sandbox.fault({ ...MERGE, answer });

    const run = await story.runGate(pull);

    expect([run.exitCode, pull.status(GATE)?.state, pull.record.merged]).toEqual([0, 'success', null]);
    expect(run.text).toContain(words);
    expect(story.sandbox.calls.filter(({ path }) => path.endsWith('/merge'))).toHaveLength(1);
  });

  it('is merged once when the answer gets lost', async () => {
    const pull = await anOpenPull();
    story.sandbox.fault({ ...MERGE, answer: 'lost' });

    const run = await story.runGate(pull);

    expect(run.exitCode).toBe(0);
    expect(asked()).toHaveLength(1);
    expect(pull.record.merged).not.toBeNull();
  });

  it('is told when the gate may not merge', async () => {
    const pull = await anOpenPull();
    story.sandbox.fault({ ...MERGE, answer: { status: 403, body: { message: 'no' } } });

    const run = await story.runGate(pull);

    expect(run.text).toContain('Could not merge acme/shop#1');
  });
});

it('never merges what waits', async () => {
  const pull = await anOpenPull();
  pull.dismissedBy('olga', 'sam');

  const run = await story.runGate(pull);

  expect([run.exitCode, asked()]).toEqual([1, []]);
});
