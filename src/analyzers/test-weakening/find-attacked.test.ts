import { expect, it } from 'vitest';
import { changeOf, type Sides, viewOf } from '../observation-builder.ts';
import { compareTests } from './compare-tests.ts';
import { findAttacked } from './find-attacked.ts';

const changed: Sides = {
  path: 'src/a.c',
  base: 'int a;\nint b;\nint c;\n',
  head: 'int a;\nint c;\nint d;\n',
};
const test = (base: string, head: string, path = 'test/a.test.js'): Sides => ({ path, base, head });
const attack = "send('/a/../../b');\n";
const places = (...files: readonly Sides[]) =>
  findAttacked(files.map(changeOf)).map(({ name, path, line }) => `${name} ${path}:${line}`);

it('tells where code changes while a test with an attack goes', () => {
  expect(places(test(`go();\n${attack}`, 'go();\n'), changed)).toEqual([
    'test/a.test.js src/a.c:2',
    'test/a.test.js src/a.c:3',
  ]);
});

it.each([
  ['a title', test("it('stops path traversal', f);\nx();\n", 'x();\n'), 2],
  ['an attack with blanks', test("q('UNION SELECT a');\nx();\n", 'x();\n'), 2],
  ['an attack beside less of other lines', test(`${attack}x();\ny();\n`, 'z();\n'), 2],
  ['another line for an attack', test(attack, 'x();\n'), 0],
  ['a note', test('- Fixes CVE-2020-1234.\n- b\n', '- b\n', 'CHANGES.md'), 2],
  ['a note about something else', test('- Fixes a.\n- b\n', '- b\n', 'CHANGES.md'), 0],
  ['a document', test('- Fixes CVE-2020-1234.\n- b\n', '- b\n', 'docs/a.md'), 0],
  ['a test without an attack', test('send(1);\ngo();\n', 'go();\n'), 0],
  ['an attack for an attack', test(`${attack}x();\n`, attack.replace('a', 'c')), 0],
  ['what only brings something in', test("import { overflow } from 'a';\nx();\n", 'x();\n'), 0],
  ['a test that grows', test(attack, 'x();\ny();\n'), 0],
  ['code alone', test(attack, '', 'src/b.js'), 0],
])('reads %s', (_what, file, count) => {
  expect(places(file, changed)).toHaveLength(count);
});

it('says nothing of notes that are put together in another file', () => {
  const note = '- Fixes CVE-2020-1234.\n';
  const one = test(`${note}b\n`, 'b\n', 'changes/1.md');

  expect(places(one, test('a\n', `a\n${note}`, 'CHANGES.md'), changed)).toEqual([]);
  expect(places(one, test('a\nc\n', 'a\n', 'CHANGES.md'), changed)).toHaveLength(2);
});

it('tells of programs alone, and of those that stay', () => {
  const other = ['docs/a.md', 'test/b.test.js'].map((path): Sides => ({ ...changed, path }));

  expect(places(test(attack, ''), ...other, { path: 'src/b.c', base: 'int a;\n' })).toEqual([]);
});

it('names the first line of each place', () => {
  const more: Sides = { path: 'src/a.c', base: 'int a;\nint d;\n', head: 'int a;\nint b;\nint c;\nint d;\n' };

  expect(places(test(attack, ''), more)).toEqual(['test/a.test.js src/a.c:2']);
});

const many = (count: number): Sides => ({
  path: 'src/a.c',
  base: Array.from({ length: count }, (_, at) => `int a${at};\nint b;\n`).join(''),
  head: Array.from({ length: count }, (_, at) => `int c${at};\nint b;\n`).join(''),
});

it('stands aside where much is changed', () => {
  const counts = [12, 13].map((count) => places(test(attack, ''), many(count)).length);

  expect(counts).toEqual([12, 0]);
});

const block = (title: string, line: string): string => `it('${title}', () => {\n  ${line}\n});\n`;
const stays = block('shows it', 'expect(show()).toBe(1);');
const codesOf = (base: string, head: string) =>
  compareTests(viewOf({ path: 'a.test.ts', base, head })).map((one) => one.code);

it.each([
  ['its title', block('keeps XSS out', 'expect(show(2)).toBe(3);'), 'attack-untested'],
  ['what it sends', block('shows more', "expect(show('<script>')).toBe(3);"), 'attack-untested'],
  ['nothing of it', block('shows more', 'expect(show(2)).toBe(3);'), 'test-thinned'],
])('knows a test of an attack by %s', (_what, gone, code) => {
  expect(codesOf(stays + gone, stays)).toEqual([code]);
});

it.each([
  ['an attack', "expect(show('/../../a')).toBe(1);", 'attack-untested'],
  ['an attack by its name', 'expect(show(malicious)).toBe(1);', 'attack-untested'],
  ['another case', "expect(show('/a')).toBe(1);", 'test-thinned'],
])('knows a test that lost %s', (_what, line, code) => {
  const base = block('shows it', `${line}\n  expect(show()).toBe(1);`);

  expect(codesOf(base, stays)).toEqual([code]);
});
