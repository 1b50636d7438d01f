import type { DataEntry, DataNode } from '../../../syntax/facts.ts';
import { entriesOf, entryOf, textOf } from '../../data-node.ts';
import { type Dependency, ofDependencies, type PackageFile } from '../package-file.ts';
import { tarball } from '../patterns/data.ts';
import { groupsOf } from '../patterns/groups-of.ts';
import { toSource } from '../source.ts';

/** package-lock.json and npm-shrinkwrap.json, versions 1 to 3. */
export function readNpmLock(root: DataNode): PackageFile {
  const packages = entriesOf(entryOf(root, 'packages')?.value);
  const own = packages.find(({ key }) => key === '')?.value;
  const direct = new Set(
    ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((name) =>
      entriesOf(entryOf(own, name)?.value).map(({ key }) => key),
    ),
  );
  const installed = packages.filter(({ key }) => key.includes('node_modules/'));
  const old = packages.length > 0 ? [] : listNested(entryOf(root, 'dependencies')?.value);
  return ofDependencies([...installed, ...old].flatMap((entry) => toDependency(entry, direct)));
}

function listNested(node: DataNode | undefined): readonly DataEntry[] {
  return entriesOf(node).flatMap((entry) => [
    entry,
    ...listNested(entryOf(entry.value, 'dependencies')?.value),
  ]);
}

function toDependency({ key, value, line }: DataEntry, direct: ReadonlySet<string>): readonly Dependency[] {
  const read = (name: string) => textOf(entryOf(value, name)?.value);
  // What comes inside another package has no hash of its own.
  if (read('link') === 'true' || read('inBundle') === 'true') return [];
  const shown = key.split('node_modules/').at(-1) ?? key;
  const name = read('name') ?? shown;
  const [version = '', resolved, integrity] = [read('version'), read('resolved'), read('integrity')];
  return [
    {
      name,
      version,
      line: entryOf(value, 'resolved')?.line ?? line,
      isDirect: direct.has(shown) && key === `node_modules/${shown}`,
      runsScript: read('hasInstallScript') === 'true',
      source: toLockSource({ name, version, resolved }),
      integrity,
    },
  ];
}

interface Resolved {
  readonly name: string;
  readonly version: string;
  readonly resolved: string | undefined;
}

/** A registry's address names the package and the version it holds; another one there is another package. */
export function toLockSource({ name, version, resolved }: Resolved): string | undefined {
  const source = toSource(resolved);
  const found = resolved === undefined ? undefined : groupsOf(tarball, resolved);
  if (source !== undefined || found === undefined || version.includes(':')) return source;
  const [path, file] = found;
  const shown = path.replace(/%2f/i, '/');
  const isSame = shown === name && file === `${name.replace(/^.*\//, '')}-${version}`;
  return isSame ? undefined : `the place of ${shown} (${file})`;
}
