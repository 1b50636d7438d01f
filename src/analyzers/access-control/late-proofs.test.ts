import { expect, it } from 'vitest';
import { viewOf } from '../observation-builder.ts';
import { findLateProofs } from './late-proofs.ts';

const far = 'a=1\nb=2\nc=3\nd=4\ne=5\nf=6\ng=7\nh=8\n';

function find(base: string, head: string, path = 'a.sh'): readonly string[] {
  return findLateProofs(viewOf({ path, base, head })).map(({ name, line }) => `${name}:${line}`);
}

it.each([
  ['a proof behind what is sent', 'fetch a\nverify\npush a\n', 'fetch a\npush a\nverify\n', ['verify:2']],
  ['a proof far behind', `verify\n${far}scp a b:\n`, `${far}scp a b:\n  verify\n`, ['verify:1']],
  ['a proof behind what uses nothing', 'verify\nlog a\nb=1\n', 'log a\nb=1\nverify\n', []],
  ['a proof that comes earlier', 'push a\nverify\n', 'verify\npush a\n', []],
  ['a proof that is gone', 'verify\npush a\n', 'push a\n', []],
  ['another proof', 'verify\npush a\n', 'push a\nverify_all\n', []],
  ['another step', 'count\npush a\n', 'push a\ncount\n', []],
  ['a new proof', 'push a\n', 'push a\nverify\n', []],
])('reads %s', (_what, base, head, expected) => {
  expect(find(base, head)).toEqual(expected);
});

it('leaves programs to others', () => {
  expect(find('verify()\npush(a)\n', 'push(a)\nverify()\n', 'a.py')).toEqual([]);
});

it('names a proof without its margin', () => {
  expect(find('  verify\n  push a\n', '  push a\n  verify\n')).toEqual(['verify:1']);
});
