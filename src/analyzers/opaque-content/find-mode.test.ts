import { expect, it } from 'vitest';
import { changeOf } from '../observation-builder.ts';
import { findModeChange } from './find-mode.ts';

const link = (path: string, target: string) =>
  findModeChange({ ...changeOf({ path, head: target }), headMode: '120000' })?.code;

it.each([
  ['a/b', './../../x', true],
  ['a', 'x//../../y', true],
  ['a/b', '../x', false],
  ['a/b', '../../x', true],
  ['a/b', './x/./../y', false],
  ['a/b', '/etc/passwd', true],
  ['a/b', '~/x', true],
  ['a/b', 'C:/x', true],
  ['a/b', 'x/ac:b', false],
  ['a/b', '../.git/config', true],
])('knows whether the link %s to %s leaves the repository: %s', (path, target, leaves) => {
  expect(link(path, target)).toBe(leaves ? 'opaque-link-outside' : 'opaque-link');
});

it('tells the first part of a long target, and nothing of one that stays', () => {
  const change = changeOf({ path: 'a', base: 'x'.repeat(300), head: `${'x'.repeat(300)}\n` });

  expect(findModeChange({ ...change, headMode: '120000' })?.what).toBe('x'.repeat(200));
  expect(findModeChange({ ...change, baseMode: '120000', headMode: '120000' })).toBeUndefined();
  expect(
    findModeChange({
      ...changeOf({ path: 'a', base: 'x\n', head: 'x' }),
      baseMode: '120000',
      headMode: '120000',
    }),
  ).toBeUndefined();
});

it.each([
  ['100644', '100755', 'a plain file'],
  ['120000', '100755', 'a link'],
  ['100755', '100755', undefined],
  ['120000', '100644', undefined],
  [undefined, '100755', undefined],
])('tells what %s was that is %s now', (baseMode, headMode, what) => {
  const change = changeOf({ path: 'a', base: 'a\n', head: 'a\n' });

  expect(findModeChange({ ...change, ...(baseMode && { baseMode }), headMode })?.what).toBe(what);
});

it('names another commit of a submodule when it is not told which', () => {
  const [known, unknown] = ['Subproject commit 0123456789abcdef', ''].map((head) =>
    findModeChange({ ...changeOf({ path: 'lib', head }), headMode: '160000' }),
  );

  expect([known, unknown]).toEqual([
    { code: 'opaque-submodule', what: '0123456789ab' },
    { code: 'opaque-submodule', what: 'another commit' },
  ]);
});
