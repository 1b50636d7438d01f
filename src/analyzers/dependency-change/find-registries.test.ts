import { expect, it } from 'vitest';
import { viewOf } from '../observation-builder.ts';
import type { Sides } from '../sample-change.ts';
import { findRegistries } from './find-registries.ts';

const steps = (sides: Sides) =>
  findRegistries(viewOf(sides)).map(({ name, what, line }) => [name, what, line]);

it('names each registry that was not named before, at its line', () => {
  const found = steps({
    path: '.npmrc',
    base: 'registry=https://a.dev/\n',
    head: '\nregistry=https://a.dev/other\n@own:registry=https://b.dev/\n@x:registry=https://registry.npmjs.org/\n',
  });

  expect(found).toEqual([['every package', 'b.dev', 3]]);
});

it('names each check that is switched off, at its line', () => {
  const found = steps({
    path: 'app/.npmrc',
    base: 'strict-ssl=false\n',
    head: 'a=b\nstrict-ssl=false\nignore-scripts=false\n',
  });

  expect(found).toEqual([['packages', 'a place that is not checked (ignore-scripts=false)', 3]]);
});

it('names each check that is gone, at the line that stands there now', () => {
  const found = steps({
    path: '.npmrc',
    base: 'a=b\nignore-scripts=true\nengine-strict=true\naudit=true\n',
    head: 'a=b\nengine-strict=true\naudit=true\n',
  });

  expect(found).toEqual([['packages', 'a place that is not checked any more (ignore-scripts=true)', 2]]);
});

it('leaves a check where it is', () => {
  expect(
    steps({ path: '.npmrc', base: 'ignore-scripts=true\n', head: 'ignore-scripts=true\na=b\n' }),
  ).toEqual([]);
});

it.each<[string, Sides]>([
  ['is gone', { path: '.npmrc', base: 'registry=https://a.dev/\nignore-scripts=true\n' }],
  ['says nothing of registries', { path: 'src/registry.ts', head: 'registry=https://a.dev/\n' }],
  [
    'is as it was under another name',
    {
      path: 'b/.npmrc',
      from: 'a/.npmrc',
      base: 'registry=https://a.dev/\nstrict-ssl=false\n',
      head: 'registry=https://a.dev/\nstrict-ssl=false\n',
    },
  ],
])('is silent about a file that %s', (_, sides) => {
  expect(steps(sides)).toEqual([]);
});
