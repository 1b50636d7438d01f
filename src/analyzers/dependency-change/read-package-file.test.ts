import { expect, it } from 'vitest';
import { packageFileOf } from './package-file-builder.ts';
import { formatOf } from './read-package-file.ts';

it.each([
  ['package.json', 'npm', false],
  ['web/app/package.json', 'npm', false],
  ['web/yarn.lock', 'npm', true],
  ['requirements/dev.txt', 'pypi', false],
  ['setup.cfg', 'pypi', false],
  ['setup.py', 'pypi', false],
  ['go.sum', 'go', true],
])('knows %s by its name', (path, ecosystem, isLock) => {
  expect(formatOf(path)).toMatchObject({ ecosystem, isLock });
});

it.each(['my-package.json', 'package.json/readme.md', 'requirements/notes.md'])(
  'knows nothing of %s',
  (path) => {
    expect(formatOf(path)).toBeUndefined();
  },
);

it('reads lines whatever ends them', () => {
  const found = packageFileOf('go.sum', 'a.b/c v1.0.0 h1:aa=\r\na.b/d v1.0.0 h1:bb=\r\n');

  expect(found?.dependencies.map(({ name, integrity }) => `${name} ${integrity}`)).toEqual([
    'a.b/c h1:aa=',
    'a.b/d h1:bb=',
  ]);
});
