import { expect, it } from 'vitest';
import type { CallFact, ValueFact } from '../../syntax/code-facts.ts';
import { sourceOf } from '../observation-builder.ts';
import { createTrace, type Trace } from '../trace.ts';
import * as conditions from './conditions.ts';

const { argumentAt, hasFixed, hasNumberBelow, hasText, isAboutPassword, isNeutral } = conditions;

type Condition = (call: CallFact, trace: Trace) => boolean;

/** Whether a condition holds for the call of `use` in a text. */
function holds(condition: Condition, text: string, path: string): boolean {
  const code = sourceOf(path, text).facts.code;
  const call = code?.calls.find(({ name }) => name === 'use');
  if (code === undefined || call === undefined) throw new Error(`no call of use in: ${text}`);
  return condition(call, createTrace(code, 'python'));
}

/** A call as a reader could give it. */
function callOf(...args: readonly ValueFact[]): CallFact {
  return { name: 'use', written: 'use', made: false, args, line: 1, endLine: 1, within: '' };
}

const nothing = createTrace(
  { calls: [], settings: [], declarations: [], strings: [], checks: [] },
  'typescript',
);

it.each([
  ['a text', 'use("md5")', true],
  ['a name', 'use(md5)', true],
  ['a call', 'use(md5())', true],
  ['another text', 'use("sha")', false],
  ['a list', 'use([md5])', false],
  ['nothing', 'use()', false],
])('finds a text in %s', (_what, text, expected) => {
  const found = holds(hasText(0, /md5/), text, 'a.py');

  expect(found).toBe(expected);
});

it.each([
  ['a small number', 'use(9)', true],
  ['the limit', 'use(10)', false],
  ['a name for a small number', 'n = 9\nuse(n)', true],
  ['a name for a name', 'm = 9\nn = m\nuse(n)', false],
  ['a text', 'use("small")', false],
  ['nothing', 'use()', false],
  ['a keyword in the place', 'use(n=9)', false],
])('compares %s with a limit', (_what, text, expected) => {
  const found = holds(hasNumberBelow(0, 10), text, 'a.py');

  expect(found).toBe(expected);
});

it.each([
  ['a text', 'use("a")', true],
  ['an empty text', 'use("")', false],
  ['a number', 'use(1)', true],
  ['a list of constants', 'use([1, "a"])', true],
  ['a list with a name', 'use([1, a])', false],
  ['an empty list', 'use([])', false],
  ['a conversion in a list', 'use([bytes("a")])', true],
  ['a conversion of a name in a list', 'use([bytes(a)])', false],
  ['a conversion with a name among constants', 'use([bytes("a", a)])', false],
  ['another call in a list', 'use([derive("a")])', false],
  ['bytes of the language', 'use(b"0123")', true],
  ['a conversion of a constant by a named encoding', 'use(bytes("a", utf8))', true],
  ['a conversion of a name by a named encoding', 'use(bytes(a, utf8))', false],
  ['another call by a named encoding', 'use(derive("a", utf8))', false],
  ['a text that is encoded', 'use("a".encode())', true],
  ['a name that is encoded', 'use(a.encode())', false],
  ['a name for a constant', 'k = "a"\nuse(k)', true],
  ['a name for a call', 'k = derive("a")\nuse(k)', false],
  ['a name for nothing', 'use(k)', false],
  ['nothing', 'use()', false],
])('knows whether %s is always the same', (_what, text, expected) => {
  const found = holds(hasFixed(0), text, 'a.py');

  expect(found).toBe(expected);
});

it.each<[string, ValueFact, boolean]>([
  ['a conversion of a text without a place of its own', { kind: 'call', text: '{}.repeat' }, true],
  ['a conversion of a name', { kind: 'call', text: 'x.repeat' }, false],
  ['something else done to a text', { kind: 'call', text: '{}.shuffle' }, false],
  ['a list without entries', { kind: 'list', text: '[]' }, false],
  ['bytes as source', { kind: 'other', text: '[]byte("0123")' }, true],
  ['the same as a composed text', { kind: 'composed', text: '[]byte("0123")' }, false],
  ['other source', { kind: 'other', text: 'a + b' }, false],
  [
    'a composed text that ends like a conversion',
    { kind: 'composed', text: 'x.encode', items: [{ kind: 'string', text: 'a' }] },
    false,
  ],
])('judges %s', (_what, value, expected) => {
  const found = hasFixed(0)(callOf(value), nothing);

  expect(found).toBe(expected);
});

