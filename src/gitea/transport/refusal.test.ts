import { expect, it } from 'vitest';
import type { Answer, Call } from './call.ts';
import { readMessage, toRefusal } from './refusal.ts';

const CALL: Call = {
  to: 'put the label "tier:low" on acme/shop#7',
  needs: { scope: 'write:issue', role: 'write access to pull requests' },
  path: ['repos'],
};

function answer(status: number, body: unknown): Answer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { status, headers: new Headers(), bytes: new Uint8Array(), text };
}

const TOKEN_REMEDY =
  "Create a token of the gate's user with the scope write:issue beside those it has (Settings, Applications; docs/token-rights.md lists them) and hand it to the gate.";

it.each([
  ['token does not have at least one of required scope(s): [write:issue]'],
  ['token does not have at least one of required scope(s), required=[write:issue], token scope=read:issue'],
])('names the scope that the server misses: %s', (message) => {
  const refusal = toRefusal(answer(403, { message }), CALL);

  expect(refusal).toMatchObject({
    message: `Could not put the label "tier:low" on acme/shop#7: the server answered 403 (${message})`,
    kind: 'forbidden',
    right: 'write:issue',
    remedy: TOKEN_REMEDY,
  });
});

it('names the role where the server does not speak of scopes', () => {
  const refusal = toRefusal(answer(403, { message: 'write permission is required' }), CALL);

  expect(refusal).toMatchObject({
    kind: 'forbidden',
    right: 'write access to pull requests',
    remedy:
      "Give the gate's user write access to pull requests, by a team or in the collaborators of the repository.",
  });
});

it('says how to grant a right that no team of the repository gives', () => {
  const needs = { ...CALL.needs, grant: 'Add the user to that team.' };

  const refusal = toRefusal(answer(403, { message: 'Must be a team member' }), { ...CALL, needs });

  expect(refusal).toMatchObject({
    right: 'write access to pull requests',
    remedy: 'Add the user to that team.',
  });
});

it('asks for a new token where the server does not know it', () => {
  const refusal = toRefusal(answer(401, { message: 'invalid username, password or token' }), CALL);

  expect(refusal).toMatchObject({
    kind: 'unauthorized',
    right: 'a valid token',
    remedy:
      "Create a new token of the gate's user (Settings, Applications) with every scope it needs, write:issue for this and the others of docs/token-rights.md, and hand it to the gate.",
  });
});

it('says what not found may mean', () => {
  const refusal = toRefusal(answer(404, { message: 'not found' }), CALL);

  expect(refusal).toMatchObject({
    kind: 'not-found',
    right: undefined,
    remedy:
      "Check the name, and that the gate's user has write access to pull requests: what a user may not see is answered as not found.",
  });
});

it.each([500, 502, 599, 429])('takes status %i as no answer', (status) => {
  const refusal = toRefusal(answer(status, '<html>'), CALL);

  expect(refusal).toMatchObject({
    message: `Could not put the label "tier:low" on acme/shop#7: the server answered ${status}`,
    kind: 'unavailable',
    remedy: 'Look at the log of the server; the next run tries again.',
  });
});

it('says that the repository is archived', () => {
  const refusal = toRefusal(answer(423, { message: 'is archived' }), CALL);

  expect(refusal).toMatchObject({
    kind: 'refused',
    remedy: 'The repository is archived: unarchive it, or take it from the gate.',
  });
});

it.each([300, 400, 409, 422, 499])('takes status %i as a refusal of the request itself', (status) => {
  const refusal = toRefusal(answer(status, { message: 'no' }), CALL);

  expect(refusal).toMatchObject({
    kind: 'refused',
    remedy: 'Read what the server says; it refuses the request itself.',
  });
});

it.each([
  ['{"message":"one\\n two\\u001b[31m\\u202e three "}', 'one two [31m three'],
  ['{"other":1}', ''],
  ['null', ''],
  ['"text"', ''],
  ['<html>bad gateway</html>', ''],
  ['', ''],
  [JSON.stringify({ message: 'x'.repeat(301) }), 'x'.repeat(300)],
])('reads the message of %s', (text, expected) => {
  const message = readMessage(text);

  expect(message).toBe(expected);
});
