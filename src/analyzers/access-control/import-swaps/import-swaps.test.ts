import { expect, it } from 'vitest';
import { changeOf, sourceOf } from '../../observation-builder.ts';
import { findImportSwaps } from './import-swaps.ts';

const safe = 'package a\n\nimport "html/template"\n';
const plain = 'package a\n\nimport "text/template"\n';
const both = 'package a\n\nimport (\n\t"html/template"\n\ttext "text/template"\n)\n';

it.each([
  [
    'a namesake that came instead',
    safe,
    plain,
    [{ code: 'validation-removed', name: 'text/template', line: 3 }],
  ],
  ['both of them', safe, both, []],
  ['one that was there', both, plain, []],
  ['one that is gone', safe, 'package a\n', []],
  ['one that came alone', 'package a\n', plain, []],
])('reads %s', (_what, base, head, expected) => {
  const change = changeOf({ path: 'a.go', base, head });

  const found = findImportSwaps({
    change,
    language: 'go',
    base: sourceOf('a.go', base),
    head: sourceOf('a.go', head),
  });

  expect(found).toEqual(expected);
});

it('reads a file that is new', () => {
  const head = sourceOf('a.go', plain);

  const found = findImportSwaps({ change: changeOf({ path: 'a.go', head: plain }), language: 'go', head });

  expect(found).toEqual([]);
});
