import { expect, it } from 'vitest';
import { readValues } from './read-values.ts';
import { shapes } from './shapes/data.ts';

it.each(Object.entries(shapes))(
  'knows lines of settings by their shapes: %s',
  (_, { pattern, hit, miss }) => {
    expect([hit, miss].map((text) => text.search(pattern) >= 0)).toEqual([true, false]);
  },
);

/** Each value on the last line of a text, with its name. */
function valuesOf(text: string): readonly string[] {
  const lines = text.split('\n');
  return readValues(lines, lines.length).map((value) => `${value.name} = ${value.text}`);
}

it('tells the name, what it is part of, the value and the line', () => {
  expect(readValues(['cookie:', '  secureFlag: " true "', 'b: 1'], 2)).toEqual([
    { name: 'secure flag', part: 'cookie', text: 'true', line: 2 },
  ]);
  expect(readValues(['block list:', '  - "a b "'], 2)).toEqual([
    { name: 'block list', part: 'block list', text: 'a b ', line: 2, isItem: true },
  ]);
});

it('reads nothing on a line that is not there', () => {
  expect(readValues(['a: 1'], 2)).toEqual([]);
});

it.each([
  ['', []],
  ['a: 1', ['a = 1']],
  ['maxAge = 5', ['max age = 5']],
  ["'a' => 'b'", ['a = b']],
  ['"a": "b",', ['a = b']],
  ['"a": "",', ['a = ']],
  ['a: ["b", "c"]', ['a = ["b", "c"]']],
  ['a: 1, b: 2', ['a = 1', 'b = 2']],
  ['a: 1 # b', ['a = 1']],
  ['# a: 1', []],
  ['  // a: 1', []],
  ['* a: 1', []],
  ['; a = 1', []],
  ['<!-- a: 1 -->', []],
  [
    'url: "postgres://b?sslmode=require&x=y"',
    ['url = postgres://b?sslmode=require&x=y', 'sslmode = require', 'x = y'],
  ],
  ['a: 1, url: "b?c=d"', ['a = 1', 'url = b?c=d', 'c = d']],
  ['  - npm audit --audit-level=high --limit 5', ['audit level = high', 'limit = 5']],
  ['a: b --level c', ['level = c']],
  ['RUN chmod 0600 a --level c', ['mode = 0600']],
  ['mask: chmod 755 a', ['mode = 755']],
  ['<failOn>7</failOn>', ['fail on = 7']],
  ['<a>1</a><b>2</b>', ['a = 1', 'b = 2']],
  ['<a b="1">2</a>', ['b = 1']],
  ['<c>3</c> a: 1', ['c = 3', 'a = 1']],
  ['server_tokens off;', ['server tokens = off']],
  ['allow a: 1', ['a = 1']],
  ['- "a"', [' = a']],
  ["- 'a',", [' = a']],
  ['- a', [' = a']],
  ['""', [' = ']],
  ['- a b', []],
])('reads what a line gives names: %j', (text, values) => {
  expect(valuesOf(text)).toEqual(values);
});

it.each([
  [600, ['a = 1']],
  [601, []],
])('reads a line of %d letters or leaves it alone', (length, values) => {
  expect(valuesOf(`a: "1${' '.repeat(length - 6)}"`)).toEqual(values);
});

it.each([
  ['cookie:\n  enabled: true', ['cookie enabled = true']],
  ['cookie:\n  secure: true', ['secure = true']],
  ['cookie:\n  isEnabled: true', ['is enabled = true']],
  ['enabled: true', ['enabled = true']],
  ['list:\n  - a', ['list = a']],
  ['list:\n  - a: b', ['a = b']],
])('gives a name that says nothing by itself the words of what it is part of: %j', (text, values) => {
  expect(valuesOf(text)).toEqual(values);
});

it.each([
  ['- name: SECURE\n  value: "true"', ['secure = true']],
  ['- KEY: SECURE\n  VALUE: "true"', ['secure = true']],
  ['- name: SECURE\n  values: "true"', ['name secure values = true']],
  ['- names: SECURE\n  value: "true"', ['names secure value = true']],
  ['- name: SECURE\n  other: "true"', ['other = true']],
  ['- name: SECURE\n  b: 1\n  value: "true"', ['name secure value = true']],
  ['- name: ""\n  value: "true"', ['name value = true']],
  ['- { name: A, value: "1" }', ['name = A', 'a = 1']],
  ['- name: B\n- name: A, value: "1"', ['name = A', 'a = 1']],
  ['<name>a</name><value>1</value>', ['name = a', 'a = 1']],
  ['value: 2\nname: A', ['name = A']],
  ['value: 2', ['value = 2']],
])('names a value by the name beside or right above it: %j', (text, values) => {
  expect(valuesOf(text)).toEqual(values);
});

it('does not look for a name below the first line', () => {
  expect(readValues(['value: 2', 'name: A'], 1)).toEqual([{ name: 'value', part: '', text: '2', line: 1 }]);
});

/** What the last line of a text is part of. */
function partOf(text: string): string | undefined {
  const lines = text.split('\n');
  return readValues(lines, lines.length)[0]?.part;
}

it.each([
  ['a: 1', ''],
  ['b:\na: 1', ''],
  ['webServer:\n  a: 1', 'web server'],
  ['c:\n  b:\n    a: 1', 'b'],
  ['[b]\na = 1', 'b'],
  ['[[b]]\na = 1', 'b'],
  ['[c]\n[b]\na = 1', 'b'],
  ['[b]\nc = [1]\na = 1', 'b'],
  ['[b]\nd:\n  a: 1', 'd'],
  ['a = 1\n[b]', undefined],
  ['b {\n  <webServer a="1" />', 'web server'],
  ['  b:\n    webServer: { a: 1 }', 'web server'],
  ['b:\n  - c: {a: 1}', 'c'],
  ['b:\n  c: {}\n  a: 1', 'b'],
  [`${'b'.repeat(79)}cd:\n  a: 1`, `${'b'.repeat(79)}c`],
])('knows what a line is part of: %j', (text, part) => {
  expect(partOf(text)).toBe(part);
});

it('looks for a section above the line alone', () => {
  expect(readValues(['a = 1', '[b]'], 1)).toEqual([{ name: 'a', part: '', text: '1', line: 1 }]);
});
