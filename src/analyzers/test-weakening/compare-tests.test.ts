import { expect, it } from 'vitest';
import { viewOf } from '../observation-builder.ts';
import { compareTests } from './compare-tests.ts';

/** Findings as `code line title`. */
function compare(path: string, base: string | undefined, head: string): readonly string[] {
  const view = viewOf({ path, head, ...(base === undefined ? {} : { base }) });
  return compareTests(view).map(({ code, line, title }) => `${code} ${line} ${title}`);
}

const test = (title: string, ...lines: readonly string[]): string =>
  `it('${title}', () => {\n${lines.map((line) => `  ${line}\n`).join('')}});\n`;
const suite = (...tests: readonly string[]): string => `describe('s', () => {\n${tests.join('')}});\n`;
const skip = (text: string): string => text.replace(/\b(it|describe)\(/g, '$1.skip(');

const one = 'expect(load()).toBe(1);';
const two = 'expect(save()).toBe(2);';
const three = 'expect(sum()).toBe(3);';
const weak = 'expect(load()).toBeDefined();';

it.each<[string, string | undefined, string, readonly string[]]>([
  ['nothing of new tests', undefined, test('a', one), []],
  ['a new test that runs alone', undefined, test('a', one).replace('it(', 'it.only('), ['test-focused 1 a']],
  [
    'one that ran alone before',
    test('a').replace('it(', 'it.only('),
    test('a', one).replace('it(', 'it.only('),
    [],
  ],
  ['one that no longer runs', test('a', one), skip(test('a', one)), ['test-skipped 1 a']],
  ['one that did not run before', skip(test('a', one)), skip(test('a', two)), []],
  ['one that runs again', skip(test('a', one)), test('a', one), []],
  [
    'the second of one title',
    test('a', one) + test('a', two),
    test('a', one) + skip(test('a', two)),
    ['test-skipped 4 a'],
  ],
  ['a title that comes once more', test('a', one), test('a', one) + test('a'), []],
  ['one that says nothing any more', test('a', one), test('a', 'load();'), ['assertions-gone 1 a']],
  ['one that says less', test('a', one, two), test('a', one), ['test-thinned 1 a']],
  ['one that says as much otherwise', test('a', one, two), test('a', two, three), []],
  [
    'one that says less while another says more',
    test('a', one, two) + test('b', one),
    test('a', one) + test('b', one, three),
    [],
  ],
  [
    'one that says nothing while another says more',
    test('a', one) + test('b', one),
    test('a', 'load();') + test('b', one, three),
    [],
  ],
  [
    'what is always true in place of something',
    test('a', one, two),
    test('a', one, 'expect(1).toBe(1);'),
    ['assertion-trivial 3 a'],
  ],
  [
    'what is always true beside all the rest',
    test('a', one, two),
    test('a', one, 'expect(1).toBe(1);', two),
    [],
  ],
  [
    'what was always true before',
    test('a', 'expect(1).toBe(1);', one, two),
    test('a', 'expect(1).toBe(1);', one),
    ['test-thinned 1 a'],
  ],
  ['what asks for hardly anything', test('a', one, two), test('a', weak, two), ['assertion-weaker 1 a']],
  [
    'what asks for hardly anything in place of the like',
    test('a', 'expect(load()).toBeTruthy();'),
    test('a', weak),
    [],
  ],
  ['what asks for hardly anything beside more', test('a', one, two), test('a', weak, three), []],
  ['what asks for hardly anything beside all the rest', test('a', one), test('a', one, weak), []],
  [
    'what asks for hardly anything in place of that and more',
    test('a', 'expect(load()).toBeTruthy();', one),
    test('a', weak),
    ['assertion-weaker 1 a'],
  ],
  [
    'what asks for hardly anything and for a failure',
    test('a', one),
    test('a', `${weak} // assertThrows`),
    [],
  ],
  [
    'a suite that says less in one test',
    suite(test('a', one, two)),
    suite(test('a', one)),
    ['test-thinned 2 a'],
  ],
  [
    'a suite with what is always true',
    suite(test('a', one, two)),
    suite(test('b', one, 'expect(1).toBe(1);')),
    ['assertion-trivial 4 s'],
  ],
])('sees %s', (_, base, head, found) => {
  expect(compare('a.test.ts', base, head)).toEqual(found);
});

const all = [test('a', one), test('b', two), test('c', three)];
const allSkipped = 'suite-skipped 1 a';

it.each<[string, string, string, readonly string[]]>([
  ['each of three tests', all.join(''), all.map(skip).join(''), [allSkipped]],
  [
    'each of two tests',
    all.slice(1).join(''),
    all.slice(1).map(skip).join(''),
    ['test-skipped 1 b', 'test-skipped 4 c'],
  ],
  [
    'two of three tests',
    all.join(''),
    `${skip(all[0] ?? '')}${skip(all[1] ?? '')}${all[2]}`,
    ['test-skipped 1 a', 'test-skipped 4 b'],
  ],
  [
    'each of three tests, one of which runs alone',
    all.join(''),
    all.map(skip).join('').replace('it.skip(', 'it.skip.only('),
    [allSkipped, 'test-focused 1 a'],
  ],
  [
    'a suite of three tests',
    suite(...all),
    suite(...all).replace('describe(', 'describe.skip('),
    ['suite-skipped 1 s'],
  ],
  [
    'a suite beside a test that runs',
    suite(...all) + test('d', one),
    suite(...all).replace('describe(', 'describe.skip(') + test('d', one),
    ['test-skipped 1 s'],
  ],
  [
    'a suite below a test that runs',
    test('d', one) + suite(...all),
    test('d', one) + suite(...all).replace('describe(', 'describe.skip('),
    ['test-skipped 4 s'],
  ],
  ['one test of a suite', suite(...all), suite(...all).replace('it(', 'it.skip('), ['test-skipped 2 a']],
])('tells whether any test of a file runs when %s is kept from it', (_, base, head, found) => {
  expect(compare('a.test.ts', base, head)).toEqual(found);
});

it('knows a suite on one line for one in which nothing runs', () => {
  const line = `describe('s', () => { it('a', () => { ${one} }); it('b', () => { ${two} }); it('c', () => { ${three} }); });\n`;

  expect(compare('a.test.ts', line, line.replace('describe(', 'describe.skip('))).toEqual([
    'suite-skipped 1 s',
  ]);
});

it.each<[string, string, string, readonly string[]]>([
  ['goes', test('a', one) + test('b', two), test('a', one), ['test-thinned 4 b']],
  ['goes from a suite', suite(test('a', one), test('b', two)), suite(test('a', one)), ['test-thinned 5 b']],
  [
    'goes while another one comes',
    test('a', one) + test('b', two, three),
    test('a', one) + test('c', two),
    [],
  ],
  ['goes and said nothing', test('a', one, two) + test('b'), test('a', one), ['test-thinned 1 a']],
  ['goes as the last one', test('b', two), '\n', []],
  ['goes with its suite', suite(test('b', two)), 'describe("s", () => {\n});\n', []],
  [
    'is called by a name that is not known',
    test('a', one) + test('b', two),
    `${test('a', one)}run('b', all);\n`,
    [],
  ],
])('sees a test that %s', (_, base, head, found) => {
  expect(compare('a.test.ts', base, head)).toEqual(found);
});

it('tells where a test stood that is gone', () => {
  const view = viewOf({ path: 'a.test.ts', base: test('b', two) + test('a', one), head: test('a', one) });

  expect(compareTests(view)).toEqual([{ code: 'test-thinned', line: 1, baseLine: 1, title: 'b' }]);
});

it.each<[string, string, readonly string[]]>([
  ['a new table', `for (const c of cases) {\n${test('a', one)}}\n`, []],
  [
    'a new table, but nothing is said',
    `for (const c of cases) {\n${test('a', 'load();')}}\n`,
    ['assertions-gone 2 a'],
  ],
  ['no table', `for (const c of lines) {\n${test('a', one)}}\n`, ['test-thinned 2 a']],
])('weighs a test that says less in %s', (_, head, found) => {
  expect(compare('a.test.ts', test('a', one, two), head)).toEqual(found);
});

it.each<[string | undefined, string, readonly string[]]>([
  ['text', 'it("a", () => {});\n', []],
  [undefined, 'it.only("a", () => {});\n', []],
])('reads no test in what is no program', (base, head, found) => {
  expect(compare('a.test.md', base, head)).toEqual(found);
});
