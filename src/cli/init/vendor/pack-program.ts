import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { ConfigError } from '../../../config/config-error.ts';
import { packageRoot } from '../package-root.ts';
import { findPackages, type PlacedPackage } from './find-packages.ts';
import { type ArchiveFile, toTar } from './tar.ts';

/** Types and source maps help who writes code, not who runs it. */
const NOT_RUN = /\.(?:d\.[cm]?ts|map)$/;
const PROGRAM = 'bin/sop-gate.js';

/**
 * This very program with everything it needs to run, as a tarball: unpacked anywhere, `node bin/sop-gate.js` works,
 * without a registry and without any `node_modules` around. npm can install it too.
 */
export function packProgram(root = fileURLToPath(packageRoot)): Buffer {
  if (!existsSync(join(root, 'dist'))) {
    throw new ConfigError(
      'This program is not built, so there is nothing to vendor.',
      'Run npm run build first.',
    );
  }
  const [own, ...needed] = findPackages(root);
  const files = [...(own ? listOwn(own) : []), ...needed.flatMap(listNeeded)];
  const archive = gzipSync(toTar(files));
  // The tenth byte names the system that compressed; 255 is "unknown" (RFC 1952).
  archive[9] = 255;
  return archive;
}

/** As `sha256sum` prints and checks it. */
export function renderSum(bytes: Uint8Array, name: string): string {
  return `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`;
}

interface OwnManifest {
  readonly files: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
  readonly scripts?: unknown;
  readonly devDependencies?: unknown;
}

function listOwn({ folder }: PlacedPackage): readonly ArchiveFile[] {
  const manifest: OwnManifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const published = new Set([...manifest.files, 'README.md', 'LICENSE']);
  const isPublished = (path: string) => published.has(path.split('/')[0] ?? '');
  return [
    { path: 'package/package.json', bytes: Buffer.from(renderManifest(manifest)), isProgram: false },
    ...listFiles(folder, { isWanted: isPublished }).map((path) => readArchived(folder, path, 'package')),
  ];
}

/** npm, too, shall take what lies in the archive, and look for nothing else. */
function renderManifest(manifest: OwnManifest): string {
  const { scripts: _scripts, devDependencies: _devDependencies, ...rest } = manifest;
  const bundleDependencies = Object.keys(manifest.dependencies).toSorted();
  return `${JSON.stringify({ ...rest, bundleDependencies }, null, 2)}\n`;
}

/** Everything of a package but what was installed into it. */
function listNeeded({ folder, place }: PlacedPackage): readonly ArchiveFile[] {
  return listFiles(folder, { isWanted: isOwn }).map((path) => readArchived(folder, path, `package/${place}`));
}

function isOwn(path: string): boolean {
  return path !== 'node_modules';
}

function readArchived(folder: string, file: string, place: string): ArchiveFile {
  const path = `${place}/${file}`;
  return { path, bytes: readFileSync(join(folder, file)), isProgram: path === `package/${PROGRAM}` };
}

interface Search {
  /** Relative to the package, with slashes. */
  readonly isWanted: (path: string) => boolean;
  readonly below?: string;
}

/** The wanted files of a package, relative to its folder. */
function listFiles(folder: string, { isWanted, below }: Search): readonly string[] {
  return readdirSync(join(folder, below ?? ''), { withFileTypes: true }).flatMap((entry) => {
    const path = below === undefined ? entry.name : `${below}/${entry.name}`;
    if (!isWanted(path)) return [];
    if (entry.isDirectory()) return listFiles(folder, { isWanted, below: path });
    return entry.isFile() && !NOT_RUN.test(path) ? [path] : [];
  });
}
