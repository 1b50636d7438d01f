import { expect, it } from 'vitest';
import { carryOut } from '../carry-out.ts';
import { type BenchOptions, buildBench } from '../server-builder.ts';

const MERGE = { method: 'POST', path: /\/merge$/ } as const;

async function ready(options: BenchOptions = {}) {
  const bench = buildBench(options);
  bench.change.approvedBy('ben');
  bench.change.approvedBy('mia');
  bench.change.hasStatus('CI / test (pull_request)', 'success');
  const snapshot = await bench.look();
  const { head } = bench.change;
  const merge = () => carryOut(bench.client, snapshot, { kind: 'merge', head, style: 'squash' });
  return { ...bench, head, merge };
}

it('merges the head that was judged, in the wanted style', async () => {
  const { merge, head, change, sandbox } = await ready();

  const confirmation = await merge();

  expect(confirmation).toEqual({ confirmed: true });
  expect(change.record.merged).not.toBeNull();
  expect(sandbox.told()).toEqual([
    `POST /repos/acme/shop/pulls/1/merge {"Do":"squash","head_commit_id":"${head}"} -> 200`,
  ]);
});

it('merges no other head', async () => {
  const { merge, change } = await ready();
  change.push({ 'docs/more.md': 'more' });

  const confirmation = await merge();

  expect(confirmation).toMatchObject({
    confirmed: false,
    why: expect.stringContaining('answered 409 (head out of date)'),
  });
  expect(change.record.merged).toBeNull();
});

it.each([
  [405, 'refused', 'Not all required status checks successful'],
  [409, 'refused', 'merge conflict'],
  [403, 'forbidden', 'no'],
  [404, 'gone', 'no'],
  [423, 'archived', 'no'],
  [500, 'stumbling', 'x'],
])('takes %i for an answer (%s), and asks once', async (status, _word, message) => {
  const { merge, sandbox } = await ready();
  sandbox.fault({ ...MERGE, times: Number.POSITIVE_INFINITY, answer: { status, body: { message } } });

  const confirmation = await merge();

  expect(confirmation).toMatchObject({
    confirmed: false,
    why: expect.stringMatching(/^Could not merge acme\/shop#1 at [0-9a-f]{40}: the server answered/),
    remedy: expect.stringMatching(/\w/),
  });
  expect(sandbox.calls.filter(({ path }) => path.endsWith('/merge'))).toHaveLength(1);
});

it('believes what it reads, not the answer that got lost', async () => {
  const { merge, sandbox } = await ready();
  sandbox.fault({ ...MERGE, answer: 'lost' });

  const confirmation = await merge();

  expect(confirmation).toEqual({ confirmed: true });
});

it('believes no success that cannot be read back', async () => {
  const { merge, sandbox, head } = await ready();
  sandbox.fault({ ...MERGE, answer: { status: 200, body: {} } });

  const confirmation = await merge();

  expect(confirmation).toEqual({
    confirmed: false,
    why: `The merge of acme/shop#1 at ${head} was accepted, and it is not merged`,
    remedy: 'Look at the pull request: the next run judges what there is by then.',
  });
});

it('tells when another head was merged meanwhile', async () => {
  const { merge, sandbox, change } = await ready();
  sandbox.fault({ ...MERGE, answer: { status: 200, body: {} } });
  sandbox.on({ ...MERGE, when: 'after' }, () => {
    change.push({ 'docs/more.md': 'more' });
    change.mergedBy('olga');
  });

  const confirmation = await merge();

  expect(confirmation).toMatchObject({
    confirmed: false,
    why: expect.stringContaining(`and it is merged at ${change.head}`),
  });
});

it.each([
  ['the token is not known any more', { ...MERGE, answer: { status: 401 } }],
  [
    'it cannot be read back',
    { method: 'GET', path: /\/pulls\/1$/, times: Number.POSITIVE_INFINITY, answer: { status: 500 } },
  ],
])('stops where %s', async (_what, fault) => {
  const { merge, sandbox } = await ready();
  sandbox.fault(fault);

  await expect(merge()).rejects.toMatchObject({ name: 'GiteaError' });
});
