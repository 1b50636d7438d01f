import { describe, expect, it } from 'vitest';
import { type GatePorts, previewGate, runGate } from './gate.ts';
import { aServer, count, everybody, GATE, pointer } from './gate-builder.ts';
import type { Assessment } from './patch/assessment.ts';
import {
  anAnalysis,
  aPull,
  aSnapshot,
  aTimelineEntry,
  labelIds,
  people,
  policyInForce,
} from './verdict/snapshot-builder.ts';

describe('an assessment kept by an earlier run', () => {
  async function keptBy(): Promise<{ server: ReturnType<typeof aServer>; kept: Assessment }> {
    const server = aServer([aSnapshot()]);
    const { assessment } = await runGate(pointer, server.ports);
    if (!assessment) throw new Error('nothing was assessed');
    server.asked.length = 0;
    return { server, kept: assessment };
  }

  it('is believed when our own row vouches for it', async () => {
    const { server, kept } = await keptBy();

    const outcome = await runGate(pointer, { ...server.ports, recallAssessment: () => kept });

    expect(server.asked).toEqual(['read #7', 'read #7']);
    expect(outcome.assessment).toBe(kept);
  });

  it('is made anew when a word of it was changed', async () => {
    const { server, kept } = await keptBy();

    const outcome = await runGate(pointer, {
      ...server.ports,
      recallAssessment: () => ({ ...kept, tier: 'low' }),
    });

    expect(count(server.asked, 'patch #7')).toBe(1);
    expect(outcome.assessment?.tier).toBe('medium');
  });

  it('is made anew when no row of ours vouches for it', async () => {
    const { kept } = await keptBy();
    const fresh = aServer([aSnapshot()], { recallAssessment: () => kept });

    await runGate(pointer, fresh.ports);

    expect(count(fresh.asked, 'patch #7')).toBe(1);
  });

  it('is made anew by another version of the gate', async () => {
    const { server, kept } = await keptBy();

    await runGate(pointer, { ...server.ports, recallAssessment: () => kept, gateVersion: '2.0.0' });

    expect(count(server.asked, 'patch #7')).toBe(1);
  });
});

it('makes an assessment anew in which something failed, so that a passing fault does not last', async () => {
  const failure = { analyzer: 'patch', path: 'a.ts', reason: 'it could not be read' };
  const failing = aServer([aSnapshot()]);
  const faulty = { ...failing.ports, analyze: async () => anAnalysis({ failures: [failure] }) };
  const { assessment: kept } = await runGate(pointer, faulty);
  if (!kept) throw new Error('nothing was assessed');
  const before = count(failing.asked, 'patch #7');

  const outcome = await runGate(pointer, { ...failing.ports, recallAssessment: () => kept });

  expect([kept.tier, before, count(failing.asked, 'patch #7')]).toEqual(['high', 1, 2]);
  expect(outcome.assessment?.tier).toBe('medium');
});

it('leaves a success standing only after two looks that agree', async () => {
  const server = aServer([aSnapshot({ reviews: everybody })]);
  const { assessment: kept } = await runGate(pointer, server.ports);
  server.asked.length = 0;

  const outcome = await runGate(pointer, { ...server.ports, recallAssessment: () => kept });

  expect(outcome.verdict.state).toBe('open');
  expect(server.asked).toEqual(['read #7', 'read #7']);
});

it('takes a success back when only the first of the two looks supports it', async () => {
  const server = aServer([aSnapshot({ reviews: everybody })]);
  await runGate(pointer, server.ports);
  const standing = server.snapshots.get(7);
  if (!standing) throw new Error('nothing stands');
  server.snapshots.set(7, { ...standing, reviews: [] });
  let looks = 0;
  const { readSnapshot } = server.ports;
  const stale = async (at: typeof pointer) => {
    looks += 1;
    const snapshot = await readSnapshot(at);
    return looks === 1 ? standing : snapshot;
  };

  const outcome = await runGate(pointer, { ...server.ports, readSnapshot: stale });

  expect(outcome.verdict.state).toBe('waiting');
  expect(server.asked).toContain(`post-status ${GATE} pending`);
});

