import { expect, it } from 'vitest';
import { readCode } from './code-builder.ts';

/** What names are given, where it is a part of a request. */
const askedIn = (text: string) =>
  readCode(text).settings.flatMap(({ name, value, within }) =>
    value.text.startsWith('request.') ? [`${within}:${name}=${value.text}`] : [],
  );

it.each([
  ['what it names', '({ body }, res) => go(body);', [':body=request.body']],
  ['what it names otherwise', '({ query: q }, res) => go(q);', [':q=request.query']],
  [
    'all beside one of them',
    '({ user, params }, reply) => go(user);',
    [':user=request.user', ':params=request.params'],
  ],
  ['by its type', 'function f({ body }: Request) {}', ['f:body=request.body']],
  ['by a type of a module', 'function f({ body }: express.Request) {}', ['f:body=request.body']],
  ['in a method', 'class A { f({ headers }, next) {} }', ['A.f:headers=request.headers']],
  ['in the second place', 'const f = (a, { params }, res) => 0;', ['f:params=request.params']],
])('reads %s out of a request', (_what, text, expected) => {
  expect(askedIn(text)).toEqual(expected);
});

it.each([
  ['nobody is answered', '({ body }) => go(body);'],
  ['nothing of a request is named', '({ user }, res) => go(user);'],
  ['the name only looks like one', '({ bodyguard }, res) => go(bodyguard);'],
  ['the answer only looks like one', '({ body }, resort) => go(body);'],
  ['the type is another', 'function f({ body }: Requests) {}'],
  ['it is no pattern', '(body, res) => go(body);'],
])('reads nothing where %s', (_what, text) => {
  expect(askedIn(text)).toEqual([]);
});
