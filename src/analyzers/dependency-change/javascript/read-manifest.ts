import type { DataNode } from '../../../syntax/facts.ts';
import { entriesOf, entryOf, textOf } from '../../data-node.ts';
import type { Dependency, PackageFile } from '../package-file.ts';
import { manifestAddress, manifestAlias, platform, shortRepository } from '../patterns/data.ts';
import { toSource } from '../source.ts';

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
    entriesOf(list).flatMap(({ key, value, line }) => {
      const version = textOf(value);
      return version === undefined || platform.pattern.test(key) ? [] : [toDependency(key, version, line)];
    }),
  );
  const scripts = entriesOf(entryOf(root, 'scripts')?.value).map(({ key, value, line }) => ({
    name: key,
    command: textOf(value) ?? 'several commands',
    line,
  }));
  return { dependencies, scripts };
}

function toDependency(name: string, version: string, line: number): Dependency {
  const source = toManifestSource(version);
  return { name, version, isDirect: true, line, ...(source !== undefined && { source }) };
}

/** `user/repo` is short for a repository on GitHub; `file:` and the like stay inside the repository. */
function toManifestSource(version: string): string | undefined {
  if (manifestAddress.pattern.test(version)) return toSource(version) ?? version.replace(/[#?].*$/, '');
  const other = manifestAlias.pattern.exec(version)?.[1];
  if (other !== undefined) return `the package ${other}`;
  const short = shortRepository.pattern.exec(version);
  return short === null ? undefined : `${short[1] ?? 'github'}.com/${short[2]}`.toLowerCase();
}
