import { describe, expect, it } from 'vitest';
import { buildBench, loadAs } from './server-builder.ts';
import { shutGate } from './shut-gate.ts';

const PLACE = { owner: 'acme', name: 'shop', number: 1 };
const GATE = 'sop-gate / gate';
const SHUTTING = { toPolicy: loadAs({}), description: 'could not verify: no answer' };

function refusePolicy(): never {
  throw new Error('line 3: no such key');
}

it('puts an error in the place of a success', async () => {
  const { client, change } = buildBench();
  change.hasStatus(GATE, 'success', { by: 'sop-gate', description: 'open' });

  const stands = await shutGate(client, PLACE, SHUTTING);

  expect(stands).toBe(true);
  expect(change.status(GATE)).toMatchObject({ state: 'error', description: SHUTTING.description });
});

it('says the same failure once', async () => {
  const { client, change } = buildBench();
  await shutGate(client, PLACE, SHUTTING);

  const stands = await shutGate(client, PLACE, SHUTTING);

  expect([stands, change.statuses().length]).toEqual([true, 1]);
});

it.each([
  ['state', { state: 'success', description: SHUTTING.description }],
  ['description', { state: 'error', description: 'another failure' }],
])('says a failure anew where another %s stands', async (_name, { state, description }) => {
  const { client, change } = buildBench();
  change.hasStatus(GATE, state, { by: 'sop-gate', description });

  await shutGate(client, PLACE, SHUTTING);

  expect(change.statuses()).toHaveLength(2);
});

it('minds no error under another context', async () => {
  const { client, change } = buildBench();
  change.hasStatus('CI', 'error', { by: 'sop-gate', description: SHUTTING.description });

  await shutGate(client, PLACE, SHUTTING);

  expect(change.status(GATE)?.state).toBe('error');
});

it('uses the context that the policy names', async () => {
  const { client, change } = buildBench();
  const toPolicy = loadAs({ statuses: { gate: { context: 'merge / allowed' } } });

  await shutGate(client, PLACE, { ...SHUTTING, toPolicy });

  expect(change.status('merge / allowed')?.state).toBe('error');
});

it('hands over the policy file and its place', async () => {
  const { client, repository } = buildBench();
  repository.commit('main', { '.gitea/sop-gate.yml': 'mode: observe\n' });
  const asked: unknown[] = [];
  const toPolicy = (source: Parameters<typeof SHUTTING.toPolicy>[0]) => {
    asked.push(source);
    return SHUTTING.toPolicy(source);
  };

  await shutGate(client, PLACE, { ...SHUTTING, toPolicy });

  const where = `.gitea/sop-gate.yml at main (${repository.head().slice(0, 7)})`;
  expect(asked).toEqual([{ text: 'mode: observe\n', where }]);
});

it('shuts under the usual context where the policy cannot be understood', async () => {
  const { client, change } = buildBench();

  await shutGate(client, PLACE, { ...SHUTTING, toPolicy: refusePolicy });

  expect(change.status(GATE)?.state).toBe('error');
});

it('writes nothing on a closed pull request', async () => {
  const { client, change } = buildBench();
  change.closedBy('ada');

  const stands = await shutGate(client, PLACE, SHUTTING);

  expect([stands, change.statuses()]).toEqual([false, []]);
});

it('writes nothing where the policy only observes', async () => {
  const { client, change } = buildBench();

  const stands = await shutGate(client, PLACE, { ...SHUTTING, toPolicy: loadAs({ mode: 'observe' }) });

  expect([stands, change.statuses()]).toEqual([false, []]);
});

it('says so when the error does not stand in the end', async () => {
  const { client, sandbox } = buildBench();
  sandbox.fault({ method: 'POST', path: /\/statuses\//, answer: { status: 201, body: {} } });

  const stands = await shutGate(client, PLACE, SHUTTING);

  expect(stands).toBe(false);
});

describe('a head that the run had looked at and that was pushed away', () => {
  function pushedAway(state: string) {
    const bench = buildBench();
    const { change } = bench;
    const old = change.head;
    change.hasStatus(GATE, state, { by: 'sop-gate', description: 'as it was' });
    change.push({ 'docs/more.md': 'more\n' });
    return { ...bench, old, seen: new Set([old, change.head]) };
  }

  it('loses the success that stands on it', async () => {
    const { client, change, old, seen } = pushedAway('success');

    const stands = await shutGate(client, PLACE, { ...SHUTTING, seen });

    expect(stands).toBe(true);
    expect(change.statuses(old).map(({ state }) => state)).toEqual(['success', 'error']);
    expect(change.statuses().map(({ state }) => state)).toEqual(['error']);
  });

  it.each(['pending', 'failure', 'error'])('keeps a %s', async (state) => {
    const { client, change, old, seen } = pushedAway(state);

    const stands = await shutGate(client, PLACE, { ...SHUTTING, seen });

    expect([stands, change.statuses(old).length]).toEqual([true, 1]);
  });

  it('is left alone where no run looked at it', async () => {
    const { client, change, old } = pushedAway('success');

    await shutGate(client, PLACE, SHUTTING);

    expect(change.statuses(old)).toHaveLength(1);
  });

  it('is told of when its success does not go', async () => {
    const { client, sandbox, old, seen } = pushedAway('success');
    const answer = { status: 201, body: {} };
    sandbox.fault({ method: 'POST', path: new RegExp(`/statuses/${old}`), answer });

    expect(await shutGate(client, PLACE, { ...SHUTTING, seen })).toBe(false);
  });
});
