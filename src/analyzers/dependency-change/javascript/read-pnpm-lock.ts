import type { DataEntry, DataNode } from '../../../syntax/facts.ts';
import { entriesOf, entryOf, textOf } from '../../data-node.ts';
import { type Dependency, ofDependencies, type PackageFile } from '../package-file.ts';
import { pnpmAddress, pnpmKey } from '../patterns/data.ts';
import { groupsOf } from '../patterns/groups-of.ts';
import { toSource } from '../source.ts';

/** pnpm-lock.yaml, of all versions: names and versions are one key, with or without a slash. */
export function readPnpmLock(root: DataNode): PackageFile {
  return ofDependencies(entriesOf(entryOf(root, 'packages')?.value).map(toDependency));
}

function toDependency({ key, value, line }: DataEntry): Dependency {
  const [name, version] = groupsOf(pnpmKey, key) ?? [key, ''];
  const resolution = entryOf(value, 'resolution');
  const read = (field: string) => textOf(entryOf(resolution?.value, field)?.value);
  return {
    name,
    version,
    isDirect: false,
    line: resolution?.line ?? line,
    runsScript: textOf(entryOf(value, 'requiresBuild')?.value) === 'true',
    source: toSource(read('tarball') ?? read('repo') ?? groupsOf(pnpmAddress, key)?.[0]),
    integrity: read('integrity'),
  };
}
