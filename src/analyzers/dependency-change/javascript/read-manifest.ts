import type { DataNode } from '../../../syntax/facts.ts';
import { entriesOf, entryOf, textOf } from '../../data-node.ts';
import type { PackageFile } from '../package-file.ts';
import { manifestAddress, manifestAlias, platform, shortRepository } from '../patterns/data.ts';
import { groupsOf } from '../patterns/groups-of.ts';
import { toPlace, toSource } from '../source.ts';

const sections = [
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'peerDependencies',
  'overrides',
  'resolutions',
  'require',
  'require-dev',
];

/** package.json, and composer.json, which has the same shape. */
export function readManifest(root: DataNode): PackageFile {
  const lists = [root, entryOf(root, 'pnpm')?.value].flatMap((node) =>
    sections.map((name) => entryOf(node, name)?.value),
  );
  const dependencies = lists.flatMap((list) =>
    entriesOf(list).flatMap(({ key: name, value, line }) => {
      const version = textOf(value);
      if (version === undefined || platform.pattern.test(name)) return [];
      return [{ name, version, isDirect: true, line, source: toManifestSource(version) }];
    }),
  );
  const scripts = entriesOf(entryOf(root, 'scripts')?.value).map(({ key, value, line }) => ({
    name: key,
    command: textOf(value) ?? 'several commands',
    line,
  }));
  return { dependencies, scripts };
}

/** `user/repo` is short for a repository on GitHub; `file:` and the like stay inside the repository. */
function toManifestSource(version: string): string | undefined {
  if (manifestAddress.pattern.test(version)) return toSource(version) ?? toPlace(version);
  const other = groupsOf(manifestAlias, version);
  if (other !== undefined) return `the package ${other[0]}`;
  const short = groupsOf(shortRepository, version);
  return short === undefined ? undefined : toSource(`git+https://${short[0] || 'github'}.com/${short[1]}`);
}
