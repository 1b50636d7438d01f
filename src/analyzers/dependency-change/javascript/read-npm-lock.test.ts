import { expect, it } from 'vitest';
import { observe } from '../../observation-builder.ts';
import { dependencyChange } from '../index.ts';
import { packageFileOf } from '../package-file-builder.ts';
import { toLockSource } from './read-npm-lock.ts';

const lock = (version: string, resolved = `parse/-/parse-${version}`): string =>
  `{
  "lockfileVersion": 1,
  "dependencies": {
    "parse": {
      "version": "${version}",
      "resolved": "https://registry.npmjs.org/${resolved}.tgz",
      "integrity": "sha512-${version}"
    }
  }
}
`;

it('knows a package of the first kind of lock file by its whole name', () => {
  const [same, other] = [lock('2.10.0'), lock('2.10.0', 'purse/-/purse-2.10.0')].map((head) =>
    observe(dependencyChange, { path: 'package-lock.json', base: lock('2.9.0'), head }),
  );

  expect(same).toEqual([]);
  expect(other).toMatchObject([{ code: 'dependency-source', args: { name: 'parse' } }]);
});

it('reads installed packages with their hashes, scripts and lines, and which of them are asked for', () => {
  const text = `{ "lockfileVersion": 2, "packages": {
    "packages/own": { "version": "0.0.1", "dependencies": { "deep": "1" } },
    "": { "dependencies": { "a": "1" }, "devDependencies": { "b": "1" }, "optionalDependencies": { "c": "1" } },
    "node_modules/a": { "version": "1.0.0", "integrity": "sha512-aa",
      "resolved": "https://acme.dev/a.tgz" },
    "node_modules/b": { "version": "1.0.0", "hasInstallScript": true },
    "node_modules/c": { "version": "1.0.0" },
    "node_modules/a/node_modules/b": { "version": "2.0.0" },
    "node_modules/deep": {},
    "node_modules/short": { "name": "@other/long", "version": "1.0.0" },
    "node_modules/own": { "resolved": "packages/own", "link": true },
    "node_modules/a/node_modules/inner": { "version": "1.0.0", "inBundle": true }
  }, "dependencies": { "a": { "version": "1.0.0" } } }
`;

  const found = packageFileOf('package-lock.json', text)?.dependencies;

  const plain = { isDirect: false, runsScript: false, source: undefined, integrity: undefined };
  expect(found).toEqual([
    {
      ...plain,
      name: 'a',
      version: '1.0.0',
      isDirect: true,
      line: 5,
      source: 'acme.dev',
      integrity: 'sha512-aa',
    },
    { ...plain, name: 'b', version: '1.0.0', isDirect: true, line: 6, runsScript: true },
    { ...plain, name: 'c', version: '1.0.0', isDirect: true, line: 7 },
    { ...plain, name: 'b', version: '2.0.0', line: 8 },
    { ...plain, name: 'deep', version: '', line: 9 },
    { ...plain, name: '@other/long', version: '1.0.0', line: 10 },
  ]);
});

it('reads packages inside of packages of the first kind of lock file, and one that is empty', () => {
  const text = '{"dependencies": {"a": {"version": "1", "dependencies": {"b": {"version": "2"}}}}}';

  const found = packageFileOf('package-lock.json', text)?.dependencies;

  expect(found?.map(({ name, version }) => `${name} ${version}`)).toEqual(['a 1', 'b 2']);
  expect(packageFileOf('package-lock.json', '{}')).toEqual({ dependencies: [], scripts: [] });
});

const registry = 'https://registry.npmjs.org';

it.each([
  ['a', '1.0.0', undefined, undefined],
  ['a', '1.0.0', `${registry}/a/-/a-1.0.0.tgz`, undefined],
  ['@own/a', '1.0.0', `${registry}/@own/a/-/a-1.0.0.tgz`, undefined],
  ['@own/a', '1.0.0', `${registry}/@own%2Fa/-/a-1.0.0.tgz`, undefined],
  ['@own/a', '1.0.0', `${registry}/@own/a/-/@own/a-1.0.0.tgz`, undefined],
  ['a', '1.0.0', `${registry}/b/-/a-1.0.0.tgz`, 'the place of b (a-1.0.0)'],
  ['a', '1.0.0', `${registry}/a/-/b-1.0.0.tgz`, 'the place of a (b-1.0.0)'],
  ['a', '1.0.0', `${registry}/a/-/a-1.0.1.tgz`, 'the place of a (a-1.0.1)'],
  ['a', '1.0.0', `${registry}/@own%2fa/-/a-1.0.0.tgz`, 'the place of @own/a (a-1.0.0)'],
  ['a', 'npm:b@1.0.0', `${registry}/b/-/b-1.0.0.tgz`, undefined],
  ['a', '1.0.0', 'https://acme.dev/b/-/b-1.0.0.tgz', 'acme.dev'],
  ['a', '1.0.0', 'git+https://registry.npmjs.org/a', undefined],
])('reads where the lock file takes %s %s from, when that is %s', (name, version, resolved, source) => {
  expect(toLockSource({ name, version, resolved })).toBe(source);
});
