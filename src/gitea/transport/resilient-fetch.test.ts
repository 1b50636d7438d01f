import { getEventListeners } from 'node:events';
import { expect, it } from 'vitest';
import { createResilientFetch } from './resilient-fetch.ts';

type Line = Response | Error;

const URL_HERE = 'https://git.test/api/v1/version';

/** A fetch that follows a script; the last line is repeated. */
function buildFetch(...script: Line[]) {
  const sent: [string, RequestInit][] = [];
  const naps: number[] = [];
  const deadlines: number[] = [];
  const send = createResilientFetch({
    fetch: async (input, init) => {
      const line = script[Math.min(sent.length, script.length - 1)];
      sent.push([String(input), init ?? {}]);
      if (line instanceof Response) return line.clone();
      throw line;
    },
    now: () => 0,
    sleep: async (milliseconds) => {
      naps.push(milliseconds);
    },
    timeout: 777,
    deadline: (milliseconds) => {
      deadlines.push(milliseconds);
      return new AbortController().signal;
    },
  });
  return { send, sent, naps, deadlines };
}

const READ = { method: 'GET', repeatable: true };
const WRITE = { method: 'POST', repeatable: false };

it('hands the answer back with status, headers and body', async () => {
  const { send } = buildFetch(new Response('hello', { status: 201, headers: { 'x-total-count': '3' } }));

  const answer = await send(URL_HERE, READ);

  expect([answer.status, answer.headers.get('x-total-count'), await answer.text()]).toEqual([
    201,
    '3',
    'hello',
  ]);
});

it('hands back an answer that may have no body', async () => {
  const { send } = buildFetch(new Response(null, { status: 204 }));

  const answer = await send(URL_HERE, READ);

  expect([answer.status, await answer.text()]).toEqual([204, '']);
});

it('gives every attempt its own deadline and follows redirects itself', async () => {
  const { send, sent, deadlines } = buildFetch(new Error('reset'), new Response('hello'));

  await send(URL_HERE, READ);

  expect(deadlines).toEqual([777, 777]);
  expect(sent.map(([, init]) => [init.method, init.redirect, init.signal instanceof AbortSignal])).toEqual([
    ['GET', 'manual', true],
    ['GET', 'manual', true],
  ]);
});

it.each([429, 502, 503, 504])('tries a read again after status %i', async (status) => {
  const { send, naps } = buildFetch(new Response('busy', { status }), new Response('hello'));

  const answer = await send(URL_HERE, READ);

  expect(await answer.text()).toBe('hello');
  expect(naps).toEqual([500]);
});

it('waits as long as the server asks', async () => {
  const busy = new Response('busy', { status: 429, headers: { 'retry-after': '7' } });
  const { send, naps } = buildFetch(busy, new Response('hello'));

  await send(URL_HERE, READ);

  expect(naps).toEqual([7000]);
});

it.each([400, 401, 403, 404, 500])('takes status %i as the last word', async (status) => {
  const { send, sent } = buildFetch(new Response('no', { status }), new Response('hello'));

  const answer = await send(URL_HERE, READ);

  expect(answer.status).toBe(status);
  expect(sent).toHaveLength(1);
});

it('gives up on a read after five attempts and hands the refusal back', async () => {
  const { send, sent, naps } = buildFetch(new Response('busy', { status: 503 }));

  const answer = await send(URL_HERE, READ);

  expect(answer.status).toBe(503);
  expect(sent).toHaveLength(5);
  expect(naps).toEqual([500, 1000, 2000, 4000]);
});

it('gives up on a silent server after five attempts and names the reason', async () => {
  const cause = new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED 127.0.0.1:3000') });
  const { send, sent } = buildFetch(cause);

  const answer = send(URL_HERE, READ);

  await expect(answer).rejects.toMatchObject({
    message: 'the server did not answer: connect ECONNREFUSED 127.0.0.1:3000',
    kind: 'unavailable',
    remedy: 'Check that the server is up and that this machine can reach it.',
    cause,
  });
  expect(sent).toHaveLength(5);
});

it.each([
  [new Error('socket hang up'), 'the server did not answer: socket hang up'],
  ['a bare word' as unknown as Error, 'the server did not answer: a bare word'],
])('names what broke the connection: %s', async (failure, message) => {
  const { send } = buildFetch(failure);

  const answer = send(URL_HERE, WRITE);

  await expect(answer).rejects.toMatchObject({ message });
});

it('never sends a write again that may have arrived', async () => {
  const { send, sent } = buildFetch(new Error('reset'), new Response('hello'));

  const answer = send(URL_HERE, WRITE);

  await expect(answer).rejects.toMatchObject({ kind: 'unavailable' });
  expect(sent).toHaveLength(1);
});

it.each([502, 503, 504])('never sends a write again that a proxy answered with %i', async (status) => {
  const { send, sent } = buildFetch(new Response('busy', { status }), new Response('hello'));

  const answer = await send(URL_HERE, WRITE);

  expect(answer.status).toBe(status);
  expect(sent).toHaveLength(1);
});

it('sends a write again that was turned away unread', async () => {
  const { send, sent } = buildFetch(new Response('busy', { status: 429 }), new Response('hello'));

  const answer = await send(URL_HERE, WRITE);

  expect(await answer.text()).toBe('hello');
  expect(sent).toHaveLength(2);
});

it('takes a body that breaks off as a failed attempt', async () => {
  const body = new ReadableStream({ start: (controller) => controller.error(new Error('cut off')) });
  const { send } = buildFetch(new Response(body), new Response('hello'));

  const answer = await send(URL_HERE, READ);

  expect(await answer.text()).toBe('hello');
});

it('says at once that a redirect must not be followed', async () => {
  const { send, sent } = buildFetch(
    new Response(null, { status: 307, headers: { location: 'https://evil.test/' } }),
  );

  const answer = send(URL_HERE, READ);

  await expect(answer).rejects.toMatchObject({ kind: 'refused' });
  expect(sent).toHaveLength(1);
});

it('has at most four requests under way', async () => {
  const waiting: (() => void)[] = [];
  const send = createResilientFetch({
    fetch: () => new Promise((resolve) => waiting.push(() => resolve(new Response('hello')))),
    now: () => 0,
    sleep: async () => {},
    timeout: 1,
    deadline: () => new AbortController().signal,
  });
  const answers = Array.from({ length: 5 }, () => send(URL_HERE, READ));

  await new Promise<void>((resolve) => setImmediate(resolve));
  const under = waiting.length;
  waiting.shift()?.();
  await answers[0];
  await new Promise<void>((resolve) => setImmediate(resolve));

  expect([under, waiting.length]).toEqual([4, 4]);
});

it('does not wait for a fetch that is deaf to its own abort', async () => {
  const send = createResilientFetch({
    fetch: () => new Promise(() => {}),
    now: () => 0,
    sleep: async () => {},
    timeout: 5,
    deadline: AbortSignal.timeout,
  });

  const answer = send(URL_HERE, READ);

  await expect(answer).rejects.toMatchObject({
    kind: 'unavailable',
    message: expect.stringContaining('timeout'),
  });
});

it('no longer listens to the deadline of an answer that came', async () => {
  const { signal } = new AbortController();
  const send = createResilientFetch({
    fetch: async () => new Response('hello'),
    now: () => 0,
    sleep: async () => {},
    timeout: 5,
    deadline: () => signal,
  });

  await send(URL_HERE, READ);

  expect(getEventListeners(signal, 'abort')).toEqual([]);
});
