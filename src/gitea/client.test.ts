import { expect, it } from 'vitest';
import { createGitea } from './client.ts';
import { buildScripted, say } from './scripted-client-builder.ts';
import type { Call } from './transport/call.ts';

const VERSION: Call = {
  to: 'read the version',
  needs: { scope: 'read:misc', role: 'an account' },
  path: ['version'],
};

it.each(['', '  ', '\n'])('refuses to work with the token %j', (token) => {
  const create = () => buildScripted([say({})], { token });

  expect(create).toThrow(
    expect.objectContaining({
      message: 'There is no token',
      kind: 'unauthorized',
      right: 'a token',
      remedy: "Create a token of the gate's user (Settings, Applications) and hand it to the gate.",
    }),
  );
});

it('shows the token with every request, without white space around it', async () => {
  const { client, inits } = buildScripted([say({ version: '1' })], { token: ' secret\n' });

  await client.send(VERSION);

  expect(inits[0]?.headers).toMatchObject({ Authorization: 'Bearer secret' });
});

it('encodes every segment and the query of an address', async () => {
  const { client, requests } = buildScripted([say([])], { url: 'https://git.test/git/' });

  await client.send({
    ...VERSION,
    path: ['a/b', '?c#', 'ü', 7],
    query: { ref: 'x&y', page: 2, details: true },
  });

  expect(requests).toEqual([
    'GET https://git.test/git/api/v1/a%2Fb/%3Fc%23/%C3%BC/7?ref=x%26y&page=2&details=true',
  ]);
});

it('sends a body as JSON and says so', async () => {
  const { client, requests, inits } = buildScripted([say({}, 201)]);

  await client.send({ ...VERSION, method: 'POST', body: { labels: [1] } });

  expect(requests).toEqual(['POST https://git.test/api/v1/version {"labels":[1]}']);
  expect(inits[0]?.headers).toMatchObject({ 'Content-Type': 'application/json' });
});

it('speaks of no content where it sends none', async () => {
  const { client, inits } = buildScripted([new Response(null, { status: 204 })]);

  await client.send({ ...VERSION, method: 'DELETE' });

  expect(inits[0]?.headers).not.toHaveProperty('Content-Type');
  expect(inits[0]?.body).toBeNull();
});

it('hands back status, headers and body of a success', async () => {
  const { client } = buildScripted([
    new Response('Grüße', { status: 201, headers: { 'x-total-count': '3' } }),
  ]);

  const answer = await client.send(VERSION);

  expect([answer.status, answer.headers.get('x-total-count'), answer.text]).toEqual([201, '3', 'Grüße']);
  expect(answer.bytes).toEqual(new TextEncoder().encode('Grüße'));
});

it('hands back the body of a refusal too', async () => {
  const { client } = buildScripted([say({ message: 'no' }, 409)]);

  const answer = await client.send(VERSION);

  expect([answer.status, answer.text]).toEqual([409, '{"message":"no"}']);
});

it('hands back an empty text where there is no body', async () => {
  const { client } = buildScripted([new Response(null, { status: 204 })]);

  const answer = await client.send(VERSION);

  expect([answer.status, answer.text, answer.bytes.length]).toEqual([204, '', 0]);
});

it.each([undefined, 'DELETE', 'PATCH'] as const)('sends %s again when no answer came', async (method) => {
  const { client, requests } = buildScripted([new Error('reset'), say({})]);

  await client.send({ ...VERSION, ...(method && { method }) });

  expect(requests).toHaveLength(2);
});

it('sends no POST again when no answer came', async () => {
  const { client, requests } = buildScripted([new Error('reset'), say({})]);

  const answer = client.send({ ...VERSION, method: 'POST' });

  await expect(answer).rejects.toMatchObject({ kind: 'unavailable' });
  expect(requests).toHaveLength(1);
});

it('sends a POST again that does no harm twice', async () => {
  const { client, requests } = buildScripted([new Error('reset'), say({})]);

  await client.send({ ...VERSION, method: 'POST', repeatable: true });

  expect(requests).toHaveLength(2);
});

it('cuts a request after twenty seconds unless told otherwise', async () => {
  const asked: number[] = [];
  const deadline = (milliseconds: number) => {
    asked.push(milliseconds);
    return new AbortController().signal;
  };

  await buildScripted([say({})], { deadline }).client.send(VERSION);
  await buildScripted([say({})], { deadline, timeout: 5 }).client.send(VERSION);

  expect(asked).toEqual([20_000, 5]);
});

function answerNever(_url: string, { signal }: RequestInit): Promise<Response> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
}

it('gives up on a server that never answers', async () => {
  const { client } = buildScripted([answerNever], { timeout: 1 });

  const answer = client.send(VERSION);

  await expect(answer).rejects.toMatchObject({ kind: 'unavailable' });
});

it('works without anybody who listens to its log', () => {
  const client = createGitea({
    url: 'https://git.test',
    token: 'secret',
    fetch: globalThis.fetch,
    now: () => 0,
    sleep: async () => {},
  });

  const said = client.log('something');

  expect(said).toBeUndefined();
});

it('passes its clock, its sleep and its log on', async () => {
  const { client, naps, log } = buildScripted([say({})], { now: () => 42 });

  await client.sleep(3);
  client.log('word');

  expect([client.now(), naps, log]).toEqual([42, [3], ['word']]);
});

it('names the call that nobody answered', async () => {
  const { client } = buildScripted([new Error('reset')]);

  const answer = client.send(VERSION);

  await expect(answer).rejects.toMatchObject({
    message: 'Could not read the version: the server did not answer: reset',
    kind: 'unavailable',
    remedy: 'Check that the server is up and that this machine can reach it.',
    cause: expect.any(Error),
  });
});

it('hides its token where a server repeats it', async () => {
  const { client } = buildScripted([new Response('Bearer secret, Bearer secret')]);

  const answer = await client.send(VERSION);

  expect(answer.text).toBe('Bearer ***, Bearer ***');
});

it('lets a fault of its own through', async () => {
  const bug = new TypeError('a bug');
  const { client } = buildScripted([say({})], {
    deadline: () => {
      throw bug;
    },
  });

  const answer = client.send(VERSION);

  await expect(answer).rejects.toBe(bug);
});