it('finds one fixed argument among others', () => {
  const found = holds(hasFixed(0, 1, 'iv'), 'use(a, b, iv="0")', 'a.py');

  expect(found).toBe(true);
});

it.each([
  ['a name', 'use(a)', true],
  ['a secret', 'use(token)', false],
  ['what a call makes of a secret', 'use(read_token())', false],
  ['a text about a secret', 'use("token")', true],
  ['a purpose', 'use(checksum)', false],
  ['a target that tells the purpose', 'etag = use(a)', false],
  ['a word that it protects nothing', 'use(a, usedforsecurity=False)', false],
  ['a word that it protects something', 'use(a, usedforsecurity=True)', true],
])('takes a hash for neutral or not by %s', (_what, text, expected) => {
  const found = holds(isNeutral, text, 'a.py');

  expect(found).toBe(expected);
});

it.each([
  ['a name', 'use(a.password)', true],
  ['a call', 'use(read_password())', true],
  ['a text', 'use("password")', false],
  ['a function', 'use(lambda: password)', false],
  ['another name', 'use(passport)', false],
])('looks for a password in %s', (_what, text, expected) => {
  const found = holds(isAboutPassword, text, 'a.py');

  expect(found).toBe(expected);
});

it.each<[ValueFact | undefined, number | undefined]>([
  [{ kind: 'number', text: '10_000' }, 10_000],
  [{ kind: 'number', text: '4096UL' }, 4096],
  [{ kind: 'string', text: '12' }, 12],
  [{ kind: 'string', text: 'twelve' }, undefined],
  [{ kind: 'name', text: '12' }, undefined],
  [{ kind: 'number', text: '1.5' }, undefined],
  [undefined, undefined],
])('reads %o as a number', (value, expected) => {
  const found = conditions.toNumber(value);

  expect(found).toBe(expected);
});

it.each<[string, readonly ValueFact[], number | string, string | undefined]>([
  ['a place', [{ kind: 'name', text: 'a' }], 0, 'a'],
  ['a place that a keyword holds', [{ kind: 'name', text: 'a', key: 'b' }], 0, undefined],
  ['a keyword', [{ kind: 'name', text: 'a', key: 'b' }], 'b', 'a'],
  ['an entry', [{ kind: 'map', text: '{}', items: [{ kind: 'name', text: 'a', key: 'b' }] }], 'b', 'a'],
  [
    'an entry behind others',
    [
      {
        kind: 'map',
        text: '{}',
        items: [
          { kind: 'name', text: 'c' },
          { kind: 'name', text: 'a', key: 'b' },
        ],
      },
    ],
    'b',
    'a',
  ],
  [
    'an entry of a list',
    [{ kind: 'list', text: '[]', items: [{ kind: 'name', text: 'a', key: 'b' }] }],
    'b',
    undefined,
  ],
  [
    'another entry',
    [{ kind: 'map', text: '{}', items: [{ kind: 'name', text: 'a', key: 'c' }] }],
    'b',
    undefined,
  ],
  ['a map that was not read', [{ kind: 'map', text: '{}' }], 'b', undefined],
  ['nothing', [], 0, undefined],
])('finds an argument by %s', (_what, args, at, expected) => {
  const found = argumentAt(callOf(...args), at);

  expect(found?.text).toBe(expected);
});

it.each([
  ['true', [true, false]],
  ['0', [false, true]],
  ['maybe', [false, false]],
])('knows the setting %s', (text, expected) => {
  const value: ValueFact = { kind: 'name', text };
  const setting = { name: 'a', value, via: 'property', line: 1, endLine: 1, within: '' } as const;

  const found = [conditions.isTrue(setting), conditions.isFalse(setting)];

  expect(found).toEqual(expected);
});
