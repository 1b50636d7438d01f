import { expect, it } from 'vitest';
import { followRedirects } from './follow-redirects.ts';

const URL_HERE = 'https://git.test/api/v1/version';

/** A server that follows a script; the last line is repeated. */
function buildServer(...script: Response[]) {
  const sent: string[] = [];
  const fetch: typeof globalThis.fetch = async (input) => {
    const line = script[Math.min(sent.length, script.length - 1)];
    sent.push(String(input));
    return line?.clone() ?? new Response();
  };
  return { send: (method: string) => followRedirects(URL_HERE, { method }, fetch), sent };
}

function moved(location: string, status = 307): Response {
  return new Response(null, { status, headers: { location } });
}

it.each([301, 302, 303, 307, 308])('follows status %i of a read on the same server', async (status) => {
  const { send, sent } = buildServer(moved('/api/v1/elsewhere', status), new Response('hello'));

  const answer = await send('GET');

  expect(await answer.text()).toBe('hello');
  expect(sent).toEqual([URL_HERE, 'https://git.test/api/v1/elsewhere']);
});

it('takes an answer with a location for what it is unless it is a redirect', async () => {
  const created = new Response('made', { status: 201, headers: { location: '/api/v1/made' } });
  const { send, sent } = buildServer(created);

  const answer = await send('GET');

  expect([answer.status, sent.length]).toEqual([201, 1]);
});

it('takes a refusal with a location for what it is', async () => {
  const refused = new Response('no', { status: 400, headers: { location: '/login' } });
  const { send, sent } = buildServer(refused);

  const answer = await send('GET');

  expect([answer.status, sent.length]).toEqual([400, 1]);
});

it('hands back a redirect that leads nowhere', async () => {
  const { send } = buildServer(new Response(null, { status: 300 }));

  const answer = await send('GET');

  expect(answer.status).toBe(300);
});

const REDIRECT_REMEDY = 'Use the present address of the server and the present name of the repository.';

it('follows no redirect to another server', async () => {
  const { send, sent } = buildServer(moved('https://evil.test/api/v1/version'));

  const answer = send('GET');

  await expect(answer).rejects.toMatchObject({
    message: 'the server redirects /api/v1/version: it leaves for https://evil.test',
    kind: 'refused',
    remedy: REDIRECT_REMEDY,
  });
  expect(sent).toHaveLength(1);
});

it('carries no write to another place', async () => {
  const { send, sent } = buildServer(moved('/api/v1/elsewhere'));

  const answer = send('POST');

  await expect(answer).rejects.toMatchObject({
    message: 'the server redirects /api/v1/version: a write is not carried to another place',
    kind: 'refused',
    remedy: REDIRECT_REMEDY,
  });
  expect(sent).toHaveLength(1);
});

it('follows three redirects in a row and no more', async () => {
  const { send, sent } = buildServer(moved('/again'));

  const answer = send('GET');

  await expect(answer).rejects.toMatchObject({
    message: 'the server redirects /api/v1/version: it goes in circles',
    kind: 'refused',
  });
  expect(sent).toHaveLength(4);
});
