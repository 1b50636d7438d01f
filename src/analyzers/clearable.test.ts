import { expect, it } from 'vitest';
import { isClearable, nameInSentence, namesOf } from './clearable.ts';
import { changeOf } from './observation-builder.ts';

const edit = { path: 'a.md', base: 'a\n', head: 'b\n' };

it.each([
  ['an edited file', edit],
  ['a new file', { path: 'a.md', head: 'b\n' }],
  ['a new executable', { path: 'a.sh', head: 'b\n', but: { headMode: '100755' } }],
  ['an executable that stays one', { ...edit, but: { baseMode: '100755', headMode: '100755' } }],
  [
    'a copy that became executable',
    { ...edit, but: { status: 'copied', baseMode: '100644', headMode: '100755' } },
  ],
  [
    'an edited picture',
    { ...edit, but: { base: { kind: 'binary', bytes: 1 }, head: { kind: 'binary', bytes: 2 } } },
  ],
] as const)('lets %s be cleared', (_, sides) => {
  const change = changeOf(sides);

  const clearable = isClearable(change);

  expect(clearable).toBe(true);
});

it.each([
  ['a deleted file', { path: 'a.md', base: 'a\n' }],
  ['a head known only in part', { ...edit, but: { head: { kind: 'fragment', text: 'b\n' } } }],
  ['a base known only in part', { ...edit, but: { base: { kind: 'fragment', text: 'a\n' } } }],
  ['a head that could not be read', { ...edit, but: { head: { kind: 'unknown', reason: 'too large' } } }],
  ['a symlink', { path: 'a.md', head: '/etc/passwd', but: { headMode: '120000' } }],
  ['a submodule', { path: 'a.md', head: '0123', but: { headMode: '160000' } }],
  ['a file that became executable', { ...edit, but: { baseMode: '100644', headMode: '100755' } }],
] as const)('never lets %s be cleared', (_, sides) => {
  const change = changeOf(sides);

  const clearable = isClearable(change);

  expect(clearable).toBe(false);
});

it('names both sides of a rename and the head alone of a copy', () => {
  const renamed = changeOf({ path: 'b.md', from: 'a.md', base: 'a\n', head: 'a\n' });
  const copied = changeOf({
    path: 'b.md',
    from: 'a.md',
    base: 'a\n',
    head: 'a\n',
    but: { status: 'copied' },
  });

  const names = [namesOf(renamed), namesOf(copied)];

  expect(names).toEqual([['b.md', 'a.md'], ['b.md']]);
});

it('names a file by itself or by the name it had', () => {
  const moved = changeOf({ ...edit, but: { status: 'renamed', basePath: 'old.md' } });

  expect(nameInSentence(moved, 'a.md')).toBe('this file');
  expect(nameInSentence(moved, 'old.md')).toBe('this file (formerly old.md)');
});
