import { expect, it } from 'vitest';
import { compareFiles } from './compare-files.ts';
import type { Dependency, PackageFile } from './package-file.ts';
import type { Format } from './read-package-file.ts';

const manifest: Format = { ecosystem: 'npm', isLock: false, read: () => undefined };
const lock: Format = { ...manifest, isLock: true };

const pinned = (name: string, rest: Partial<Dependency> = {}): Dependency => ({
  name,
  version: '1.0.0',
  isDirect: false,
  line: 1,
  ...rest,
});

const asked = (name: string, version: string, rest: Partial<Dependency> = {}) =>
  pinned(name, { version, isDirect: true, ...rest });

const file = (...dependencies: readonly Dependency[]): PackageFile => ({ dependencies, scripts: [] });

/** Steps as `code name what`. */
function steps(base: PackageFile | undefined, head: PackageFile, format = manifest): readonly string[] {
  return compareFiles(base, head, format).map(({ code, name, what }) => `${code} ${name} ${what}`);
}

it.each([
  ['^1.2.0', 'a ^1.2.0'],
  ['-', 'a in any version'],
  ['', 'a in any version'],
  ['9'.repeat(70), `a ${'9'.repeat(60)}`],
])('tells that a package is asked for in version %j', (version, shown) => {
  expect(steps(file(), file(asked('a', version)))).toEqual([`dependency-added ${shown}`]);
});

it('tells the line of what it noticed', () => {
  const [step] = compareFiles(file(), file(asked('a', '1', { line: 7 })), manifest);

  expect(step?.line).toBe(7);
});

it('says nothing of a package that only another one asks for', () => {
  expect(steps(file(), file(pinned('lodahs')), lock)).toEqual([]);
});

const acme = { source: 'acme.dev' };
const fork = { source: 'github.com/me/a' };

it.each<[string, PackageFile | undefined, PackageFile, readonly string[]]>([
  ['another host', file(pinned('a')), file(pinned('a', acme)), ['dependency-source a acme.dev']],
  ['the usual place', file(pinned('a', acme)), file(pinned('a')), []],
  ['the same host', file(pinned('a', acme)), file(pinned('a', { ...acme, version: '1.0.1' })), []],
  ['one of two places', file(pinned('a', acme), pinned('a', fork)), file(pinned('a', fork)), []],
  ['a host in use', file(pinned('a'), pinned('b', acme)), file(pinned('a', acme)), []],
  [
    'a repository in use',
    file(pinned('a'), pinned('b', fork)),
    file(pinned('a', fork)),
    ['dependency-source a github.com/me/a'],
  ],
  ['a new file', undefined, file(pinned('a', acme)), ['dependency-source a acme.dev']],
])('compares the place of a package with the one before: %s', (_, base, head, expected) => {
  expect(steps(base, head, lock)).toEqual(expected);
});

const letters = ['a', 'b', 'c', 'd', 'e', 'f'];
const all = (rest: Partial<Dependency>, names = letters) => names.map((name) => pinned(name, rest));
const nexus = { source: 'http://nexus.acme.dev' };

it.each<[string, PackageFile | undefined, readonly Dependency[], number]>([
  ['a new lock file takes all from it', undefined, all(nexus), 0],
  [
    'a new lock file takes most from it',
    undefined,
    [...all({}, ['x', 'y', 'z']), ...all(nexus, letters.slice(0, 4))],
    0,
  ],
  [
    'a new lock file takes half from it',
    undefined,
    [...all({}, ['x', 'y', 'z']), ...all(nexus, ['a', 'b', 'c'])],
    3,
  ],
  ['a new lock file is too short', undefined, all(nexus, letters.slice(0, 5)), 5],
  ['a lock file took all from it before', file(...all(nexus)), [...all(nexus), pinned('g', nexus)], 0],
  ['a lock file moves to it', file(...all({})), all(nexus), 6],
])('knows the registry of the house: %s', (_, base, head, places) => {
  expect(steps(base, file(...head), lock)).toHaveLength(places);
});

const hash = (integrity: string | undefined, rest: Partial<Dependency> = {}) =>
  pinned('a', { integrity, ...rest });
const other = ['dependency-integrity a has another hash for the same version'];
const none = ['dependency-integrity a has no hash any more'];

it.each<[string, readonly Dependency[], Dependency, readonly string[]]>([
  ['the same hash', [hash('sha512-aa')], hash('sha512-aa'), []],
  ['another hash', [hash('sha512-aa')], hash('sha512-bb'), other],
  ['another hash at another host', [hash('sha512-aa', acme)], hash('sha512-bb', acme), other],
  ['another version', [hash('sha512-aa')], hash('sha512-bb', { version: '1.0.1' }), []],
  ['no version', [hash('aa', { version: '' })], hash('bb', { version: '' }), []],
  ['no hash', [hash('sha512-aa')], hash(undefined), none],
  ['no hash from another host', [hash('sha512-aa')], hash(undefined, acme), ['dependency-source a acme.dev']],
  ['no hash where one had none', [hash('sha512-aa', acme), hash(undefined)], hash(undefined), []],
  ['no hash where one of two had one', [hash('sha512-aa'), hash('sha512-bb', acme)], hash(undefined), none],
  ['no hash before', [hash(undefined)], hash('sha512-aa'), []],
  ['none at all', [hash(undefined)], hash(undefined), []],
  ['another kind of hash', [hash('sha1-aa')], hash('sha512-bb'), []],
  ['a further kind of hash', [hash('sha1-aa')], hash('sha1-aa sha512-bb'), []],
  ['a further and another hash', [hash('sha1-aa')], hash('sha512-cc sha1-bb'), other],
  ['one of several hashes', [hash('sha512-aa sha512-bb')], hash('sha512-bb sha512-cc'), []],
  ['the hash of another entry', [hash('sha512-aa'), hash('sha512-bb')], hash('sha512-bb'), []],
  ['another bare hash', [hash('aaaa')], hash('bbbb'), other],
  ['a bare hash of another length', [hash('aaaa')], hash('bbbbbb'), []],
  ['a repository', [hash('sha512-aa')], hash('sha512-bb', fork), ['dependency-source a github.com/me/a']],
])('compares hashes of the same version: %s', (_, base, head, expected) => {
  expect(steps(file(...base), file(head), lock)).toEqual(expected);
});

