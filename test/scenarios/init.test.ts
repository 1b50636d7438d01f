import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  aboutReview,
  approveAll,
  aReadyPull,
  buildSetUpBench,
  gateFlags,
  insideFlags,
  type SetUpBench,
} from './support/set-up-bench.ts';
import { CI, GATE, makeReady, plainCode } from './support/story.ts';

/** These run real processes, several a test. */
vi.setConfig({ testTimeout: 180_000 });

let bench: SetUpBench;
beforeEach(async () => {
  bench = await buildSetUpBench();
});
afterEach(() => bench.end());

describe('the gate-repository set-up that init wrote', () => {
  it('opens a pull request: a review rings, the gate labels and starts reviews, the sweep opens', async () => {
    await bench.init(...gateFlags, '--enforce');
    const gate = bench.pushGate();
    bench.world.addUser('ringer');
    gate.addCollaborator('ringer', { actions: 'write' });
    const ringer = { SOP_GATE_PING_TOKEN: bench.world.token('ringer', { scopes: ['write:repository'] }) };
    const secrets = { SOP_GATE_TOKEN: bench.token, GITEA_TOKEN: gate.jobToken({ code: 'read' }) };
    const pull = aReadyPull(bench);
    const bell = { event: 'pull_request_review', secrets: ringer, payload: aboutReview(pull) };

    const ping = await bench.run(bench.shop, 'sop-gate-ping.yml', bell);
    const [rung] = bench.sandbox.runner.dispatched;
    const asked = {
      event: 'workflow_dispatch',
      secrets,
      inputs: rung?.inputs ?? {},
      payload: { repository: { full_name: 'acme/gate' } },
    };
    const look = await bench.run(gate, 'sop-gate.yml', asked);
    const early = [pull.status(GATE)?.state, await bench.merge(pull)];
    const fired = bench.sandbox.runner.dispatched.slice(1);
    const review = { event: 'workflow_dispatch', secrets, inputs: fired[0]?.inputs ?? {} };
    const qa = await bench.run(gate, 'qa-review.yml', review);
    approveAll(pull);
    const sweep = await bench.run(gate, 'sop-gate.yml', { event: 'schedule', secrets });

    expect([ping.exitCode, rung?.inputs]).toEqual([0, { repo: 'acme/shop', pr: '1' }]);
    expect(look).toMatchObject({ exitCode: 0 });
    expect(early).toEqual(['pending', 405]);
    expect(pull.labels).toEqual(['tier:medium']);
    expect(fired.map(({ workflow, repositoryId }) => [workflow, repositoryId])).toEqual([
      ['qa-review.yml', gate.id],
      ['security-review.yml', gate.id],
    ]);
    expect(qa.exitCode).toBe(1);
    expect(pull.status('sop-gate-job / qa')?.state).toBe('success');
    expect(sweep).toMatchObject({ exitCode: 0 });
    expect([pull.status(GATE)?.state, await bench.merge(pull)]).toEqual(['success', 200]);
  });

  it('is well in the eyes of the doctor once the protection is set that init printed', async () => {
    const { text } = await bench.init(...gateFlags, '--enforce');
    const gate = bench.pushGate();
    await bench.run(gate, 'sop-gate.yml', { event: 'schedule', secrets: { SOP_GATE_TOKEN: bench.token } });

    bench.shop.protect('main', { requiredApprovals: 2, statusCheckContexts: [CI] });

    const before = await bench.call('doctor', '--repo', 'acme/shop');
    bench.shop.protect('main', {
      requiredApprovals: 2,
      dismissStaleApprovals: true,
      blockOnRejectedReviews: true,
      statusCheckContexts: [CI, GATE],
    });
    const after = await bench.call('doctor', '--repo', 'acme/shop');

    expect(text).toContain('3. sop-gate doctor --repo acme/shop');
    expect(before).toMatchObject({ exitCode: 1 });
    expect(after).toMatchObject({ exitCode: 0 });
  });

  it('is led to no repository that it does not govern', async () => {
    await bench.init(...gateFlags, '--enforce');
    const gate = bench.pushGate();
    const other = bench.organisation.addRepository('depot', {});
    makeReady(other.openPullRequest({ by: 'ada', files: plainCode }));
    const ring = (repo: string) => ({
      event: 'workflow_dispatch',
      secrets: { SOP_GATE_TOKEN: bench.token },
      inputs: { repo, pr: '1' },
    });

    const looks = [];
    for (const repo of ['acme/depot', 'acme/sho', 'acme/*', '', 'acme/depot acme/shop'])
      looks.push(await bench.run(gate, 'sop-gate.yml', ring(repo)));

    expect(looks.map(({ exitCode }) => exitCode)).toEqual([2, 2, 2, 2, 2]);
    expect(bench.sandbox.told()).toEqual([]);
  });

  it('looks at every repository of an organisation that it governs', async () => {
    const gate = ['--setup', 'gate-repository', '--gate-repository', 'acme/gate', '--preset', 'sop'];
    await bench.init(...gate, '--org', 'acme', '--enforce');
    const repository = bench.pushGate();
    const pull = aReadyPull(bench);

    const look = await bench.run(repository, 'sop-gate.yml', {
      event: 'workflow_dispatch',
      secrets: { SOP_GATE_TOKEN: bench.token },
      inputs: { repo: 'acme/shop', pr: '1' },
      payload: { repository: { full_name: 'acme/gate' } },
    });

    expect(look.exitCode).toBe(0);
    expect(pull.labels).toEqual(['tier:medium']);
  });

  it('observes first, as it was written, and writes one comment and nothing else', async () => {
    await bench.init(...gateFlags);
    const gate = bench.pushGate();
    const pull = aReadyPull(bench);

    const sweep = await bench.run(gate, 'sop-gate.yml', {
      event: 'schedule',
      secrets: { SOP_GATE_TOKEN: bench.token },
    });

    expect(sweep.exitCode).toBe(0);
    expect(pull.comments).toHaveLength(1);
    expect([pull.labels, bench.sandbox.runner.dispatched]).toEqual([[], []]);
    expect(pull.status(GATE)).toBeUndefined();
  });

  it('rings for nothing that is no number', async () => {
    await bench.init(...gateFlags);
    bench.pushGate();

    const ping = await bench.run(bench.shop, 'sop-gate-ping.yml', {
      event: 'issue_comment',
      secrets: { SOP_GATE_PING_TOKEN: 'x' },
      payload: { issue: { number: '1","x":"$(id)' } },
    });

    expect(ping.exitCode).toBe(2);
    expect(bench.sandbox.calls).toEqual([]);
  });

  it('waits for the CI that the branch requires, when init was told of none', async () => {
    await bench.init(...gateFlags, '--enforce');
    const gate = bench.pushGate();
    const pull = bench.shop.openPullRequest({ by: 'ada', files: plainCode });
    for (const login of ['ben', 'cleo']) pull.approvedBy(login);
    pull.hasStatus(CI, 'failure');

    await bench.run(gate, 'sop-gate.yml', { event: 'schedule', secrets: { SOP_GATE_TOKEN: bench.token } });

    expect(pull.labels).toEqual([]);
    expect(pull.status(GATE)?.state).toBe('failure');
  });
});

