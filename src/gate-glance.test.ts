import { describe, expect, it } from 'vitest';
import { glance, runGate } from './gate.ts';
import { aServer, everybody, GATE, pointer } from './gate-builder.ts';
import { aSnapshot, aStatusRow, people, policyInForce } from './verdict/snapshot-builder.ts';

describe('glance', () => {
  it('tells what is told already and not open, with one look and no write', async () => {
    const server = aServer([aSnapshot()]);
    await runGate(pointer, server.ports);
    const before = server.asked.length;

    const outcome = await glance(pointer, server.ports);

    expect(outcome).toMatchObject({ verdict: { state: 'waiting', tier: 'medium' }, told: [] });
    expect(outcome?.snapshot).toBe(server.snapshots.get(7));
    expect(server.asked.slice(before)).toEqual(['read #7', 'patch #7']);
  });

  it('leaves to a run what is not told yet', async () => {
    const server = aServer([aSnapshot()]);

    const outcome = await glance(pointer, server.ports);

    expect(outcome).toBeUndefined();
    expect(server.asked).toEqual(['read #7']);
  });

  it('leaves to a run what is open, though all of it was told', async () => {
    const server = aServer([aSnapshot({ reviews: everybody })]);
    await runGate(pointer, server.ports);

    const outcome = await glance(pointer, server.ports);

    expect(outcome).toBeUndefined();
  });

  it('leaves to a run what is open, where a job speaks for the gate', async () => {
    const policy = policyInForce({ statuses: { gate: { context: GATE, writer: 'job' } } });
    const server = aServer([aSnapshot({ reviews: everybody, policy })]);
    const { verdict } = await runGate(pointer, server.ports);

    const outcome = await glance(pointer, server.ports);

    expect(verdict.state).toBe('open');
    expect(outcome).toBeUndefined();
  });

  it('hands on whatever goes wrong, and shuts nothing', async () => {
    const server = aServer([]);

    const look = glance(pointer, server.ports);

    await expect(look).rejects.toThrow('there is no #7');
    expect(server.shut).toEqual([]);
  });
});

describe('a look that shows nothing to do', () => {
  it('is not taken at its word: a success that it hid is found by the next one', async () => {
    const server = aServer([aSnapshot()]);
    await runGate(pointer, server.ports);
    const quiet = await server.ports.readSnapshot(pointer);
    const forged = aStatusRow({
      id: 9_000,
      context: GATE,
      state: 'success',
      creator: people.carol,
      createdAt: 3_600_000,
    });
    server.snapshots.set(7, { ...quiet, statuses: [forged, ...quiet.statuses] });
    let looks = 0;
    const readSnapshot = async (at: typeof pointer) => {
      looks += 1;
      return looks === 1 ? quiet : server.ports.readSnapshot(at);
    };

    await runGate(pointer, { ...server.ports, readSnapshot });

    expect(server.asked.at(-2)).toBe(`post-status ${GATE} error`);
  });
});
