import { expect, it } from 'vitest';
import { observe, viewOf } from '../../observation-builder.ts';
import { dependencyChange } from '../index.ts';
import { findLowered } from './find-lowered.ts';

const find = (base: string, head: string, path = 'gradle.properties') =>
  findLowered(viewOf({ path, base, head })).map(({ name, what, line }) => `${name} ${what} ${line}`);

it.each([
  ['went back', 'aVersion=1.9\n', 'aVersion=1.8\n', ['aVersion 1.9 to 1.8 1']],
  ['went back on a later line', 'b=1\naVersion=1.9\n', 'b=1\n\naVersion=1.8\n', ['aVersion 1.9 to 1.8 3']],
  ['went up', 'aVersion=1.8\n', 'aVersion=1.9\n', []],
  ['stayed', 'aVersion=1.9\n', 'aVersion = 1.9\n', []],
  ['is new', 'bVersion=1.9\n', 'aVersion=1.8\n', []],
  ['is gone', 'aVersion=1.9\n', '\n', []],
  ['is no version', 'aCount=1.9\n', 'aCount=1.8\n', []],
  ['stands elsewhere too', 'aVersion=1.9\naVersion=1.8\n', 'aVersion=1.8\n', []],
  [
    'stood elsewhere too',
    'aVersion=1.7\naVersion=1.9\n',
    'aVersion=1.7\naVersion=1.8\n',
    ['aVersion 1.9 to 1.8 2'],
  ],
  [
    'went back beside another',
    'aVersion=1.9\nbVersion=2.9\n',
    'aVersion=1.8\nbVersion=2.8\n',
    ['aVersion 1.9 to 1.8 1', 'bVersion 2.9 to 2.8 2'],
  ],
  [
    'went back where another went up',
    'aVersion=1.9\nbVersion=2.8\n',
    'aVersion=1.8\nbVersion=2.9\n',
    ['aVersion 1.9 to 1.8 1'],
  ],
])('tells of a version under a name of its own that %s', (_what, base, head, expected) => {
  expect(find(base, head)).toEqual(expected);
});

it.each([
  ['a project', 'a/pom.xml', '<a.version>1.9</a.version>\n', '<a.version>1.8</a.version>\n', 1],
  ['a catalogue', 'gradle/libs.versions.toml', 'a = "1.9"\n', 'a = "1.8"\n', 1],
  ['another file', 'a.properties', 'aVersion=1.9\n', 'aVersion=1.8\n', 0],
])('reads versions of %s', (_what, path, base, head, count) => {
  expect(find(base, head, path)).toHaveLength(count);
});

it('calls it a downgrade', () => {
  const sides = { path: 'gradle.properties', base: 'aVersion=1.9\n', head: 'aVersion=1.8\n' };

  expect(observe(dependencyChange, sides)).toEqual([
    {
      kind: 'noticed',
      code: 'dependency-downgrade',
      path: 'gradle.properties',
      line: 1,
      args: { name: 'aVersion', what: '1.9 to 1.8' },
    },
  ]);
});