describe('the in-repository set-up that init wrote', () => {
  it('opens a pull request with nothing but job tokens', async () => {
    await bench.init(...insideFlags, '--enforce');
    bench.pushInside();
    const pull = aReadyPull(bench);
    const look = (event: string) => {
      const secrets = { GITEA_TOKEN: bench.shop.jobToken() };
      return bench.run(bench.shop, 'sop-gate.yml', { event, secrets, payload: aboutReview(pull) });
    };

    const first = await look('pull_request_review');
    const labels = pull.labels;
    const fired = bench.sandbox.runner.dispatched.map(({ workflow }) => workflow);
    approveAll(pull);
    const second = await look('pull_request_target');

    expect([first.exitCode, second.exitCode]).toEqual([0, 0]);
    expect(labels).toEqual(['tier:medium']);
    expect(fired).toEqual(['qa-review.yml', 'security-review.yml']);
    expect([pull.status(GATE)?.state, await bench.merge(pull)]).toEqual(['success', 200]);
  });

  it('says which labels to create where a job cannot see those of a private organisation', async () => {
    const { id } = bench.organisation;
    const home = bench.world.state.organisations.get(id);
    if (home) bench.world.state.organisations.set(id, { ...home, visibility: 'private' });
    for (const name of ['tier:low', 'tier:medium', 'tier:high']) bench.shop.deleteLabel(name);
    await bench.init(...insideFlags, '--enforce');
    bench.pushInside();
    const pull = aReadyPull(bench);
    const secrets = { GITEA_TOKEN: bench.shop.jobToken() };
    const look = () => bench.run(bench.shop, 'sop-gate.yml', { event: 'schedule', secrets });

    const without = await look();
    await bench.init(...insideFlags, '--enforce', '--labels');
    const withLabels = await look();

    expect([without.exitCode, withLabels.exitCode]).toEqual([3, 0]);
    expect(without.text).toContain(
      'Create tier:low, tier:medium, tier:high among the labels of acme/shop (`sop-gate init --labels` does)',
    );
    expect(pull.labels).toEqual(['tier:medium']);
  });

  it('finds on its schedule what no event told', async () => {
    await bench.init(...insideFlags, '--enforce');
    bench.pushInside();
    const pull = aReadyPull(bench);

    const look = await bench.run(bench.shop, 'sop-gate.yml', {
      event: 'schedule',
      secrets: { GITEA_TOKEN: bench.shop.jobToken() },
    });

    expect(look.exitCode).toBe(0);
    expect(pull.labels).toEqual(['tier:medium']);
  });
});
