import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordIo } from '../../src/cli/recorded-io-builder.ts';
import { type RunningRelay, relayLimits, startRelay } from '../../src/cli/relay/relay.ts';
import {
  createSandbox,
  type ListeningSandbox,
  listen,
  type Sandbox,
  type SeededPullRequest,
  type SeededRepository,
  seedOrganisation,
} from '../../src/sandbox/index.ts';

const SECRET = 'a long word that only the hook and the relay know';
const DISPATCHES = { method: 'POST', path: /\/dispatches/ };

let sandbox: Sandbox;
let server: ListeningSandbox;
let shop: SeededRepository;
let gate: SeededRepository;
let pull: SeededPullRequest;
let token: string;
let running: RunningRelay | undefined;
let logged: string[];

beforeEach(async () => {
  await openWorld('28.3.0');
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
  await server.close();
});

/** A gate repository, and a bot that may do nothing but write its Actions. */
async function openWorld(profile: string): Promise<void> {
  sandbox = createSandbox({ profile });
  const world = seedOrganisation(sandbox);
  shop = world.repository;
  const workflow = readFileSync('templates/gate-repository/sop-gate.yml', 'utf8');
  gate = world.organisation.addRepository('gate', {
    private: true,
    files: { '.gitea/workflows/sop-gate.yml': workflow },
  });
  world.world.addUser('ringer');
  gate.addCollaborator('ringer', { actions: 'write' });
  token = world.world.token('ringer', { scopes: ['write:repository'] });
  pull = shop.openPullRequest({ by: 'ada', files: { 'docs/a.md': 'text\n' } });
  server = await listen(sandbox);
}

async function startIt(
  options: { gateUser?: string; listen?: string } = {},
  limits: Partial<typeof relayLimits> = {},
): Promise<RunningRelay> {
  const recorded = recordIo(
    {},
    {
      env: { SOP_GATE_RELAY_SECRET: SECRET, SOP_GATE_TOKEN: token, SOP_GATE_URL: server.url },
      fetch,
      now: Date.now,
      sleep: async (milliseconds) => void (await sleep(Math.min(milliseconds, 20))),
    },
  );
  logged = recorded.logged;
  const settings = { workflow: 'sop-gate.yml', branch: 'main', listen: '127.0.0.1:0', ...options };
  running = await startRelay({ gateRepository: 'acme/gate', ...settings }, recorded.io, {
    ...relayLimits,
    settle: 30,
    requestTimeout: 1000,
    ...limits,
  });
  return running;
}

function sign(body: string, secret = SECRET): string {
  return createHmac('sha256', secret).update(body).digest('hex');
}

interface Sending {
  readonly event?: string;
  readonly signature?: string;
  readonly type?: string;
}

async function deliver(payload: unknown, { event = 'pull_request', signature, type }: Sending = {}) {
  const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
  const response = await fetch(`${running?.url}/hook`, {
    method: 'POST',
    body,
    headers: {
      'content-type': type ?? 'application/json',
      'x-gitea-event': event,
      'x-gitea-signature': signature ?? sign(body),
    },
  });
  return { status: response.status, text: await response.text() };
}

function aboutPull(number = pull.number, more: object = {}) {
  return { action: 'opened', number, repository: { full_name: 'acme/shop' }, ...more };
}

/** What the gate repository was asked to look at, once nothing waits any more. */
async function rings(): Promise<readonly Readonly<Record<string, string>>[]> {
  await running?.stop();
  running = undefined;
  return sandbox.runner.dispatched.map(({ inputs }) => inputs);
}

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
    ['status', () => ({ sha: pull.head, context: 'CI', repository: { full_name: 'acme/shop' } })],
    [
      'workflow_run',
      () => ({ workflow_run: { head_sha: pull.head }, repository: { full_name: 'acme/shop' } }),
    ],
  ])('of %s, with repository and number as text and nothing else', async (event, toPayload) => {
    await startIt();

    const answer = await deliver(toPayload(), { event });

    expect(answer.status).toBe(202);
    expect(await rings()).toEqual([{ repo: 'acme/shop', pr: '1' }]);
    expect(logged.at(-1)).toMatch(/rang acme\/gate for acme\/shop#1, run \d+$/);
  });

  it('also where the server tells no run', async () => {
    await server.close();
    await openWorld('1.24.7');
    await startIt();

    await deliver(aboutPull());

    expect(await rings()).toEqual([{ repo: 'acme/shop', pr: '1' }]);
    expect(logged.at(-1)).toMatch(/rang acme\/gate for acme\/shop#1$/);
  });

  it('once for what happens in one breath, and once for each pull request', async () => {
    await startIt({}, { settle: 60_000 });
    const second = shop.openPullRequest({ by: 'ada', files: { 'docs/b.md': 'text\n' } });

    for (const action of ['opened', 'labeled', 'synchronized']) await deliver(aboutPull(1, { action }));
    await deliver(aboutPull(second.number));

    expect(await rings()).toEqual([
      { repo: 'acme/shop', pr: '1' },
      { repo: 'acme/shop', pr: '2' },
    ]);
  });

  it('again for what happens later', async () => {
    await startIt();
    await deliver(aboutPull(1, { action: 'opened' }));
    await waitFor(() => sandbox.runner.dispatched.length === 1);

    await deliver(aboutPull(1, { action: 'labeled' }));

    expect(await rings()).toHaveLength(2);
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
    await startIt();

    const answer = await deliver(payload, sending);

    expect(answer.status).toBe(202);
    expect(answer.text).toContain('ignored');
    expect(await rings()).toEqual([]);
  });

  it('what the gate itself did', async () => {
    await startIt({ gateUser: 'sop-gate' });

    await deliver(aboutPull(1, { sender: { login: 'SOP-gate' } }));
    await deliver(aboutPull(1, { sender: { login: 'ada' } }));

    expect(await rings()).toHaveLength(1);
    expect(logged.filter((line) => line.includes('ignored: sop-gate did it'))).toHaveLength(1);
  });

  it('a head that no open pull request has', async () => {
    await startIt();

    await deliver({ sha: shop.head('main'), repository: { full_name: 'acme/shop' } }, { event: 'status' });

    expect(await rings()).toEqual([]);
    expect(logged.at(-1)).toContain('is the head of no open pull request');
  });

  it('a replay, however often', async () => {
    await startIt();
    const first = await deliver(aboutPull());
    await waitFor(() => sandbox.runner.dispatched.length === 1);

    const again = [await deliver(aboutPull()), await deliver(aboutPull())];

    expect(first.text).toContain('queued');
    expect(again.map(({ status, text }) => [status, text.includes('delivered before')])).toEqual([
      [202, true],
      [202, true],
    ]);
    expect(await rings()).toHaveLength(1);
  });
});