describe('another pull request with the same head', () => {
  const policy = policyInForce({ branches: ['main', 'release'] });
  const ready = { reviews: everybody, policy };
  const first = aSnapshot({ ...ready, siblings: [{ number: 8, baseRef: 'release' }] });
  const other = {
    ...aPull(),
    number: 8,
    base: { ref: 'release', sha: 'base000000000000000000000000000000000002' },
  };

  it('holds this one until it has earned it too', async () => {
    const second = aSnapshot({
      policy,
      pull: other,
      reviews: [],
      siblings: [{ number: 7, baseRef: 'main' }],
    });
    const server = aServer([first, second]);

    const outcome = await runGate(pointer, server.ports);

    expect(outcome.verdict.state).not.toBe('open');
    expect(outcome.verdict.reasons.map(({ text }) => text).join()).toContain('#8');
    expect(server.asked).not.toContain(`post-status ${GATE} success`);
  });

  it('does not hold it from a base that is not governed', async () => {
    const second = aSnapshot({ pull: other, reviews: [], siblings: [{ number: 7, baseRef: 'main' }] });
    const server = aServer([first, second]);

    const outcome = await runGate(pointer, server.ports);

    expect(outcome.verdict.state).toBe('open');
  });

  it('opens together with it, each by its own change, read once', async () => {
    const second = aSnapshot({ ...ready, pull: other, siblings: [{ number: 7, baseRef: 'main' }] });
    const server = aServer([first, second]);
    await runGate(pointer, server.ports);
    await runGate({ ...pointer, number: 8 }, server.ports);
    server.asked.length = 0;

    const outcome = await runGate(pointer, server.ports);

    expect(outcome.verdict.state).toBe('open');
    expect([count(server.asked, 'patch #7'), count(server.asked, 'patch #8')]).toEqual([1, 1]);
    expect(server.snapshots.get(7)?.statuses.find(({ context }) => context === GATE)?.description).toContain(
      '#7 into main, #8 into release',
    );
  });
});

describe('previewGate', () => {
  it('writes nothing and tells everything a run would tell', async () => {
    const server = aServer([aSnapshot()]);

    const outcome = await previewGate(pointer, server.ports);

    expect(server.asked).toEqual(['read #7', 'patch #7']);
    expect(outcome.assessment?.tier).toBe('medium');
    expect(outcome.told.map(({ kind }) => kind)).toContain('add-label');
  });

  it('reads the change where a label stands already and reviews are missing', async () => {
    const labels = [{ id: labelIds.medium, name: 'tier:medium' }];
    const timeline = [
      aTimelineEntry({ user: people.bob, label: { id: labelIds.medium, name: 'tier:medium' } }),
    ];
    const server = aServer([aSnapshot({ labels, timeline })]);

    const outcome = await previewGate(pointer, server.ports);

    expect(outcome.assessment?.tier).toBe('medium');
  });

  it('does not read a change that is not ready', async () => {
    const server = aServer([aSnapshot({ reviews: [] })]);

    const outcome = await previewGate(pointer, server.ports);

    expect(server.asked).toEqual(['read #7']);
    expect(outcome.assessment).toBeUndefined();
    expect(outcome.told.map(({ kind }) => kind)).toContain('post-status');
  });

  it('shuts nothing when it fails', async () => {
    const server = aServer([], {});

    const previewing = previewGate(pointer, server.ports);

    await expect(previewing).rejects.toThrow('there is no #7');
    expect(server.shut).toEqual([]);
  });
});

describe('runGate at the end', () => {
  const merging = { reviews: everybody, policy: policyInForce({ merge: { auto: true } }) };

  it('merges last, and reads and tells nothing after that', async () => {
    const server = aServer([aSnapshot(merging)]);

    const outcome = await runGate(pointer, server.ports);

    expect(server.asked.slice(-3)).toEqual([`post-status ${GATE} success`, 'read #7', 'merge']);
    expect(outcome.told.map(({ kind }) => kind).slice(-2)).toEqual(['post-status', 'merge']);
    expect(outcome.verdict.state).toBe('open');
    expect(outcome.snapshot.pull.merged).toBe(false);
  });

  it('merges nothing where the head moved since the success', async () => {
    const server = aServer([aSnapshot(merging)]);
    const carryOut = server.ports.carryOut;
    const moving: GatePorts['carryOut'] = async (snapshot, action) => {
      await carryOut(snapshot, action);
      const now = server.snapshots.get(7);
      if (action.kind !== 'post-status' || action.context !== GATE || action.state !== 'success' || !now)
        return;
      const pull = aPull({ head: { ...now.pull.head, sha: 'd'.repeat(40) } });
      server.snapshots.set(7, { ...now, pull, statuses: [] });
    };

    const outcome = await runGate(pointer, { ...server.ports, carryOut: moving });

    expect(server.asked).not.toContain('merge');
    expect(outcome.verdict.state).not.toBe('open');
  });
});
