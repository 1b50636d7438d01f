import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aReadyPull, buildSetUpBench, gateFlags, type SetUpBench } from './support/set-up-bench.ts';
import { GATE } from './support/story.ts';

/** These run real processes, several a test. */
vi.setConfig({ testTimeout: 180_000 });

let bench: SetUpBench;
beforeEach(async () => {
  bench = await buildSetUpBench();
});
afterEach(() => bench.end());

describe('the floor that init wrote', () => {
  it('lets what is strict enough be judged, and nothing that is looser', async () => {
    await bench.init(...gateFlags, '--enforce', '--floor');
    const gate = bench.pushGate();
    const pull = aReadyPull(bench);
    const secrets = { SOP_GATE_TOKEN: bench.token, GITEA_TOKEN: gate.jobToken({ code: 'read' }) };
    const look = () => bench.run(gate, 'sop-gate.yml', { event: 'schedule', secrets });

    const strict = await look();
    bench.shop.commit('main', { '.gitea/sop-gate.yml': 'merge: { auto: true }\n' }, { by: 'olga' });
    const loose = await look();
    gate.commit('main', { 'floor.yml': null });
    const lost = await look();

    expect([strict.exitCode, loose.exitCode]).toEqual([0, 3]);
    expect(pull.labels).toEqual(['tier:medium']);
    expect(loose.text).toContain('`merge.auto` is true, and the floor (floor.yml:5) wants false');
    expect(lost.exitCode).not.toBe(0);
    expect(pull.status(GATE)?.state).toBe('error');
  });

  it('is what the check of a review judges by', async () => {
    await bench.init(...gateFlags, '--enforce', '--floor');
    const gate = bench.pushGate();
    const pull = aReadyPull(bench);
    const secrets = { SOP_GATE_TOKEN: bench.token, GITEA_TOKEN: gate.jobToken({ code: 'read' }) };
    const inputs = { repo: 'acme/shop', pr: '1', head_sha: pull.head, gate: 'qa', nonce: 'n'.repeat(16) };
    const review = () => bench.run(gate, 'qa-review.yml', { event: 'workflow_dispatch', secrets, inputs });
    pull.approvedBy('quinn');

    const strict = await review();
    bench.shop.commit('main', { '.gitea/sop-gate.yml': 'forks: { unsafe: allow }\n' }, { by: 'olga' });
    const loose = await review();
    gate.commit('main', { 'floor.yml': null });
    const lost = await review();

    expect([strict.exitCode, loose.exitCode], strict.text).toEqual([0, 2]);
    expect(loose.text).toContain('the floor (floor.yml:4) wants "hold"');
    expect(lost.exitCode).not.toBe(0);
  });
});
