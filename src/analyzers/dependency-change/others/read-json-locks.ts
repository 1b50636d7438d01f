import type { DataNode } from '../../../syntax/facts.ts';
import { entriesOf, entryOf, textOf } from '../../data-node.ts';
import { type Dependency, ofDependencies, type PackageFile } from '../package-file.ts';
import { usualForge } from '../patterns/data.ts';
import { toSource } from '../source.ts';

/** composer.lock: each package with the repository it is taken from. */
export function readComposerLock(root: DataNode): PackageFile {
  const lists = ['packages', 'packages-dev'].map((name) => entryOf(root, name)?.value);
  return ofDependencies(
    lists.flatMap((list) => (list?.kind === 'list' ? list.items.flatMap(toPackage) : [])),
  );
}

function toPackage(node: DataNode): readonly Dependency[] {
  const read = (parent: DataNode | undefined, key: string) => textOf(entryOf(parent, key)?.value);
  const name = read(node, 'name');
  if (name === undefined) return [];
  const dist = entryOf(node, 'dist')?.value;
  const source = toSource(read(entryOf(node, 'source')?.value ?? dist, 'url'));
  const isUsual = source !== undefined && usualForge.pattern.test(source);
  return [
    {
      name,
      version: read(node, 'version') ?? '',
      isDirect: false,
      line: node.line,
      source: isUsual ? undefined : source,
      // Packages that are taken from a repository have an empty one.
      integrity: read(dist, 'shasum') || undefined,
    },
  ];
}

/** packages.lock.json of NuGet. */
export function readNugetLock(root: DataNode): PackageFile {
  const targets = entriesOf(entryOf(root, 'dependencies')?.value);
  return ofDependencies(
    targets.flatMap((target) =>
      entriesOf(target.value).map(({ key, value, line }) => {
        const read = (name: string) => textOf(entryOf(value, name)?.value);
        return {
          name: key,
          version: read('resolved') ?? '',
          isDirect: read('type') === 'Direct',
          line,
          integrity: read('contentHash'),
        };
      }),
    ),
  );
}
