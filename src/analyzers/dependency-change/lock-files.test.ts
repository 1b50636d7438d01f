import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { dependencyChange } from './index.ts';

function steps(path: string, base: string | undefined, head: string) {
  return summarize(observe(dependencyChange, { path, head, ...(base === undefined ? {} : { base }) }));
}

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly name?: string;
  readonly link?: boolean;
}

const at = (name: string, version: string) =>
  `https://registry.npmjs.org/${name}/-/${name.replace(/^.*\//, '')}-${version}.tgz`;

function npmLock(packages: Readonly<Record<string, Locked>>, root: object = {}) {
  const entries = Object.entries(packages).map(([name, locked]) => [`node_modules/${name}`, locked]);
  return `${JSON.stringify({ lockfileVersion: 3, packages: { '': { dependencies: root }, ...Object.fromEntries(entries) } })}\n`;
}

const own = (name: string): Locked => ({
  version: '1.0.0',
  resolved: `https://acme.dev/${name}/-/${name}-1.0.0.tgz`,
});

const first = (integrity: string) =>
  `{"dependencies": {"a": {"version": "1.0.0", "dependencies": {"ms": {"version": "2.1.3", "integrity": "${integrity}"}}}}}\n`;

const classic = (address: string) =>
  `"@a/b@^1.0.0", "@a/b@^1.1.0":\n  version "1.1.0"\n  resolved "${address}"\n`;

const berry = (resolution: string, checksum: string) =>
  `"ms@npm:^2.1.0":\n  version: 2.1.3\n  resolution: "${resolution}"\n  checksum: ${checksum}\n`;

const lock = (key: string, resolution: string) => `packages:\n\n  ${key}:\n    resolution: {${resolution}}\n`;

const ms: Locked = { version: '2.1.3', resolved: at('ms', '2.1.3'), integrity: 'sha512-aaaa' };

it.each<[string, Locked, string[]]>([
  ['a bump', { version: '2.1.4', resolved: at('ms', '2.1.4'), integrity: 'sha512-bbbb' }, []],
  ['another hash', { ...ms, integrity: 'sha512-bbbb' }, ['dependency-integrity:1']],
  ['a further kind of hash', { ...ms, integrity: 'sha1-cc' }, []],
  ['no hash', { version: '2.1.3', resolved: at('ms', '2.1.3') }, ['dependency-integrity:1']],
  ['another host', { ...ms, resolved: 'https://acme.dev/ms/-/ms-2.1.3.tgz' }, ['dependency-source:1']],
  ['another package', { ...ms, resolved: at('sm', '2.1.3') }, ['dependency-source:1']],
  ['another version', { ...ms, resolved: at('ms', '2.1.2') }, ['dependency-source:1']],
  ['plain http', { ...ms, resolved: 'http://registry.npmjs.org/ms/-/ms-2.1.3.tgz' }, ['dependency-source:1']],
  ['another mirror', { ...ms, resolved: 'https://registry.yarnpkg.com/ms/-/ms-2.1.3.tgz' }, []],
  [
    'a repository',
    { version: '2.1.3', resolved: 'git+ssh://git@github.com/a/ms.git#12' },
    ['dependency-source:1'],
  ],
  ['a script', { ...ms, hasInstallScript: true }, ['dependency-script:1']],
  ['a link', { link: true, resolved: 'packages/ms' }, []],
])('reads a lock file in which a package gets %s', (_, after, codes) => {
  expect(steps('package-lock.json', npmLock({ ms }), npmLock({ ms: after }))).toEqual(codes);
});

it('knows scoped names, aliases and nested packages of a lock file', () => {
  const head = npmLock({
    ms,
    '@a/b-2': { version: '1.0.0', resolved: at('@a/b-2', '1.0.0') },
    alias: { name: 'real', version: '1.0.0', resolved: at('real', '1.0.0') },
    'ms/node_modules/deep': { version: '1.0.0', resolved: at('deep', '1.0.0') },
  });

  expect(steps('package-lock.json', npmLock({ ms }), head)).toEqual([]);
});

