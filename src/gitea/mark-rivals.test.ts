import { expect, it } from 'vitest';
import { listStatuses } from './endpoints/statuses.ts';
import { markRivals } from './mark-rivals.ts';
import { buildBench } from './server-builder.ts';

const SHOP = { owner: 'acme', name: 'shop' };
const ONE = { workflow: 'one.yml', targetUrl: '/runs/1' };
const TWO = { workflow: 'two.yml', targetUrl: '/runs/2' };
const LATEST = /\/commits\/[0-9a-f]{40}\/status$/;

type Bench = ReturnType<typeof buildBench>;

async function mark(bench: Bench) {
  const place = { ...SHOP, sha: bench.change.head };
  const rows = await listStatuses(bench.client, place, place.sha);
  const marked = await markRivals(bench.client, place, rows);
  const asked = bench.sandbox.calls.filter(({ path }) => LATEST.test(path)).length;
  return {
    asked: asked > 0,
    marked: marked.map(({ context, state, rival }) => `${context} ${state} ${rival}`),
  };
}

it('marks the red row of a workflow that another one of its name hides', async () => {
  const bench = buildBench();
  bench.change.hasStatus('CI / test', 'failure', ONE);
  bench.change.hasStatus('lint', 'failure', ONE);
  bench.change.hasStatus('CI / test', 'success', TWO);

  const { marked } = await mark(bench);

  expect(marked).toEqual(['CI / test success undefined', 'lint failure undefined', 'CI / test failure true']);
});

it('marks no row that was replaced by its own workflow', async () => {
  const bench = buildBench();
  bench.change.hasStatus('CI / test', 'failure', { ...ONE, targetUrl: '/runs/0' });
  bench.change.hasStatus('CI / test', 'success', ONE);

  const { asked, marked } = await mark(bench);

  expect(asked).toBe(true);
  expect(marked).toEqual(['CI / test success undefined', 'CI / test failure undefined']);
});

it.each<[string, (bench: Bench) => void]>([
  ['there is no row', () => {}],
  [
    'the newest row is red itself',
    ({ change }) => {
      change.hasStatus('CI / test', 'success', ONE);
      change.hasStatus('CI / test', 'failure', TWO);
    },
  ],
  [
    'all rows are green',
    ({ change }) => {
      change.hasStatus('CI / test', 'success', ONE);
      change.hasStatus('CI / test', 'success', TWO);
    },
  ],
  [
    'one run went from pending to green',
    ({ change }) => {
      change.hasStatus('CI / test', 'pending', ONE);
      change.hasStatus('CI / test', 'success', ONE);
    },
  ],
  [
    'the red row is of another context',
    ({ change }) => {
      change.hasStatus('CI / lint', 'failure', ONE);
      change.hasStatus('CI / test', 'success', TWO);
    },
  ],
  [
    'a green row that could hide one was replaced by a red one',
    ({ change }) => {
      change.hasStatus('CI / test', 'failure', ONE);
      change.hasStatus('CI / test', 'success', TWO);
      change.hasStatus('CI / test', 'failure', TWO);
    },
  ],
])('asks the server for nothing where %s', async (_what, tell) => {
  const bench = buildBench();
  tell(bench);

  const { asked, marked } = await mark(bench);

  expect(asked).toBe(false);
  expect(marked.every((line) => line.endsWith('undefined'))).toBe(true);
});

it('believes nothing where the server does not say which rows count', async () => {
  const bench = buildBench();
  bench.change.hasStatus('CI / test', 'failure', ONE);
  bench.change.hasStatus('CI / test', 'success', TWO);
  const path = /\/commits\/[0-9a-f]{40}\/status\?/;
  bench.sandbox.fault({ path, times: Number.POSITIVE_INFINITY, answer: { status: 200, body: {} } });

  const rows = mark(bench);

  await expect(rows).rejects.toMatchObject({ name: 'GiteaError', kind: 'malformed' });
});

it('finds rows that count behind a page of others', async () => {
  const bench = buildBench();
  bench.change.hasStatus('CI / test', 'failure', ONE);
  for (let number = 0; number < 60; number += 1) bench.change.hasStatus(`other / ${number}`, 'success', TWO);
  bench.change.hasStatus('CI / test', 'success', TWO);

  const { marked } = await mark(bench);

  expect(marked.at(-1)).toBe('CI / test failure true');
});

it('takes every older row for one that may count where the newest does not count', async () => {
  const bench = buildBench();
  bench.change.hasStatus('lint', 'success', ONE);
  bench.change.hasStatus('CI / test', 'failure', { ...ONE, targetUrl: '/runs/0' });
  bench.change.hasStatus('CI / test', 'success', ONE);
  bench.sandbox.fault({
    path: /\/commits\/[0-9a-f]{40}\/status\?/,
    times: Number.POSITIVE_INFINITY,
    answer: { status: 200, body: { statuses: null } },
  });

  const { marked } = await mark(bench);

  expect(marked).toEqual(['CI / test success undefined', 'CI / test failure true', 'lint success undefined']);
});
