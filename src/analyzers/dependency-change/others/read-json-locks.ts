import type { DataNode } from '../../../syntax/facts.ts';
import { entriesOf, entryOf, textOf } from '../../data-node.ts';
import { type Dependency, ofDependencies, type PackageFile } from '../package-file.ts';
import { toSource } from '../source.ts';

/** composer.lock: each package with the repository it is taken from. */
export function readComposerLock(root: DataNode): PackageFile {
  const lists = ['packages', 'packages-dev'].map((name) => entryOf(root, name)?.value);
  return ofDependencies(
    lists.flatMap((list) => (list?.kind === 'list' ? list.items.flatMap(toPackage) : [])),
  );
}

function toPackage(node: DataNode): readonly Dependency[] {
  const name = textOf(entryOf(node, 'name')?.value);
  if (name === undefined) return [];
  const dist = entryOf(node, 'dist')?.value;
  const address = textOf(entryOf(entryOf(node, 'source')?.value ?? dist, 'url')?.value);
  const source = address === undefined ? undefined : toSource(address);
  // Every package of composer comes from a repository of its own: only a host that is no forge stands out.
  const isUsual = source === undefined || /^(github\.com|gitlab\.com|bitbucket\.org)\//.test(source);
  const version = textOf(entryOf(node, 'version')?.value) ?? '';
  const integrity = textOf(entryOf(dist, 'shasum')?.value) || undefined;
  return [
    {
      name,
      version,
      isDirect: false,
      line: node.line,
      ...(isUsual ? {} : { source }),
      ...(integrity !== undefined && { integrity }),
    },
  ];
}

/** packages.lock.json of NuGet. */
export function readNugetLock(root: DataNode): PackageFile {
  const targets = entriesOf(entryOf(root, 'dependencies')?.value);
  return ofDependencies(
    targets.flatMap((target) =>
      entriesOf(target.value).map(({ key, value, line }) => {
        const integrity = textOf(entryOf(value, 'contentHash')?.value);
        return {
          name: key,
          version: textOf(entryOf(value, 'resolved')?.value) ?? '',
          isDirect: textOf(entryOf(value, 'type')?.value) === 'Direct',
          line,
          ...(integrity !== undefined && { integrity }),
        };
      }),
    ),
  );
}
