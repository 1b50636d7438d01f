import { request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aboutPull, buildRelayBench, type RelayBench, sign } from './support/relay-bench.ts';

let bench: RelayBench;
beforeEach(async () => {
  bench = await buildRelayBench();
});
afterEach(() => bench.end());

describe('a delivery that is not to be believed is refused', () => {
  it.each([
    ['with the wrong secret', () => sign(JSON.stringify(aboutPull()), 'another long word entirely')],
    ['of another body', () => sign('{}')],
    ['that is empty, as from a hook without a secret', () => ''],
    ['cut short', () => sign(JSON.stringify(aboutPull())).slice(0, 63)],
    ['with something behind it', () => `${sign(JSON.stringify(aboutPull()))}0`],
    ['in the form of another header', () => `sha256=${sign(JSON.stringify(aboutPull()))}`],
  ])('for a signature %s', async (_what, toSignature) => {
    await bench.start();

    const answer = await bench.deliver(aboutPull(), { signature: toSignature() });

    expect(answer.status).toBe(401);
    expect(await bench.rings()).toEqual([]);
  });

  it('without the header of the signature', async () => {
    const { url } = await bench.start();

    const response = await fetch(`${url}/hook`, {
      method: 'POST',
      body: JSON.stringify(aboutPull()),
      headers: { 'content-type': 'application/json', 'x-gitea-event': 'pull_request' },
    });

    expect(response.status).toBe(401);
    expect(await bench.rings()).toEqual([]);
  });

  it.each(['application/x-www-form-urlencoded', 'text/plain', 'application/jsonx'])('as %s', async (type) => {
    await bench.start();

    const answer = await bench.deliver(aboutPull(), { type });

    expect(answer.status).toBe(415);
    expect(await bench.rings()).toEqual([]);
  });

  it.each([
    ['no JSON', '{', 'pull_request'],
    ['no object', '7', 'pull_request'],
    ['no number', { repository: { full_name: 'acme/shop' } }, 'pull_request'],
    ['no whole name', { number: 1, repository: { full_name: 'shop' } }, 'pull_request'],
    ['no commit', { sha: 'main', repository: { full_name: 'acme/shop' } }, 'status'],
  ])('with %s in it', async (_what, payload, event) => {
    await bench.start();

    const answer = await bench.deliver(payload, { event });

    expect(answer.status).toBe(400);
    expect(await bench.rings()).toEqual([]);
  });

  it('when it is huge, whether it says so or not', async () => {
    const { url } = await bench.start();
    const huge = 'x'.repeat(1024 * 1024 + 1);

    const honest = await bench.deliver(huge);
    const silent = await sendInChunks(`${url}/hook`, huge);

    expect([honest.status, silent]).toEqual([413, 413]);
    expect(await bench.rings()).toEqual([]);
  });

  it('when it comes too slowly, and others are still served', async () => {
    const { url } = await bench.start({}, { requestTimeout: 2000 });

    const slow = dribble(url);
    const other = await bench.deliver(aboutPull());

    expect(await slow).toMatch(/^HTTP\/1\.1 408 |^$/);
    expect(other.status).toBe(202);
    expect(await bench.rings()).toHaveLength(1);
  });

  it('anywhere but at its one address', async () => {
    const { url } = await bench.start();

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
    await bench.start({}, { settle: 60_000 });

    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => bench.deliver(aboutPull(1, { index }))),
    );

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    expect(await bench.rings()).toHaveLength(1);
  });

  it('of many fills the queue and no more, and is told so', async () => {
    await bench.start({}, { settle: 60_000, capacity: 5 });

    const answers = [];
    for (let number = 1; number <= 8; number += 1) answers.push(await bench.deliver(aboutPull(number)));
    const redelivered = await bench.deliver(aboutPull(8));

    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202, 202, 503, 503, 503]);
    expect(redelivered.status).toBe(503);
    expect(await bench.rings()).toHaveLength(5);
  });
});

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
async function dribble(url: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let heard = '';
  const lines = ['POST /hook HTTP/1.1', `Host: ${hostname}`, 'Content-Type: application/json'];
  socket.write(`${[...lines, 'Content-Length: 1000'].join('\r\n')}\r\n\r\n`);
  const timer = setInterval(() => socket.write('{'), 50);
  socket.on('data', (data) => {
    heard += data.toString();
  });
  socket.on('error', () => {});
  await new Promise((resolve) => void socket.once('close', resolve));
  clearInterval(timer);
  return heard;
}