describe('a delivery that is not to be believed is refused', () => {
  it.each([
    ['with the wrong secret', () => sign(JSON.stringify(aboutPull()), 'another long word entirely')],
    ['of another body', () => sign('{}')],
    ['that is empty, as from a hook without a secret', () => ''],
    ['cut short', () => sign(JSON.stringify(aboutPull())).slice(0, 63)],
    ['with something behind it', () => `${sign(JSON.stringify(aboutPull()))}0`],
    ['in the form of another header', () => `sha256=${sign(JSON.stringify(aboutPull()))}`],
  ])('for a signature %s', async (_what, toSignature) => {
    await startIt();

    const answer = await deliver(aboutPull(), { signature: toSignature() });

    expect(answer.status).toBe(401);
    expect(await rings()).toEqual([]);
  });

  it('without the header of the signature', async () => {
    const { url } = await startIt();

    const response = await fetch(`${url}/hook`, {
      method: 'POST',
      body: JSON.stringify(aboutPull()),
      headers: { 'content-type': 'application/json', 'x-gitea-event': 'pull_request' },
    });

    expect(response.status).toBe(401);
    expect(await rings()).toEqual([]);
  });

  it.each(['application/x-www-form-urlencoded', 'text/plain', 'application/jsonx'])('as %s', async (type) => {
    await startIt();

    const answer = await deliver(aboutPull(), { type });

    expect(answer.status).toBe(415);
    expect(await rings()).toEqual([]);
  });

  it.each([
    ['no JSON', '{', 'pull_request'],
    ['no object', '7', 'pull_request'],
    ['no number', { repository: { full_name: 'acme/shop' } }, 'pull_request'],
    ['no whole name', { number: 1, repository: { full_name: 'shop' } }, 'pull_request'],
    ['no commit', { sha: 'main', repository: { full_name: 'acme/shop' } }, 'status'],
  ])('with %s in it', async (_what, payload, event) => {
    await startIt();

    const answer = await deliver(payload, { event });

    expect(answer.status).toBe(400);
    expect(await rings()).toEqual([]);
  });

  it('when it is huge, whether it says so or not', async () => {
    const { url } = await startIt();
    const huge = 'x'.repeat(1024 * 1024 + 1);

    const honest = await deliver(huge);
    const silent = await sendInChunks(`${url}/hook`, huge);

    expect([honest.status, silent]).toEqual([413, 413]);
    expect(await rings()).toEqual([]);
  });

  it('when it comes too slowly, and others are still served', async () => {
    const { url } = await startIt();

    const slow = dribble(url);
    const other = await deliver(aboutPull());

    expect(await slow).toMatch(/^HTTP\/1\.1 408 |^$/);
    expect(other.status).toBe(202);
    expect(await rings()).toHaveLength(1);
  });

  it('anywhere but at its one address', async () => {
    const { url } = await startIt();

    const answers = await Promise.all([
      fetch(url),
      fetch(`${url}/hook`),
      fetch(`${url}/x`, { method: 'POST' }),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });
});

describe('a flood', () => {
  it('of one pull request costs one ring', async () => {
    await startIt({}, { settle: 60_000 });

    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => deliver(aboutPull(1, { index }))),
    );

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    expect(await rings()).toHaveLength(1);
  });

  it('of many fills the queue and no more, and is told so', async () => {
    await startIt({}, { settle: 60_000, capacity: 5 });

    const answers = [];
    for (let number = 1; number <= 8; number += 1) answers.push(await deliver(aboutPull(number)));
    const redelivered = await deliver(aboutPull(8));

    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202, 202, 503, 503, 503]);
    expect(redelivered.status).toBe(503);
    expect(await rings()).toHaveLength(5);
  });
});

