import { describe, expect, it } from 'vitest';
import { runGate } from './gate.ts';
import { aServer, count, everybody, GATE, pointer } from './gate-builder.ts';
import { GiteaError } from './gitea/gitea-error.ts';
import {
  anAnalysis,
  aPull,
  aRawFinding,
  aSnapshot,
  aStatusRow,
  people,
  policyInForce,
} from './verdict/snapshot-builder.ts';

describe('runGate', () => {
  it('labels, starts both reviews and waits for the rest', async () => {
    const server = aServer([aSnapshot()]);

    const outcome = await runGate(pointer, server.ports);

    expect(outcome.verdict).toMatchObject({ state: 'waiting', tier: 'medium' });
    expect(outcome.assessment?.tier).toBe('medium');
    expect(outcome.snapshot).toBe(server.snapshots.get(7));
    expect(server.asked).toEqual([
      'read #7',
      'post-status sop-gate / gate pending',
      'post-status sop-tier-check / tier-check pending',
      'post-status security-review / approved pending',
      'post-status qa-review / approved pending',
      'post-status sop-gate / tier pending',
      'read #7',
      'patch #7',
      'prove-label-right',
      'add-label',
      'read #7',
      'fire qa',
      'fire security',
      'read #7',
      'upsert-comment',
      'post-status sop-gate / tier success',
      'post-status qa-review / approved pending',
      'post-status security-review / approved pending',
      'post-status sop-tier-check / tier-check pending',
      'post-status sop-gate / gate pending',
      'read #7',
    ]);
    expect(server.shut).toEqual([]);
  });

  it('tells in its outcome what it told the server, in order', async () => {
    const server = aServer([aSnapshot()]);

    const { told } = await runGate(pointer, server.ports);

    expect(told.map(({ kind }) => kind)).toEqual([
      ...Array.from({ length: 5 }, () => 'post-status'),
      'prove-label-right',
      'add-label',
      'fire',
      'fire',
      'upsert-comment',
      ...Array.from({ length: 5 }, () => 'post-status'),
    ]);
  });

  it('posts success only after two looks that agree, and looks once more', async () => {
    const server = aServer([aSnapshot({ reviews: everybody })]);

    const outcome = await runGate(pointer, server.ports);

    const success = server.asked.indexOf(`post-status ${GATE} success`);
    expect(outcome.verdict.state).toBe('open');
    expect(server.asked.slice(success - 2)).toEqual([
      'read #7',
      'read #7',
      `post-status ${GATE} success`,
      'read #7',
    ]);
  });

  it('does not open when the approval goes between the two looks', async () => {
    const server = aServer([aSnapshot({ reviews: everybody })]);
    const { readSnapshot } = server.ports;
    const isLast = () =>
      server.snapshots
        .get(7)
        ?.statuses.some(
          ({ context, state }) => context === 'sop-tier-check / tier-check' && state === 'success',
        );
    let looks = 0;
    const ports = {
      ...server.ports,
      readSnapshot: async (at: typeof pointer) => {
        const snapshot = await readSnapshot(at);
        looks += isLast() ? 1 : 0;
        return looks > 1 ? { ...snapshot, reviews: [] } : snapshot;
      },
    };

    const outcome = await runGate(pointer, ports);

    expect(outcome.verdict.state).not.toBe('open');
    expect(server.asked).not.toContain(`post-status ${GATE} success`);
  });

  it('reads the change once, however many rounds it takes', async () => {
    const server = aServer([aSnapshot()]);

    await runGate(pointer, server.ports);

    expect(count(server.asked, 'patch #7')).toBe(1);
  });

  it.each([
    [
      'the head',
      {
        pull: aPull({
          head: { ref: 'sign-sessions', sha: 'head000000000000000000000000000000000002', fork: false },
        }),
      },
    ],
    ['the merge base', { pull: aPull({ mergeBase: 'merge00000000000000000000000000000000002' }) }],
    ['the policy', { policy: policyInForce({ lowLimit: 10 }) }],
  ])('reads the change again when %s is another one', async (_what, difference) => {
    const server = aServer([aSnapshot()]);
    const { carryOut } = server.ports;
    const ports = {
      ...server.ports,
      carryOut: async (...[snapshot, action]: Parameters<typeof carryOut>) => {
        await carryOut(snapshot, action);
        const now = server.snapshots.get(7) ?? snapshot;
        const moved = { ...now, ...difference };
        const reviews = everybody.map((review) => ({ ...review, commitId: moved.pull.head.sha }));
        if (action.kind === 'add-label') server.snapshots.set(7, { ...moved, reviews });
      },
    };

    await runGate(pointer, ports);

    expect(count(server.asked, 'patch #7')).toBe(2);
  });

  it('weighs what the analyzers say with the policy in force', async () => {
    const analysis = anAnalysis({ findings: [aRawFinding()] });
    const policy = policyInForce({ points: { 'crypto-import': 1 } });
    const strict = aServer([aSnapshot()], { analyze: async () => analysis });
    const lenient = aServer([aSnapshot({ policy })], { analyze: async () => analysis });

    const outcomes = [await runGate(pointer, strict.ports), await runGate(pointer, lenient.ports)];

    expect(outcomes.map(({ verdict }) => verdict.computedTier)).toEqual(['high', 'medium']);
  });

  it('shuts the gate and throws on when anything fails', async () => {
    const error = new GiteaError('no', { kind: 'forbidden', remedy: 'x' });
    const server = aServer([aSnapshot()], { carryOut: () => Promise.reject(error) });

    const running = runGate(pointer, server.ports);

    await expect(running).rejects.toBe(error);
    expect(server.shut).toEqual([{ pointer, error }]);
  });

  it('gives up when what it writes never stays, and says so', async () => {
    const server = aServer([aSnapshot()], { carryOut: async () => {} });

    const running = runGate(pointer, server.ports);

    await expect(running).rejects.toThrow('The pull request did not come to rest in 16 rounds');
    await expect(running).rejects.toMatchObject({
      kind: 'moved',
      remedy: expect.stringContaining('keeps changing'),
    });
    expect(count(server.asked, 'read #7')).toBe(16);
    expect(server.shut).toHaveLength(1);
  });

  it('looks once for a job that an earlier run started and did not record', async () => {
    const tried: string[] = [];
    const server = aServer([aSnapshot({ statuses: [aStatusRow(), anIntent(2, 'qa')] })]);
    const { carryOut } = server.ports;
    const ports = {
      ...server.ports,
      carryOut: async (...[snapshot, action]: Parameters<typeof carryOut>) => {
        if (action.kind === 'prove-fire') tried.push(action.gate);
        else await carryOut(snapshot, action);
      },
    };

    const outcome = await runGate(pointer, ports);

    expect(tried).toEqual(['qa']);
    expect(outcome.verdict).toMatchObject({ state: 'held', unverified: true });
  });

  it('proves the right to write labels once a run', async () => {
    const gone = aSnapshot({ definitions: [] });
    const server = aServer([gone]);

    await runGate(pointer, server.ports);

    expect(count(server.asked, 'prove-label-right')).toBe(1);
    expect(count(server.asked, 'create-label')).toBe(1);
  });

  it('holds the whole run that met a forged row, and lets the next one go on', async () => {
    const rows = [
      aStatusRow({ id: 1 }),
      ours(2, 'pending'),
      aStatusRow({ id: 3, context: GATE, creator: people.mallory }),
    ];
    const server = aServer([aSnapshot({ statuses: rows.toReversed(), reviews: everybody })]);

    const held = await runGate(pointer, server.ports);
    const next = await runGate(pointer, server.ports);

    expect([held.verdict.state, next.verdict.state]).toEqual(['held', 'open']);
  });
});

function ours(id: number, state: string) {
  return aStatusRow({
    id,
    context: GATE,
    state,
    description: `evaluating; for #7 into main`,
    creator: people.bot,
  });
}

function anIntent(id: number, gate: string) {
  const description = `intent ${'m'.repeat(24)} attempt 1 for #7 into main`;
  return aStatusRow({
    id,
    context: `sop-gate / fire ${gate}`,
    state: 'pending',
    description,
    creator: people.bot,
    createdAt: 99_000,
  });
}
