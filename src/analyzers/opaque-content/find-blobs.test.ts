import { expect, it } from 'vitest';
import { viewOf } from '../observation-builder.ts';
import { findBlobs } from './find-blobs.ts';

const kinds = (head: string, path = 'src/a.ts') =>
  findBlobs(viewOf({ path, head: `a();\n${head}\n` })).map(({ kind, line }) => [kind, line]);

const long = 'a line too long to read';
const code = (length: number) => 'run(one, two);\t'.repeat(length).slice(0, length);

it.each([
  ['is as long as nobody reads', code(2500), [[long, 2]]],
  ['is shorter', code(2499), []],
  ['is one text', `a("${code(3000)}");`, []],
  ['is one text in other quotes', `a('${code(3000)}');`, []],
  ['is one text in backquotes', `a(\`${code(3000)}\`);`, []],
  ['is words', 'one two '.repeat(400), []],
  ['has too few signs', `${'one two three four five six seven eight '.repeat(80)};`, []],
  ['has one sign for thirty letters', `${'a'.repeat(29)};`.repeat(100), []],
  ['has a little more', `${`${'a'.repeat(29)};`.repeat(99)}${'a'.repeat(28)};;`, [[long, 2]]],
])('takes a line for too long to read that %s', (_, text, found) => {
  expect(kinds(text)).toEqual(found);
});

it('leaves a long line of data, and looks no further than far out in a line', () => {
  const brackets = '[][(![]+[])]'.repeat(11);

  const found = [
    kinds(code(3000), 'src/a.json'),
    kinds(`${' '.repeat(10_000)}${brackets}`),
    kinds(`${' '.repeat(20_000)}${brackets}`),
  ];

  expect(found).toEqual([[], [['a text made of brackets and signs that runs', 2]], []]);
});
