import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SeededPullRequest } from '../../src/sandbox/index.ts';
import { aStory, CI, GATE, makeReady, plainCode, type Story } from './support/story.ts';

let story: Story;
beforeEach(async () => {
  story = await aStory();
});
afterEach(() => story.end());

const sweep = () => story.call(['sweep', 'acme/shop', '--parallel', '1']);

/** Calls whose path matches, from the given one on. */
function callsTo(path: RegExp, from = 0): number {
  return story.sandbox.calls.slice(from).filter((call) => path.test(call.path)).length;
}

describe('a sweep over pull requests of which nothing is new', () => {
  it('reads what is the same for all of them once, and the facts of each afresh', async () => {
    const pulls = [1, 2, 3, 4].map(() => story.aReadyPull());
    await sweep();
    const before = story.sandbox.calls.length;

    await sweep();

    const once = [
      /^\/version$/,
      /^\/user$/,
      /^\/repos\/acme\/shop$/,
      /^\/repos\/acme\/shop\/teams$/,
      /^\/repos\/acme\/shop\/labels$/,
      /^\/repos\/acme\/shop\/branches\/main$/,
      /^\/orgs\/acme\/(teams|labels)$/,
    ];
    const facts = [/\/reviews$/, /^\/repos\/acme\/shop\/statuses\//, /\/issues\/\d+\/(labels|comments)$/];
    expect(once.map((path) => callsTo(path, before))).toEqual([1, 1, 1, 1, 1, 1, 2]);
    expect(facts.map((path) => callsTo(path, before))).toEqual([4, 4, 8]);
    expect(callsTo(/\/pulls\/\d+$/, before)).toBe(2 * pulls.length);
  });

  it('needs at most nine requests for one more', async () => {
    const requests = async () => {
      await sweep();
      const before = story.sandbox.calls.length;
      await sweep();
      return story.sandbox.calls.length - before;
    };
    for (let count = 0; count < 2; count += 1) story.aReadyPull();
    const few = await requests();
    for (let count = 0; count < 4; count += 1) story.aReadyPull();

    const many = await requests();

    expect(many - few).toBeLessThanOrEqual(4 * 9);
  });

  it('asks the server anew in the next sweep', async () => {
    story.aReadyPull();
    await sweep();
    await sweep();
    const before = story.sandbox.calls.length;

    await sweep();

    expect(callsTo(/^\/teams\/\d+\/members$/, before)).toBeGreaterThan(0);
    expect(callsTo(/^\/version$/, before)).toBe(1);
  });
});

/** Everything is there but what `rest` brings. */
async function aPullAtRest(): Promise<SeededPullRequest> {
  const pull = story.aReadyPull();
  await sweep();
  return pull;
}

function approveTheRest(pull: SeededPullRequest): void {
  for (const login of ['mia', 'quinn', 'sam']) pull.approvedBy(login);
}

/** Another pull request is looked at first, so that whatever can be shared has been read by then. */
function onceShared(act: () => void): void {
  let done = false;
  story.sandbox.on({ when: 'before', path: /\/pulls\/2$/, times: Infinity }, () => {
    if (!done) act();
    done = true;
  });
}

describe('a sweep does not open on what it read for another pull request', () => {
  it('when the reviewer has left the team since', async () => {
    await aPullAtRest();
    const pull = await aPullAtRest();
    approveTheRest(pull);
    onceShared(() => story.organisation.leaveTeam('qa', 'quinn'));

    await sweep();

    expect(pull.status(GATE)?.state).not.toBe('success');
    expect(pull.statuses().filter(({ context, state }) => context === GATE && state === 'success')).toEqual(
      [],
    );
  });

  it('when the branch asks for one more check since', async () => {
    await aPullAtRest();
    const pull = await aPullAtRest();
    approveTheRest(pull);
    onceShared(() =>
      story.repository.protect('main', {
        requiredApprovals: 2,
        statusCheckContexts: [CI, GATE, 'CI / more'],
      }),
    );

    await sweep();

    expect(pull.statuses().filter(({ context, state }) => context === GATE && state === 'success')).toEqual(
      [],
    );
  });

  it('when the policy was tightened since', async () => {
    await aPullAtRest();
    const pull = await aPullAtRest();
    approveTheRest(pull);
    onceShared(
      () => void story.repository.commit('main', { '.gitea/sop-gate.yml': 'reviews: { required: 9 }\n' }),
    );

    await sweep();

    expect(pull.statuses().filter(({ context, state }) => context === GATE && state === 'success')).toEqual(
      [],
    );
  });

  it('when the head has come to be that of another pull request since', async () => {
    await aPullAtRest();
    const pull = await aPullAtRest();
    approveTheRest(pull);
    story.repository.addBranch('release');
    onceShared(() => {
      story.repository.openPullRequest({
        by: 'ada',
        base: 'release',
        branch: pull.record.headBranch,
        files: {},
      });
    });

    await sweep();

    expect(pull.statuses().filter(({ context, state }) => context === GATE && state === 'success')).toEqual(
      [],
    );
  });

  it('and opens what is complete, on reads of its own', async () => {
    await aPullAtRest();
    const pull = await aPullAtRest();
    approveTheRest(pull);
    const before = story.sandbox.calls.length;

    await sweep();

    expect(pull.status(GATE)?.state).toBe('success');
    expect(callsTo(/^\/orgs\/acme\/teams$/, before)).toBeGreaterThan(2);
  });
});

it('takes back a standing success in the very sweep whose shared reads are older than the loss', async () => {
  await aPullAtRest();
  const pull = await aPullAtRest();
  approveTheRest(pull);
  await sweep();
  onceShared(() => story.organisation.leaveTeam('security', 'sam'));

  await sweep();

  expect(pull.status(GATE)?.state).toBe('pending');
});

it('sends what could not be shared again for each pull request, and tells of none of them wrongly', async () => {
  const pulls = [
    makeReady(story.repository.openPullRequest({ by: 'ada', files: plainCode })),
    story.aReadyPull(),
  ];
  await sweep();
  story.sandbox.fault({
    path: /^\/orgs\/acme\/teams/,
    times: 1,
    answer: { status: 403, body: { message: 'no' } },
  });

  const run = await sweep();

  expect(run.exitCode).toBe(0);
  expect(pulls.map((pull) => pull.status(GATE)?.state)).toEqual(['pending', 'pending']);
});
