import { expect, it } from 'vitest';
import { sourceOf } from '../observation-builder.ts';
import { listStrengths, toImportStrength } from './strengths.ts';

it('places what a file imports at its line', () => {
  const found = toImportStrength('math/rand', 7);

  expect(found).toEqual([{ kind: 'random', rank: 0, word: 'math/rand', line: 7, endLine: 7, within: '' }]);
});

it('takes a word of two kinds for the first of them', () => {
  const found = toImportStrength('des-sha256', 1);

  expect(found.map(({ kind }) => kind)).toEqual(['hash']);
});

it.each([
  [40, 1],
  [41, 0],
])('reads a text of %i letters for %i algorithms', (length, expected) => {
  const code = sourceOf('a.ts', `const a = '${'sha256 '.padEnd(length, 'x')}';\n`).facts.code;

  const found = code ? listStrengths(code) : [];

  expect(found).toHaveLength(expected);
});