const runs = { runsScript: true };

it.each<[string, PackageFile | undefined, Dependency, boolean]>([
  ['now', file(pinned('a')), pinned('a', runs), true],
  ['in a new package', file(), pinned('a', runs), true],
  ['as before', file(pinned('a'), pinned('a', runs)), pinned('a', runs), false],
  ['no more', file(pinned('a', runs)), pinned('a'), false],
  ['in a new file', undefined, pinned('a', runs), false],
  ['and is known for it', file(), pinned('esbuild', runs), false],
])('notices a package that runs a script at installation: %s', (_, base, dependency, isNoticed) => {
  const found = steps(base, file(dependency), lock);

  expect(found).toEqual(isNoticed ? ['dependency-script a runs a script when it is installed'] : []);
});

it.each<[string, readonly Dependency[], readonly Dependency[], Format, readonly string[]]>([
  ['lower', [asked('a', '2.0')], [asked('a', '1.0')], manifest, ['dependency-downgrade a 2.0 to 1.0']],
  [
    'lower in a lock file',
    [asked('a', '2.0')],
    [asked('a', '1.0')],
    lock,
    ['dependency-downgrade a 2.0 to 1.0'],
  ],
  [
    'lower in a lock file that lost a package',
    [asked('a', '2.0'), pinned('b')],
    [asked('a', '1.0')],
    lock,
    ['dependency-downgrade a 2.0 to 1.0'],
  ],
  [
    'lower in a lock file with a new package',
    [asked('a', '2.0')],
    [asked('a', '1.0'), pinned('b')],
    lock,
    [],
  ],
  [
    'lower in a manifest with a new package',
    [asked('a', '2.0')],
    [asked('a', '1.0'), pinned('b')],
    manifest,
    ['dependency-downgrade a 2.0 to 1.0'],
  ],
  ['lower than one of two', [asked('a', '2.0'), asked('a', '3.0')], [asked('a', '1.0')], manifest, []],
  ['lower, but not asked for', [pinned('a', { version: '2.0' })], [pinned('a')], manifest, []],
  ['open', [asked('a', '2.0')], [asked('a', '*')], manifest, ['dependency-wildcard a *']],
  ['left out', [asked('a', '2.0')], [asked('a', '')], manifest, ['dependency-wildcard a no version']],
  ['open, and no more than before', [asked('a', '*')], [asked('a', 'latest')], manifest, []],
  ['open in a lock file', [asked('a', '2.0')], [asked('a', '*')], lock, []],
  [
    'open for a repository',
    [asked('a', '2.0')],
    [asked('a', '*', fork)],
    manifest,
    ['dependency-source a github.com/me/a'],
  ],
  [
    'open as for one other',
    [asked('a', '2.0'), asked('b', '*')],
    [asked('a', '*')],
    manifest,
    ['dependency-wildcard a *'],
  ],
  [
    'open as for two others',
    [asked('a', '2.0'), asked('b', '*'), asked('c', '')],
    [asked('a', '*')],
    manifest,
    [],
  ],
  [
    'open as for repositories',
    [asked('a', '2.0'), asked('b', '', fork), asked('c', '', fork)],
    [asked('a', '*')],
    manifest,
    ['dependency-wildcard a *'],
  ],
])('compares the version of a package with the one before: %s', (_, base, head, format, expected) => {
  expect(steps(file(...base), file(...head), format)).toEqual(expected);
});

it.each([
  ['*', ['dependency-added a *', 'dependency-wildcard a *']],
  ['', ['dependency-added a in any version']],
])('reads the range %j of a new package', (version, expected) => {
  expect(steps(file(), file(asked('a', version)))).toEqual(expected);
});

const like = 'dependency-typosquat lodahs lodash';
const added = 'dependency-added lodahs 1';

it.each<[string, PackageFile | undefined, Format, readonly string[]]>([
  ['in a manifest', file(), manifest, [added, like]],
  ['in a new manifest', undefined, manifest, [added, like]],
  ['in a lock file', file(), lock, [added, like]],
  ['in a new lock file', undefined, lock, [added]],
  ['as before', file(asked('lodahs', '1')), manifest, []],
])('takes a new name for an imitation %s', (_, base, format, expected) => {
  expect(steps(base, file(asked('lodahs', '1')), format)).toEqual(expected);
});
