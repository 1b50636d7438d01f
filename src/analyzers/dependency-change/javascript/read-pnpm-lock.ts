import type { DataEntry, DataNode } from '../../../syntax/facts.ts';
import { entriesOf, entryOf, textOf } from '../../data-node.ts';
import { type Dependency, ofDependencies, type PackageFile } from '../package-file.ts';
import { pnpmAddress, pnpmKey } from '../patterns/data.ts';
import { toSource } from '../source.ts';

/** pnpm-lock.yaml, of all versions: names and versions are one key, with or without a slash. */
export function readPnpmLock(root: DataNode): PackageFile {
  return ofDependencies(entriesOf(entryOf(root, 'packages')?.value).map(toDependency));
}

function toDependency({ key, value, line }: DataEntry): Dependency {
  const [, name = key, version = ''] = pnpmKey.pattern.exec(key) ?? [];
  const resolution = entryOf(value, 'resolution');
  const read = (field: string) => textOf(entryOf(resolution?.value, field)?.value);
  const address = read('tarball') ?? read('repo') ?? pnpmAddress.pattern.exec(key)?.[1];
  const source = address === undefined ? undefined : toSource(address);
  const integrity = read('integrity');
  return {
    name,
    version,
    isDirect: false,
    line: resolution?.line ?? line,
    runsScript: textOf(entryOf(value, 'requiresBuild')?.value) === 'true',
    ...(source !== undefined && { source }),
    ...(integrity !== undefined && { integrity }),
  };
}
