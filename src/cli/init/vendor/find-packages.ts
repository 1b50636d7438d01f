import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ConfigError } from '../../../config/config-error.ts';

/** A package on this disk and where it goes in the archive. */
export interface PlacedPackage {
  readonly name: string;
  readonly folder: string;
  /** '' for the first, else such as `node_modules/yaml`. */
  readonly place: string;
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/**
 * The package in `root` and all it needs to run, found the way Node finds them, wherever npm put them. In the archive each lies
 * where all who need it find that one: at the top, or, where another version lies there, beside the one that needs it.
 * @throws ConfigError for a dependency that is not installed.
 */
export function findPackages(root: string): readonly PlacedPackage[] {
  const placed: PlacedPackage[] = [{ name: 'sop-gate', folder: root, place: '' }];
  for (let at = 0; at < placed.length; at += 1) {
    const owner = placed[at];
    if (owner) for (const needed of findNeeded(owner.folder)) place(needed, owner, placed);
  }
  return placed;
}

interface Needed {
  readonly name: string;
  readonly folder: string;
}

function findNeeded(folder: string): readonly Needed[] {
  const { dependencies, optionalDependencies, peerDependencies }: Manifest = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const names = Object.keys({ ...peerDependencies, ...optionalDependencies, ...dependencies }).toSorted();
  return names.flatMap((name) => {
    const found = findFolder(folder, name);
    if (found) return [{ name, folder: found }];
    if (dependencies?.[name] === undefined || optionalDependencies?.[name] !== undefined) return [];
    throw new ConfigError(`${name} is not installed, and ${folder} needs it.`, 'Run npm ci and try again.');
  });
}

function findFolder(from: string, name: string): string | undefined {
  const here = join(from, 'node_modules', name);
  if (existsSync(join(here, 'package.json'))) return here;
  const above = dirname(from);
  return above === from ? undefined : findFolder(above, name);
}

/** The top is taken only by who finds nothing there, so nothing that was placed before finds another one now. */
function place({ name, folder }: Needed, owner: PlacedPackage, placed: PlacedPackage[]): void {
  const seen = findPlaced(name, owner.place, placed);
  if (seen?.folder === folder) return;
  placed.push({
    name,
    folder,
    place: seen ? join(owner.place, 'node_modules', name) : `node_modules/${name}`,
  });
}

/** What the owner would find from its place in the archive. */
function findPlaced(name: string, from: string, placed: readonly PlacedPackage[]): PlacedPackage | undefined {
  const here = placed.find((one) => one.place === join(from, 'node_modules', name));
  if (here || from === '') return here;
  const above = from.slice(0, Math.max(0, from.lastIndexOf('node_modules') - 1));
  return findPlaced(name, above, placed);
}
