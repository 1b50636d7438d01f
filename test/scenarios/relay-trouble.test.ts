import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  aboutPull,
  buildRelayBench,
  DISPATCHES,
  type RelayBench,
  SECRET,
  until,
} from './support/relay-bench.ts';

let bench: RelayBench;
beforeEach(async () => {
  bench = await buildRelayBench();
});
afterEach(() => bench.end());

describe('a server in trouble', () => {
  it.each([
    ['down for a while', { page: 502 }],
    ['overloaded', { status: 503, body: { message: 'busy' } }],
    ['cut off', 'reset'],
  ] as const)('is asked again when it is %s', async (_what, answer) => {
    await bench.start();
    bench.sandbox.fault({ ...DISPATCHES, times: 2, answer });

    await bench.deliver(aboutPull());

    expect(await bench.rings()).toHaveLength(1);
    expect(bench.logged.at(-1)).toContain('rang acme/gate');
  });

  it('is left to the sweep when it stays down, and the next delivery rings', async () => {
    await bench.start();
    bench.sandbox.fault({ ...DISPATCHES, times: 4, answer: { page: 502 } });

    await bench.deliver(aboutPull(1, { action: 'opened' }));
    await until(() => bench.logged.some((line) => line.includes('left to the sweep')));
    await bench.deliver(aboutPull(1, { action: 'labeled' }));

    expect(await bench.rings()).toHaveLength(1);
  });

  it('is not asked again when it refuses', async () => {
    bench.gate.disableWorkflow('sop-gate.yml');
    await bench.start();

    await bench.deliver(aboutPull());
    await bench.rings();

    expect(bench.sandbox.calls.filter(({ path }) => path.includes('/dispatches'))).toHaveLength(1);
    expect(bench.logged.at(-1)).toContain('left to the sweep: Could not start sop-gate.yml in acme/gate');
  });
});

it('needs no more than write on the Actions of the gate repository, and can do no more', async () => {
  await bench.start();
  await bench.deliver(aboutPull());
  const asRinger = { headers: { authorization: `token ${bench.token}`, 'content-type': 'application/json' } };
  const post = (path: string, body: object) =>
    fetch(`${bench.url}/api/v1/repos/acme/${path}`, {
      ...asRinger,
      method: 'POST',
      body: JSON.stringify(body),
    });

  const secret = await fetch(
    `${bench.url}/api/v1/repos/acme/gate/raw/.gitea/workflows/sop-gate.yml`,
    asRinger,
  );
  const status = await post(`shop/statuses/${bench.pull.head}`, {
    state: 'success',
    context: 'sop-gate / gate',
  });
  const label = await post('shop/issues/1/labels', { labels: ['tier:low'] });

  expect(await bench.rings()).toHaveLength(1);
  expect(secret.ok || status.ok || label.ok).toBe(false);
});

it('says that it lives', async () => {
  const { url } = await bench.start({}, { settle: 60_000 });
  await bench.deliver(aboutPull());

  const health = await fetch(`${url}/healthz`);

  expect(await health.json()).toEqual({ status: 'ok', waiting: 1 });
});

it('logs one harmless line each, and neither its secret nor its token', async () => {
  await bench.start();
  bench.sandbox.fault({
    ...DISPATCHES,
    answer: { status: 403, body: { message: `no ${bench.token}\n::error::` } },
  });

  await bench.deliver(aboutPull(), { signature: SECRET });
  await bench.deliver({ number: 1, repository: { full_name: 'acme/\u001b[31mshop\u202e' } });
  await bench.rings();

  expect(bench.logged.join('\n')).not.toContain(SECRET);
  expect(bench.logged.join('\n')).not.toContain(bench.token);
  expect(bench.logged.join('\n')).toContain('acme/\\u{1b}[31mshop\\u{202e}#1');
  expect(bench.logged.every((line) => /^sop-gate relay: [^\p{C}]+$/u.test(line))).toBe(true);
});

it('rings for what waits before it stops, and takes no more', async () => {
  const { url } = await bench.start({}, { settle: 60_000 });
  await bench.deliver(aboutPull());

  expect(await bench.rings()).toHaveLength(1);
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
});

it('leaves to the sweep what it cannot ring for in time', async () => {
  await bench.start({}, { settle: 60_000, farewell: 0 });
  bench.sandbox.fault({ ...DISPATCHES, answer: { delay: Infinity } });
  await bench.deliver(aboutPull());

  await bench.rings();

  expect(bench.logged.at(-1)).toContain('left to the sweep');
});

it('says which address is taken', async () => {
  const { url } = await bench.start();

  await expect(bench.start({ listen: url.replace('http://', '') })).rejects.toMatchObject({
    message: expect.stringContaining('EADDRINUSE'),
  });
});
