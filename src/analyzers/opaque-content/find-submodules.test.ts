import { describe, expect, it } from 'vitest';
import { type Sides, viewOf } from '../observation-builder.ts';
import { findSubmodules } from './find-submodules.ts';

const found = (sides: Sides) => findSubmodules(viewOf(sides));
const moduleAt = (url: string) => `[submodule "lib"]\n\tpath = lib\n\turl = ${url}\n`;

describe('submodules of a change', () => {
  it('are told with their name, address and line', () => {
    const head = `${moduleAt('https://a.example/b.git')}  [submodule  "other one"]\n  url=https://c.example/d\n`;

    expect(found({ path: 'deep/.gitmodules', head })).toEqual([
      { name: 'lib', url: 'https://a.example/b.git', line: 3 },
      { name: 'other one', url: 'https://c.example/d', line: 5 },
    ]);
  });

  it.each([
    ['https://a.example/b.git', 'https://a.example/b'],
    ['https://a.example/b', 'https://me@a.example/b/'],
    ['git@a.example:b/c.git', 'ssh://git@a.example/b/c'],
    ['git+ssh://a.example/b', 'HTTPS://A.example/b.git//'],
  ])('have moved nowhere from %s to %s', (before, after) => {
    expect(found({ path: '.gitmodules', base: moduleAt(before), head: moduleAt(after) })).toEqual([]);
  });

  it.each([
    ['https://a.example/b', 'https://a.example/c'],
    ['https://a.example/b', 'https://b.example/b'],
    ['https://a.example/b', 'http://a.example/b'],
    ['https://a.example/b', '../b'],
    ['https://a.example/git@b', 'https://a.example/b'],
    ['https://a.example/b.git/c', 'https://a.example/b/c'],
  ])('are new at %s when they stood at %s', (after, before) => {
    expect(found({ path: '.gitmodules', base: moduleAt(before), head: moduleAt(after) })).toHaveLength(1);
  });

  it.each(['a.gitmodules', '.gitmodules.md', 'gitmodules'])('are not looked for in %s', (path) => {
    expect(found({ path, head: moduleAt('https://a.example/b') })).toEqual([]);
  });

  it('are none where the file is gone', () => {
    const { change, language } = viewOf({ path: '.gitmodules', head: moduleAt('../a') });

    expect(findSubmodules({ change, language })).toEqual([]);
  });

  it('are none where nothing names an address', () => {
    expect(found({ path: '.gitmodules', head: '[submodule "a"]\n# url = b\nmy url = c\n' })).toEqual([]);
  });
});
