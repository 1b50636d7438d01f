import { expect, it } from 'vitest';
import { readSnapshot } from './read-snapshot.ts';
import { buildBench, loadAs } from './server-builder.ts';

const PULL = '/repos/acme/shop/pulls/1';

it('reads everything again when the head moves in between', async () => {
  const { look, change, sandbox, log } = buildBench();
  sandbox.on({ method: 'GET', path: PULL, skip: 1 }, () => {
    change.push({ 'docs/ordering.md': 'moved\n' });
    change.hasStatus('CI', 'success');
  });

  const snapshot = await look();

  expect(snapshot.pull.head.sha).toBe(change.head);
  expect(snapshot.statuses.map((row) => row.context)).toEqual(['CI']);
  expect(log).toEqual(['acme/shop#1 moved while it was read; reading it again']);
});

it.each([
  ['is retargeted', (bench: ReturnType<typeof buildBench>) => bench.change.retargetedBy('ada', 'release')],
  ['is closed', (bench: ReturnType<typeof buildBench>) => bench.change.closedBy('ada')],
  [
    'gets a new base',
    (bench: ReturnType<typeof buildBench>) => bench.repository.commit('main', { 'x.md': 'x\n' }),
  ],
  [
    'becomes a draft',
    (bench: ReturnType<typeof buildBench>) => {
      bench.change.record.title = 'WIP: Say basket';
    },
  ],
])('reads everything again when the pull request %s in between', async (_name, move) => {
  const bench = buildBench();
  bench.repository.addBranch('release');
  bench.sandbox.on({ method: 'GET', path: PULL, skip: 1 }, () => {
    move(bench);
  });

  await bench.look();

  expect(bench.log).toEqual(['acme/shop#1 moved while it was read; reading it again']);
});

it('tells the head of each look, also of those that come to nothing', async () => {
  const { client, change, sandbox } = buildBench();
  const heads = [change.head];
  sandbox.on({ method: 'GET', path: PULL, skip: 1, times: Number.POSITIVE_INFINITY }, () => {
    change.push({ 'docs/ordering.md': `${heads.length}\n` });
    heads.push(change.head);
  });
  const told: string[] = [];

  const snapshot = readSnapshot(
    client,
    { owner: 'acme', name: 'shop', number: 1 },
    { loadPolicy: loadAs({}), onHead: (sha) => told.push(sha) },
  );

  await expect(snapshot).rejects.toMatchObject({ kind: 'moved' });
  expect(told).toEqual([heads[0], heads[2], heads[4]]);
});

it('gives up on a pull request that does not hold still', async () => {
  const { look, change, sandbox } = buildBench();
  let pushes = 0;
  sandbox.on({ method: 'GET', path: PULL, times: Number.POSITIVE_INFINITY }, () => {
    pushes += 1;
    change.push({ 'docs/ordering.md': `${pushes}\n` });
  });

  const snapshot = look();

  await expect(snapshot).rejects.toMatchObject({
    message: 'acme/shop#1 moved each of the 3 times it was read',
    kind: 'moved',
    remedy: 'Run the gate again once pushes to it and to its base branch come to rest.',
  });
  expect(pushes).toBe(6);
});

const facts = [
  /\/version$/,
  /\/user$/,
  /\/shop$/,
  /\/shop\/teams$/,
  /\/branches\//,
  /\/contents/,
  /\/reviews/,
  /\/statuses/,
  /\/timeline/,
  /\/issues\/1\/labels/,
  /\/comments/,
  /\/pulls\?/,
  /\/shop\/labels/,
  /\/orgs\/acme\/labels/,
  /\/pulls\/1$/,
];

it.each(facts)('stops at a proxy page in place of %s', async (path) => {
  const { look, sandbox } = buildBench();
  sandbox.fault({ path, times: Number.POSITIVE_INFINITY, answer: { page: 200 } });

  const snapshot = look();

  await expect(snapshot).rejects.toMatchObject({ kind: 'malformed' });
});

it.each(facts)('stops when nobody answers for %s', async (path) => {
  const { look, sandbox } = buildBench();
  sandbox.fault({ path, times: Number.POSITIVE_INFINITY, answer: 'reset' });

  const snapshot = look();

  await expect(snapshot).rejects.toMatchObject({ kind: 'unavailable' });
});

it.each(facts)('gets over one lost answer for %s', async (path) => {
  const { look, sandbox } = buildBench();
  sandbox.fault({ path, answer: 'lost' });

  const snapshot = await look();

  expect(snapshot.pull.number).toBe(1);
  expect(sandbox.problems()).toEqual([]);
});
