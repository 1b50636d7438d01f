import { expect, it } from 'vitest';
import { packageFileOf } from '../package-file-builder.ts';

it('reads every list of packages and all scripts of package.json', () => {
  const manifest = `{
  "name": "app",
  "scripts": { "test": "vitest",
    "build": ["tsc", "vite"] },
  "dependencies": { "a": "^1.0.0" },
  "devDependencies": { "b": "^1.0.0" },
  "optionalDependencies": { "c": "^1.0.0" },
  "peerDependencies": { "d": "^1.0.0" },
  "overrides": { "e": "^1.0.0", "deep": { "f": "1" } },
  "resolutions": { "g": "^1.0.0" },
  "pnpm": { "overrides": { "h": "^1.0.0" } },
  "engines": { "node": ">=20" }
}
`;

  const { dependencies, scripts } = packageFileOf('package.json', manifest) ?? {};

  expect(dependencies?.map(({ name, line }) => `${name}:${line}`)).toEqual([
    'a:5',
    'b:6',
    'c:7',
    'd:8',
    'e:9',
    'g:10',
    'h:11',
  ]);
  expect(scripts).toEqual([
    { name: 'test', command: 'vitest', line: 3 },
    { name: 'build', command: 'several commands', line: 4 },
  ]);
});

it('reads both lists of composer.json, but for the platform', () => {
  const manifest = '{"require": {"php": ">=8", "ext-json": "*", "x/y": "^1"}, "require-dev": {"x/z": "^2"}}';

  expect(packageFileOf('composer.json', manifest)).toEqual({
    dependencies: [
      { name: 'x/y', version: '^1', isDirect: true, line: 1 },
      { name: 'x/z', version: '^2', isDirect: true, line: 1 },
    ],
    scripts: [],
  });
});

it.each([
  ['^1.0.0', undefined],
  ['workspace:*', undefined],
  ['file:../a', undefined],
  ['../a', undefined],
  ['npm:other@^1.0.0', 'the package other'],
  ['npm:@some/other@^1.0.0', 'the package @some/other'],
  ['Someone/a', 'github.com/someone/a'],
  ['someone/a#v1', 'github.com/someone/a'],
  ['gitlab:someone/a', 'gitlab.com/someone/a'],
  ['gist:someone/12ab', 'gist.com/someone/12ab'],
  ['git+ssh://git@acme.dev/someone/a.git#12', 'acme.dev/someone/a'],
  ['https://acme.dev/a.tgz', 'acme.dev'],
  ['https://registry.npmjs.org/a/-/a-1.0.0.tgz?x=1#y', 'registry.npmjs.org/a/-/a-1.0.0.tgz'],
])('reads where the range %s leads', (version, source) => {
  const found = packageFileOf('package.json', JSON.stringify({ dependencies: { a: version } }));

  expect(found?.dependencies).toEqual([{ name: 'a', version, isDirect: true, line: 1, source }]);
});
