import { expect, it } from 'vitest';
import { viewOf } from '../observation-builder.ts';
import { compareTests } from './compare-tests.ts';
import * as told from './told/data.ts';

const rows = [
  told.severalValues,
  told.anyAnswers,
  told.refusedAnswers,
  told.refusalTitles,
  told.refusalAsserts,
  told.guardedTopics,
  told.writtenValues,
];

it.each(rows)('knows $hit from $miss', ({ pattern, hit, miss }) => {
  expect([pattern.test(hit), pattern.test(miss)]).toEqual([true, false]);
});

const test = (title: string, ...lines: readonly string[]): string =>
  `it('${title}', () => {\n${lines.map((line) => `  ${line}\n`).join('')}});\n`;
const stays = test('shows it', 'expect(show()).toBe(1);');

it.each([
  [
    'a test of somebody who is turned away',
    test('refuses a guest', 'expect(login().status).toBe(403);'),
    'refusal-untested',
  ],
  [
    'a test of a guest who gets in',
    test('lets a guest in', 'expect(login().status).toBe(403);'),
    'test-thinned',
  ],
  [
    'a test of a refusal that asks for nothing like it',
    test('refuses a guest', 'expect(login().name).toBe(2);'),
    'test-thinned',
  ],
  [
    'a test of a refusal that is about no rights',
    test('refuses a line', 'expect(parse(line).ok).toBe(false);'),
    'test-thinned',
  ],
])('reads the loss of %s', (_what, lost, code) => {
  expect(compare('a.test.ts', stays + lost, stays)).toEqual([`${code} 4`]);
});

it('tells of the refusal among several tests that are gone, and where it stood', () => {
  const lost =
    test('paints it', 'expect(paint()).toBe(2);') + test('denies a guest', 'expect(ask()).toBe(false);');

  expect(compare('access.test.ts', lost + stays, stays)).toEqual(['refusal-untested 1']);
  expect(compare('parts.test.ts', lost + stays, stays)).toEqual(['test-thinned 1']);
});

const asks = (...lines: readonly string[]) => test('refuses a guest', ...lines);

it.each([
  [
    'a value that may be several',
    'expect(ask().status).toBe(401);',
    'expect([200, 401]).toContain(ask().status);',
    true,
  ],
  [
    'a text that may be several',
    "expect(ask()).toBe('no');",
    "expect(['no', 'yes']).toContain(ask());",
    true,
  ],
  [
    'several values that come to be others',
    'expect([401, 404]).toContain(ask());',
    'expect([401, 404, 200]).toContain(ask());',
    false,
  ],
  ['several other values', 'expect(ask()).toBe(401);', 'expect([1, 2]).toContain(ask());', false],
  ['as many values', 'expect(ask(2)).toBe(401);', 'expect([401, 2]).toContain(ask());', false],
  [
    'a refusal that may be any answer',
    'expect(ask().status).toBe(401);',
    'expect(ask().status).toBeLessThan(500);',
    true,
  ],
  [
    'another answer that may be any',
    'expect(ask().status).toBe(200);',
    'expect(ask().status).toBeLessThan(500);',
    false,
  ],
  ['a refusal that is another', 'expect(ask().status).toBe(401);', 'expect(ask().status).toBe(403);', false],
])('reads %s', (_what, was, is, isWeaker) => {
  const found = compare('a.test.ts', asks(was), asks(is));

  expect(found).toEqual(isWeaker ? ['assertion-weaker 1'] : []);
});

it.each([
  [
    'several values beside the one that stays',
    ['expect(a()).toBe(401);'],
    ['expect(a()).toBe(401);', 'expect([200, 401]).toContain(b());'],
    [],
  ],
  [
    'several values that stood there',
    ['expect([200, 401]).toContain(b());', 'expect(a()).toBe(401);'],
    ['expect([200, 401]).toContain(b());', 'expect(c()).toBe(401);'],
    [],
  ],
])('leaves alone %s', (_what, was, is, expected) => {
  expect(compare('a.test.ts', asks(...was), asks(...is))).toEqual(expected);
});

function compare(path: string, base: string, head: string): readonly string[] {
  return compareTests(viewOf({ path, base, head })).map(({ code, line }) => `${code} ${line}`);
}