it('takes the registry of most packages for that of the house, and one that was in use for known', () => {
  const all = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [name, own(name)]));

  const found = [
    steps('package-lock.json', undefined, npmLock(all)),
    steps('package-lock.json', npmLock({ a: own('a') }), npmLock({ a: own('a'), b: own('b') })),
    steps('package-lock.json', npmLock({ ms }), npmLock({ ms, b: own('b') })),
  ];

  expect(found).toEqual([[], [], ['dependency-source:1']]);
});

it('reports new packages and older versions of those that the lock file names first', () => {
  const old = { ms: { ...ms, version: '2.1.2', resolved: at('ms', '2.1.2'), integrity: 'sha512-cccc' } };

  const found = [
    steps('package-lock.json', npmLock({ ms }, { ms: '^2' }), npmLock(old, { ms: '^2' })),
    steps('package-lock.json', npmLock({ ms }), npmLock(old)),
    steps('package-lock.json', npmLock({}), npmLock({ ms }, { ms: '^2' })),
    steps('package-lock.json', npmLock({}), npmLock({ ms })),
  ];

  expect(found).toEqual([['dependency-downgrade:1'], [], ['dependency-added:1'], []]);
});

it('reads lock files of the first version', () => {
  expect(steps('npm-shrinkwrap.json', first('sha512-aa'), first('sha512-bb'))).toEqual([
    'dependency-integrity:1',
  ]);
});

it('reads both kinds of yarn.lock', () => {
  const found = [
    steps('yarn.lock', '', classic('https://registry.yarnpkg.com/@a/b/-/b-1.1.0.tgz')),
    steps('yarn.lock', '', classic('https://acme.dev/@a/b/-/b-1.1.0.tgz')),
    steps('yarn.lock', berry('ms@npm:2.1.3', 'aaaa'), berry('ms@npm:2.1.3', 'bbbb')),
    steps(
      'yarn.lock',
      berry('ms@npm:2.1.3', 'aaaa'),
      berry('ms@https://github.com/a/ms.git#commit=1', 'aaaa'),
    ),
    steps('yarn.lock', '', '"own@workspace:.":\n  version: 0.0.0\n  resolution: "own@workspace:."\n'),
  ];

  expect(found).toEqual([
    [],
    ['dependency-source:3'],
    ['dependency-integrity:3'],
    ['dependency-source:3'],
    [],
  ]);
});

it('reads pnpm-lock.yaml of every version', () => {
  const found = [
    steps(
      'pnpm-lock.yaml',
      lock("'@github/a@1.0.0'", 'integrity: sha512-aa'),
      lock("'@github/a@1.0.1'", 'integrity: sha512-bb'),
    ),
    steps(
      'pnpm-lock.yaml',
      lock('/ms@2.1.3', 'integrity: sha512-aa'),
      lock('/ms@2.1.3', 'integrity: sha512-bb'),
    ),
    steps(
      'pnpm-lock.yaml',
      lock('/ms/2.1.3', 'integrity: sha512-aa'),
      lock('/ms/2.1.3', 'integrity: sha512-bb'),
    ),
    steps(
      'pnpm-lock.yaml',
      lock('ms@2.1.3', 'integrity: sha512-aa'),
      lock('ms@2.1.3', 'tarball: https://acme.dev/ms.tgz'),
    ),
    steps(
      'pnpm-lock.yaml',
      undefined,
      lock(
        "'ms@https://codeload.github.com/a/ms/tar.gz/12'",
        'tarball: https://codeload.github.com/a/ms/tar.gz/12',
      ),
    ),
  ];

  expect(found).toEqual([
    [],
    ['dependency-integrity:4'],
    ['dependency-integrity:4'],
    ['dependency-source:4'],
    ['dependency-source:4'],
  ]);
});
