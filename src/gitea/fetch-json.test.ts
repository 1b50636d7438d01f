import { expect, it } from 'vitest';
import { z } from 'zod';
import { fetchAnswer, fetchJson } from './client.ts';
import { buildScripted, say } from './scripted-client-builder.ts';
import type { Call } from './transport/call.ts';

const VERSION: Call = {
  to: 'read the version',
  needs: { scope: 'read:misc', role: 'an account' },
  path: ['version'],
};
const version = z.object({ version: z.string(), build: z.object({ at: z.number() }).optional() });

it.each([200, 201, 299])('takes status %i for a success', async (status) => {
  const { client } = buildScripted([say({ version: '1' }, status)]);

  const answer = await fetchAnswer(client, VERSION);

  expect(answer.status).toBe(status);
});

it.each([300, 403])('throws at status %i', async (status) => {
  const { client } = buildScripted([say({ message: 'no' }, status)]);

  const answer = fetchAnswer(client, VERSION);

  await expect(answer).rejects.toMatchObject({
    message: `Could not read the version: the server answered ${status} (no)`,
  });
});

const MALFORMED_REMEDY =
  'Check that the address is that of the Gitea server itself and that no proxy answers in its place.';

it('reads the fields it asks for and nothing else', async () => {
  const { client } = buildScripted([say({ version: '1.26.4', more: true })]);

  const body = await fetchJson(client, VERSION, version);

  expect(body).toEqual({ version: '1.26.4' });
});

it.each([
  ['', 'it is no whole JSON'],
  ['<html>hello</html>', 'it is no whole JSON'],
  ['{"version":"1.2', 'it is no whole JSON'],
  ['null', 'the whole answer is missing or of the wrong kind'],
  ['[]', 'the whole answer is missing or of the wrong kind'],
  ['{}', 'version is missing or of the wrong kind'],
  ['{"version":"1","build":{}}', 'build.at is missing or of the wrong kind'],
])('makes no sense of %j', async (text, why) => {
  const { client } = buildScripted([new Response(text)]);

  const body = fetchJson(client, VERSION, version);

  await expect(body).rejects.toMatchObject({
    message: `Could not read the version: the answer makes no sense (${why})`,
    kind: 'malformed',
    remedy: MALFORMED_REMEDY,
    cause: expect.any(Error),
  });
});
