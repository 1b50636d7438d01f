import { groupBy } from '../group-by.ts';
import { compareScripts } from './compare-scripts.ts';
import { knownScripts } from './data.ts';
import { findLookalike } from './known-names/find-lookalike.ts';
import type { Dependency, PackageFile } from './package-file.ts';
import { hashName } from './patterns/data.ts';
import { groupsOf } from './patterns/groups-of.ts';
import type { Format } from './read-package-file.ts';
import type { Step } from './step.ts';
import { isLower, isUnbounded } from './versions.ts';

/** Of packages, for most of them to say anything of the house. */
const fewest = 6;

interface Before {
  readonly isNew: boolean;
  readonly byName: ReadonlyMap<string, readonly Dependency[]>;
  readonly sources: ReadonlySet<string>;
  /** The place that a lock file of a company takes everything from, and took it from before. */
  readonly ownSource: string | undefined;
  /** Packages came and went, so that versions moved because of others. */
  readonly isRebuilt: boolean;
  /** Ranges without an end are the custom of the place. */
  readonly isLoose: boolean;
}

export function compareFiles(
  base: PackageFile | undefined,
  head: PackageFile,
  format: Format,
): readonly Step[] {
  const before = toBefore(base, head);
  return [
    ...head.dependencies.flatMap((dependency) => judge(dependency, before, format)),
    ...compareScripts(base?.scripts, head.scripts),
  ];
}

function toBefore(base: PackageFile | undefined, head: PackageFile): Before {
  const known = base?.dependencies ?? [];
  const names = new Set(known.map(({ name }) => name));
  return {
    isNew: base === undefined,
    isRebuilt: head.dependencies.some(({ name }) => !names.has(name)),
    isLoose: known.filter(({ version, source }) => source === undefined && isUnbounded(version)).length > 1,
    byName: groupBy(known, ({ name }) => name),
    sources: new Set(known.flatMap(({ source }) => source ?? [])),
    ownSource: findOwnSource(base ?? head),
  };
}

/** Where more than half of all packages come from. */
function findOwnSource({ dependencies }: PackageFile): string | undefined {
  if (dependencies.length < fewest) return undefined;
  const groups = groupBy(dependencies, ({ source }) => source);
  return [...groups].find(([, group]) => group.length * 2 > dependencies.length)?.[0];
}

function judge(dependency: Dependency, before: Before, format: Format): readonly Step[] {
  const old = before.byName.get(dependency.name) ?? [];
  const step = (code: Step['code'], what: string): Step => ({
    code,
    name: dependency.name,
    what,
    line: dependency.line,
  });
  return [
    ...(dependency.isDirect && old.length === 0 ? [step('dependency-added', toShown(dependency))] : []),
    ...judgeSource(dependency, old, before).map((what) => step('dependency-source', what)),
    ...judgeIntegrity(dependency, old).map((what) => step('dependency-integrity', what)),
    ...judgeInstall(dependency, old, before).map((what) => step('dependency-script', what)),
    ...judgeVersion(dependency, old, { before, format }).map(([code, what]) => step(code, what)),
    ...judgeName(dependency, old, { before, format }).map((known) => step('dependency-typosquat', known)),
  ];
}

function toShown({ version }: Dependency): string {
  return version === '' || version === '-' ? 'in any version' : version.slice(0, 60);
}

function judgeSource({ source }: Dependency, old: readonly Dependency[], before: Before): readonly string[] {
  if (source === undefined || source === before.ownSource || old.some((one) => one.source === source))
    return [];
  // Another package from a host that was in use before says nothing; a repository is a place of its own.
  return before.sources.has(source) && !source.includes('/') ? [] : [source];
}

/** The same version with another content; a further kind of hash, or further files, is none. */
function judgeIntegrity(dependency: Dependency, old: readonly Dependency[]): readonly string[] {
  const same = old.filter(({ version }) => version === dependency.version);
  const past = same.flatMap(toHashes);
  if (past.length === 0 || dependency.version === '' || dependency.source?.includes('/')) return [];
  const now = toHashes(dependency);
  if (now.length === 0) {
    const isThere = same.some(({ source, integrity }) => integrity && source === dependency.source);
    return isThere ? ['has no hash any more'] : [];
  }
  const isKept = now.some((hash) => past.includes(hash));
  const kinds = new Set(past.map(toHashKind));
  return isKept || !now.some((hash) => kinds.has(toHashKind(hash)))
    ? []
    : ['has another hash for the same version'];
}

function toHashes({ integrity = '' }: Dependency): readonly string[] {
  return integrity.match(/\S+/g) ?? [];
}

/** By the name before the hash, or else by its length. */
function toHashKind(hash: string): string {
  return groupsOf(hashName, hash)?.[0] ?? String(hash.length);
}

function judgeInstall(dependency: Dependency, old: readonly Dependency[], before: Before): readonly string[] {
  if (dependency.runsScript !== true || before.isNew || knownScripts.has(dependency.name)) return [];
  return old.some(({ runsScript }) => runsScript) ? [] : ['runs a script when it is installed'];
}

function judgeVersion(
  { version, isDirect, source }: Dependency,
  old: readonly Dependency[],
  { before, format: { isLock } }: Whereabouts,
): readonly (readonly [Step['code'], string])[] {
  if (!isDirect) return [];
  const [only] = old.length === 1 ? old : [];
  if (only !== undefined && !(isLock && before.isRebuilt) && isLower(only.version, version)) {
    return [['dependency-downgrade', `${only.version} to ${version}`]];
  }
  const isBare = version === '' && old.length === 0;
  if (isLock || source !== undefined || isBare || before.isLoose || !isUnbounded(version)) return [];
  return old.some((one) => isUnbounded(one.version))
    ? []
    : [['dependency-wildcard', version === '' ? 'no version' : version]];
}

interface Whereabouts {
  readonly before: Before;
  readonly format: Format;
}

function judgeName(
  dependency: Dependency,
  old: readonly Dependency[],
  { before, format }: Whereabouts,
): readonly string[] {
  if (old.length > 0 || !dependency.isDirect || (format.isLock && before.isNew)) return [];
  const known = findLookalike(format.ecosystem, dependency.name);
  return known === undefined ? [] : [known];
}
