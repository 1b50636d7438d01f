import type { Dependency, PackageFile } from '../package-file.ts';
import type { Ecosystem, Format } from '../read-package-file.ts';
import type { Step } from '../step.ts';
import { isLower } from '../versions.ts';
import { flawRows, guardNames } from './data.ts';

/** Versions with a known hole where none was, and packages that kept others out and are gone. */
export function findFlaws(base: PackageFile | undefined, head: PackageFile, format: Format): readonly Step[] {
  return [...listFlawed(base, head, format), ...(base === undefined ? [] : listGone(base, head, format))];
}

function listFlawed(
  base: PackageFile | undefined,
  head: PackageFile,
  { ecosystem, isLock }: Format,
): readonly Step[] {
  // Few are flawed, and a lock file names thousands.
  const flawed = head.dependencies.filter((one) => isFlawed(ecosystem, one));
  return flawed.flatMap((dependency) => {
    const { name, version, line } = dependency;
    const old = base?.dependencies.filter((one) => toName(one) === toName(dependency)) ?? [];
    const isNews =
      old.length === 0 ? !isLock && isExact(dependency) : old.some((one) => !isFlawed(ecosystem, one));
    const all = head.dependencies.filter((one) => toName(one) === toName(dependency));
    if (!isNews || all.some((one) => !isFlawed(ecosystem, one)) || old.some((one) => one.version === version))
      return [];
    return [{ code: 'dependency-vulnerable', name, what: version.slice(0, 40), line }];
  });
}

/** A range takes what has been repaired since. */
function isExact({ version }: Dependency): boolean {
  return /^(==|=|v)?\s*\d[\w.+-]*$/.test(version.trim());
}

function isFlawed(ecosystem: Ecosystem, dependency: Dependency): boolean {
  const row = flawRows.find((one) => one.ecosystem === ecosystem && one.name === toName(dependency));
  if (row === undefined) return false;
  return row.repaired === '*' || isLower(row.repaired, dependency.version);
}

/** Written as it is in the tables. */
function toName({ name }: Dependency): string {
  return name.toLowerCase();
}

function listGone(base: PackageFile, head: PackageFile, { ecosystem, isLock }: Format): readonly Step[] {
  if (isLock) return [];
  const guards = guardNames[ecosystem];
  const left = new Set(head.dependencies.map(toName));
  const came = head.dependencies.some(
    (one) => guards.includes(toName(one)) && base.dependencies.every((old) => toName(old) !== toName(one)),
  );
  if (came) return [];
  return base.dependencies
    .filter((one) => guards.includes(toName(one)) && !left.has(toName(one)))
    .map(({ name, line }) => ({ code: 'dependency-guard-removed', name, what: '', line }));
}
