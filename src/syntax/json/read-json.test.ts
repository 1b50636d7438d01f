import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DataNode } from '../facts.ts';
import { readJson } from './read-json.ts';

it('reads values with the lines they stand on', () => {
  const facts = readJson('{\n  "a": [1, "b"],\n  "c": {\n  },\n  "d": null\n}\n');

  expect(facts).toMatchObject({ reading: 'syntax', imports: [], comments: [] });
  expect(facts.data).toEqual({
    kind: 'map',
    line: 1,
    endLine: 6,
    entries: [
      {
        key: 'a',
        line: 2,
        value: {
          kind: 'list',
          line: 2,
          endLine: 2,
          items: [
            { kind: 'scalar', value: 1, line: 2, endLine: 2 },
            { kind: 'scalar', value: 'b', line: 2, endLine: 2 },
          ],
        },
      },
      { key: 'c', line: 3, value: { kind: 'map', line: 3, endLine: 4, entries: [] } },
      { key: 'd', line: 5, value: { kind: 'scalar', value: null, line: 5, endLine: 5 } },
    ],
  });
});

it('reads whatever JSON can say', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const facts = readJson(JSON.stringify(value, null, 2));
      expect(JSON.stringify(plain(facts.data))).toBe(JSON.stringify(value));
    }),
  );
});

it('keeps both of two equal keys', () => {
  expect(readJson('{"a": 1,\n"a": 2}').data).toMatchObject({
    entries: [
      { key: 'a', line: 1 },
      { key: 'a', line: 2 },
    ],
  });
});

it('takes comments and trailing commas, as editors and compilers do', () => {
  const facts = readJson('\uFEFF// one\n{ "a": [1,], /* two\nlines */ }');

  expect(facts.reading).toBe('syntax');
  expect(plain(facts.data)).toEqual({ a: [1] });
  expect(facts.comments).toEqual([
    { text: '// one', directive: false, line: 1, endLine: 1 },
    { text: '/* two\nlines */', directive: false, line: 2, endLine: 3 },
  ]);
});

it('finds one structure behind different comments', () => {
  expect(readJson('[1] // a').structure).toBe(readJson('/* b */\n[1] // c\n').structure);
});

it('finds one structure behind different layout', () => {
  expect(readJson('{"a":[1,true]}').structure).toBe(readJson('{\n  "a": [ 1, true ]\n}\n').structure);
});

it.each([
  ['values', '{"a": 1}', '{"a": 2}'],
  ['spellings of numbers', '[1.0]', '[1]'],
  ['escapes', '["\\u0061"]', '["a"]'],
  ['blanks in texts', '["a b"]', '["a  b"]'],
  ['order', '[1, 2]', '[2, 1]'],
  ['trailing commas, which strict readers refuse', '[1,]', '[1]'],
  ['comments, which strict readers refuse', '[1] // a', '[1]'],
])('keeps %s apart', (_what, one, other) => {
  expect(readJson(one).structure).not.toBe(readJson(other).structure);
});

it.each([
  ['', 'the text ends too early'],
  ['{', 'the text ends too early'],
  ['[1', 'the text ends too early'],
  ['{"a"', 'the text ends too early'],
  ['[1\n2]', 'unexpected "2" in line 2'],
  ['[,]', 'unexpected "," in line 1'],
  ['{1: 2}', 'unexpected "1" in line 1'],
  ['{"a", 1}', 'unexpected "," in line 1'],
  ['{a: 1}', 'unexpected "a" in line 1'],
  ['[1]]', 'unexpected "]" in line 1'],
  ['[1] 2', 'unexpected "2" in line 1'],
  ['truest', 'unexpected "t" in line 1'],
  ['01', 'unexpected "01" in line 1'],
  ['"\\x"', 'unexpected "\\"\\\\x\\"" in line 1'],
  [`"${'a'.repeat(50)}\\x"`, `unexpected "\\"${'a'.repeat(39)}" in line 1`],
  ['/* a', 'unexpected "/" in line 1'],
])('says why %s is no JSON', (text, reason) => {
  const facts = readJson(text);

  expect(facts).toMatchObject({ language: 'json', reading: 'broken', reason });
  expect(facts).not.toHaveProperty('data');
});

it('gives up on text that is nested too deeply', () => {
  expect(readJson(nest(501))).toMatchObject({ reading: 'syntax' });
  expect(readJson(nest(502))).toMatchObject({ reading: 'broken', reason: 'it is nested too deeply' });
  expect(readJson('{"a":'.repeat(502))).toMatchObject({ reason: 'it is nested too deeply' });
});

function plain(node: DataNode | undefined): unknown {
  if (node?.kind !== 'map') return node?.kind === 'list' ? node.items.map(plain) : node?.value;
  const pairs = node.entries.map(
    ({ key, value }) => `${JSON.stringify(key)}:${JSON.stringify(plain(value))}`,
  );
  return JSON.parse(`{${pairs.join(',')}}`);
}

function nest(depth: number): string {
  return `${'['.repeat(depth)}${']'.repeat(depth)}`;
}
