import { expect, it } from 'vitest';
import { viewOf } from '../../observation-builder.ts';
import { findSwapped } from './find-swapped.ts';

const [one, other] = ['0'.repeat(64), '1'.repeat(64)];
const wheel = (hash: string, version = '8.1.7') => `{file = "a-${version}.whl", hash = "sha256:${hash}"},\n`;

function swapped(base: string, head: string, path = 'poetry.lock'): readonly string[] {
  return findSwapped(viewOf({ path, base, head })).map(({ code, line }) => `${code}:${line}`);
}

it.each([
  ['another hash for the same file', wheel(one), wheel(other), ['dependency-integrity:1']],
  ['the same hash', wheel(one), wheel(one), []],
  ['another version', wheel(one), wheel(other, '8.1.8'), []],
  ['a further file', wheel(one), `${wheel(one)}${wheel(other, '9.0.0')}`, []],
  ['a line that only moved', `${wheel(one)}b = 1\n`, `b = 1\n  ${wheel(one)}`, []],
  ['a commit that is no hash', `a 1.0 ${'0'.repeat(40)}\n`, `a 1.0 ${'1'.repeat(40)}\n`, []],
  ['a hash of nothing that is named', `checksum = "${one}"\n`, `checksum = "${other}"\n`, []],
])('tells of a version with other content: %s', (_, base, head, found) => {
  expect(swapped(base, head)).toEqual(found);
});

it('names the line without its hash', () => {
  const [found] = findSwapped(viewOf({ path: 'poetry.lock', base: wheel(one), head: wheel(other) }));

  expect(found).toEqual({
    code: 'dependency-integrity',
    name: '{file = "a-8.1.7.whl", hash = "sha256:#"},',
    what: 'has another hash for the same file',
    line: 1,
  });
});

it('reads lock files alone', () => {
  expect(swapped(wheel(one), wheel(other), 'poetry.toml')).toEqual([]);
});
