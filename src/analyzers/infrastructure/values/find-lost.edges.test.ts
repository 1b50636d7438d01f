import { expect, it } from 'vitest';
import { viewOf } from '../../observation-builder.ts';
import { findLost } from './find-lost.ts';

function lost(base: string, head: string, path = 'config/app.yml'): readonly string[] {
  return findLost(viewOf({ path, base, head })).map(({ line, baseLine }) => `${line} <- ${baseLine}`);
}

it('says that a setting went which guarded something, and where it stood', () => {
  const found = findLost(viewOf({ path: 'config/app.yml', base: 'a: 1\naudiences: desk\n', head: 'a: 1\n' }));

  expect(found).toEqual([
    { code: 'infra-protection', what: 'removes a setting that guarded something', line: 2, baseLine: 2 },
  ]);
});

it.each([
  ['a setting that is no guard', 'a: 1\ncolour: red\n', 'a: 1\n', []],
  ['a guard that was off', 'a: 1\naudiences: none\n', 'a: 1\n', []],
  ['a guard that said nothing', 'a: 1\naudiences: ""\n', 'a: 1\n', []],
  ['a guard that is another value now', 'audiences: desk\n', 'audiences: counter\n', []],
  ['a guard that says nothing now', 'audiences: desk\n', 'audiences: ""\n', ['1 <- 1']],
  ['a guard that moved into a part', 'audiences: desk\n', 'jwt:\n  audiences: desk\n', []],
  [
    'a guard that another part still has',
    'a:\n  audiences: x\nb:\n  audiences: x\n',
    'a:\nb:\n  audiences: x\n',
    ['2 <- 2'],
  ],
  [
    'a guard that the same part says twice',
    'a:\n  audiences: x\n  audiences: y\n',
    'a:\n  audiences: x\n',
    [],
  ],
  ['a part that went with its guard', 'a:\n  audiences: x\nb: 1\n', 'b: 1\n', []],
  ['a part that stays without its guard', 'a:\n  audiences: x\n  c: 1\n', 'a:\n  c: 1\n', ['2 <- 2']],
  ['a name that is part of something else', 'description:\n  audiences: x\n', 'description:\n', []],
  ['an entry of a list', 'audiences:\n  - x\n  - y\n', 'audiences:\n  - y\n', []],
])('leaves alone or tells of %s', (_, base, head, found) => {
  expect(lost(base, head)).toEqual(found);
});

it('reads files of settings alone', () => {
  expect(lost('audiences: desk\n', 'a: 1\n', 'src/app.ts')).toEqual([]);
});