describe('a server in trouble', () => {
  it.each([
    ['down for a while', { page: 502 }],
    ['overloaded', { status: 503, body: { message: 'busy' } }],
    ['cut off', 'reset'],
  ] as const)('is asked again when it is %s', async (_what, answer) => {
    await startIt();
    sandbox.fault({ ...DISPATCHES, times: 2, answer });

    await deliver(aboutPull());

    expect(await rings()).toHaveLength(1);
    expect(logged.at(-1)).toContain('rang acme/gate');
  });

  it('is left to the sweep when it stays down, and the next delivery rings', async () => {
    await startIt();
    sandbox.fault({ ...DISPATCHES, times: 4, answer: { page: 502 } });

    await deliver(aboutPull(1, { action: 'opened' }));
    await waitFor(() => logged.some((line) => line.includes('left to the sweep')));
    await deliver(aboutPull(1, { action: 'labeled' }));

    expect(await rings()).toHaveLength(1);
  });

  it('is not asked again when it refuses', async () => {
    gate.disableWorkflow('sop-gate.yml');
    await startIt();

    await deliver(aboutPull());
    await rings();

    expect(sandbox.calls.filter(({ path }) => path.includes('/dispatches'))).toHaveLength(1);
    expect(logged.at(-1)).toContain('left to the sweep: Could not start sop-gate.yml in acme/gate');
  });
});

it('needs no more than write on the Actions of the gate repository, and can do no more', async () => {
  await startIt();
  await deliver(aboutPull());
  const asRinger = { headers: { authorization: `token ${token}`, 'content-type': 'application/json' } };
  const post = (path: string, body: object) =>
    fetch(`${server.url}/api/v1/repos/acme/${path}`, {
      ...asRinger,
      method: 'POST',
      body: JSON.stringify(body),
    });

  const secret = await fetch(
    `${server.url}/api/v1/repos/acme/gate/raw/.gitea/workflows/sop-gate.yml`,
    asRinger,
  );
  const status = await post(`shop/statuses/${pull.head}`, { state: 'success', context: 'sop-gate / gate' });
  const label = await post('shop/issues/1/labels', { labels: ['tier:low'] });

  expect(await rings()).toHaveLength(1);
  expect(secret.ok || status.ok || label.ok).toBe(false);
});

it('says that it lives', async () => {
  const { url } = await startIt({}, { settle: 60_000 });
  await deliver(aboutPull());

  const health = await fetch(`${url}/healthz`);

  expect(await health.json()).toEqual({ status: 'ok', waiting: 1 });
});

it('logs one harmless line each, and neither its secret nor its token', async () => {
  await startIt();
  sandbox.fault({ ...DISPATCHES, answer: { status: 403, body: { message: `no ${token}\n::error::` } } });

  await deliver(aboutPull(), { signature: SECRET });
  await deliver({ number: 1, repository: { full_name: 'acme/\u001b[31mshop\u202e' } });
  await rings();

  expect(logged.join('\n')).not.toContain(SECRET);
  expect(logged.join('\n')).not.toContain(token);
  expect(logged.join('\n')).toContain('acme/\\u{1b}[31mshop\\u{202e}#1');
  expect(logged.every((line) => /^sop-gate relay: [^\p{C}]+$/u.test(line))).toBe(true);
});

it('rings for what waits before it stops, and takes no more', async () => {
  const { url } = await startIt({}, { settle: 60_000 });
  await deliver(aboutPull());

  expect(await rings()).toHaveLength(1);
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
});

it('leaves to the sweep what it cannot ring for in time', async () => {
  await startIt({}, { settle: 60_000, farewell: 0 });
  sandbox.fault({ ...DISPATCHES, answer: { delay: Infinity } });
  await deliver(aboutPull());

  await running?.stop();
  running = undefined;

  expect(logged.at(-1)).toContain('left to the sweep');
});

it('says which address is taken', async () => {
  const { url } = await startIt();
  const first = running;

  await expect(startIt({ listen: url.replace('http://', '') })).rejects.toMatchObject({
    message: expect.stringContaining('EADDRINUSE'),
  });
  running = first;
});

async function waitFor(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(5);
}

/** Without a length, as a chunked body. */
function sendInChunks(url: string, text: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'x-gitea-signature': sign(text) };
    const sending = request(url, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sending.on('error', reject);
    sending.write(text.slice(0, 1000));
    sending.end(text.slice(1000));
  });
}

/** One letter at a time; what the server says before it hangs up. */
function dribble(url: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let heard = '';
    const lines = ['POST /hook HTTP/1.1', `Host: ${hostname}`, 'Content-Type: application/json'];
    socket.write(`${[...lines, 'Content-Length: 1000'].join('\r\n')}\r\n\r\n`);
    const timer = setInterval(() => socket.write('{'), 50);
    socket.on('data', (data) => {
      heard += data.toString();
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      clearInterval(timer);
      resolve(heard);
    });
  });
}
