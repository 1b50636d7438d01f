import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aboutPull, buildRelayBench, type RelayBench, until } from './support/relay-bench.ts';

let bench: RelayBench;
beforeEach(async () => {
  bench = await buildRelayBench();
});
afterEach(() => bench.end());

describe('a signed delivery rings the gate', () => {
  it.each([
    ['pull_request', () => aboutPull()],
    ['pull_request_approved', () => aboutPull(1, { action: 'reviewed', review: { type: 'x' } })],
    ['pull_request_rejected', () => aboutPull()],
    ['pull_request_comment', () => aboutPull()],
    [
      'issue_comment',
      () => ({ is_pull: true, issue: { number: 1 }, repository: { full_name: 'acme/shop' } }),
    ],
    ['status', () => ({ sha: bench.pull.head, context: 'CI', repository: { full_name: 'acme/shop' } })],
    [
      'workflow_run',
      () => ({ workflow_run: { head_sha: bench.pull.head }, repository: { full_name: 'acme/shop' } }),
    ],
  ])('of %s, with repository and number as text and nothing else', async (event, toPayload) => {
    await bench.start();

    const answer = await bench.deliver(toPayload(), { event });

    expect(answer.status).toBe(202);
    expect(await bench.rings()).toEqual([{ repo: 'acme/shop', pr: '1' }]);
    expect(bench.logged.at(-1)).toMatch(/rang acme\/gate for acme\/shop#1, run \d+$/);
  });

  it('also where the server tells no run', async () => {
    await bench.end();
    bench = await buildRelayBench('1.24.7');
    await bench.start();

    await bench.deliver(aboutPull());

    expect(await bench.rings()).toEqual([{ repo: 'acme/shop', pr: '1' }]);
    expect(bench.logged.at(-1)).toMatch(/rang acme\/gate for acme\/shop#1$/);
  });

  it('once for what happens in one breath, and once for each pull request', async () => {
    await bench.start({}, { settle: 60_000 });
    const second = bench.shop.openPullRequest({ by: 'ada', files: { 'docs/b.md': 'text\n' } });

    for (const action of ['opened', 'labeled', 'synchronized']) await bench.deliver(aboutPull(1, { action }));
    await bench.deliver(aboutPull(second.number));

    expect(await bench.rings()).toEqual([
      { repo: 'acme/shop', pr: '1' },
      { repo: 'acme/shop', pr: '2' },
    ]);
  });

  it('again for what happens later', async () => {
    await bench.start();
    await bench.deliver(aboutPull(1, { action: 'opened' }));
    await until(() => bench.sandbox.runner.dispatched.length === 1);

    await bench.deliver(aboutPull(1, { action: 'labeled' }));

    expect(await bench.rings()).toHaveLength(2);
  });
});

describe('a delivery that says nothing for the gate is taken and passed over', () => {
  it.each([
    ['a push', { event: 'push' }, { ref: 'refs/heads/main', repository: { full_name: 'acme/shop' } }],
    ['an event of another name', { event: 'pull_requests' }, aboutPull(1)],
    ['no event', { event: '' }, aboutPull(1)],
    [
      'a comment on an issue',
      { event: 'issue_comment' },
      { issue: { number: 3 }, is_pull: false, repository: { full_name: 'acme/shop' } },
    ],
  ])('%s', async (_what, sending, payload) => {
    await bench.start();

    const answer = await bench.deliver(payload, sending);

    expect(answer.status).toBe(202);
    expect(answer.text).toContain('ignored');
    expect(await bench.rings()).toEqual([]);
  });

  it('what the gate itself did', async () => {
    await bench.start({ gateUser: 'sop-gate' });

    await bench.deliver(aboutPull(1, { sender: { login: 'SOP-gate' } }));
    await bench.deliver(aboutPull(1, { sender: { login: 'ada' } }));

    expect(await bench.rings()).toHaveLength(1);
    expect(bench.logged.filter((line) => line.includes('ignored: sop-gate did it'))).toHaveLength(1);
  });

  it('a head that no open pull request has', async () => {
    await bench.start();

    await bench.deliver(
      { sha: bench.shop.head('main'), repository: { full_name: 'acme/shop' } },
      { event: 'status' },
    );

    expect(await bench.rings()).toEqual([]);
    expect(bench.logged.at(-1)).toContain('is the head of no open pull request');
  });

  it('a replay, however often', async () => {
    await bench.start();
    const first = await bench.deliver(aboutPull());
    await until(() => bench.sandbox.runner.dispatched.length === 1);

    const again = [await bench.deliver(aboutPull()), await bench.deliver(aboutPull())];

    expect(first.text).toContain('queued');
    expect(again.map(({ status, text }) => [status, text.includes('delivered before')])).toEqual([
      [202, true],
      [202, true],
    ]);
    expect(await bench.rings()).toHaveLength(1);
  });
});
