import type { DataNode } from '../../../syntax/facts.ts';
import type { SourceView } from '../../../syntax/file-view.ts';
import { readManifest } from '../javascript/read-manifest.ts';
import { readNpmLock } from '../javascript/read-npm-lock.ts';
import { readPnpmLock } from '../javascript/read-pnpm-lock.ts';
import { readYarnLock } from '../javascript/read-yarn-lock.ts';
import { readGoMod, readGoSum } from '../others/read-go-mod.ts';
import { readGradle } from '../others/read-gradle.ts';
import { readComposerLock, readNugetLock } from '../others/read-json-locks.ts';
import { readPom, readProject } from '../others/read-xml.ts';
import type { PackageFile } from '../package-file.ts';
import { readPyproject } from '../python/read-pyproject.ts';
import { readRequirements } from '../python/read-requirements.ts';
import { readSetupCode, readSetupConfig } from '../python/read-setup.ts';
import type { Ecosystem, Format } from '../read-package-file.ts';
import { readGemfile, readGemfileLock } from '../ruby/read-gemfile.ts';
import { readCargo } from '../rust/read-cargo.ts';
import { readTomlLock } from '../rust/read-toml-lock.ts';

const ofText = (read: (text: string) => PackageFile) => (source: SourceView) => read(source.text);

const ofData = (read: (root: DataNode) => PackageFile) => (source: SourceView) =>
  source.facts.data === undefined ? undefined : read(source.facts.data);

type FormatRow = readonly [
  name: RegExp,
  ecosystem: Ecosystem,
  kind: 'lock' | 'manifest',
  read: Format['read'],
];

/** By the names of files. */
export const formats: readonly FormatRow[] = [
  [/^package\.json$/, 'npm', 'manifest', ofData(readManifest)],
  [/^(package-lock|npm-shrinkwrap)\.json$/, 'npm', 'lock', ofData(readNpmLock)],
  [/^yarn\.lock$/, 'npm', 'lock', ofText(readYarnLock)],
  [/^pnpm-lock\.ya?ml$/, 'npm', 'lock', ofData(readPnpmLock)],
  [/(^|[._-])(requirements|constraints)([._-].*)?\.(txt|in)$/i, 'pypi', 'manifest', ofText(readRequirements)],
  [/^(pyproject\.toml|Pipfile)$/, 'pypi', 'manifest', ofText(readPyproject)],
  [/^setup\.py$/, 'pypi', 'manifest', ofText(readSetupCode)],
  [/^setup\.cfg$/, 'pypi', 'manifest', ofText(readSetupConfig)],
  [/^(poetry|uv|pdm)\.lock$/, 'pypi', 'lock', ofText(readTomlLock)],
  [/^go\.mod$/, 'go', 'manifest', ofText(readGoMod)],
  [/^go\.sum$/, 'go', 'lock', ofText(readGoSum)],
  [/^Cargo\.toml$/, 'crates', 'manifest', ofText(readCargo)],
  [/^Cargo\.lock$/, 'crates', 'lock', ofText(readTomlLock)],
  [/^(Gemfile|gems\.rb|.*\.gemspec)$/, 'gems', 'manifest', ofText(readGemfile)],
  [/^(Gemfile\.lock|gems\.locked)$/, 'gems', 'lock', ofText(readGemfileLock)],
  [/^pom\.xml$/, 'maven', 'manifest', ofText(readPom)],
  [/^(build\.gradle(\.kts)?|libs\.versions\.toml)$/, 'maven', 'manifest', ofText(readGradle)],
  [/^composer\.json$/, 'packagist', 'manifest', ofData(readManifest)],
  [/^composer\.lock$/, 'packagist', 'lock', ofData(readComposerLock)],
  [
    /(\.(cs|fs|vb)proj|^Directory\.Packages\.props|^packages\.config)$/,
    'nuget',
    'manifest',
    ofText(readProject),
  ],
  [/^packages\.lock\.json$/, 'nuget', 'lock', ofData(readNugetLock)],
];

/** Lists of requirements that lie in a folder of their own. */
export const listFolder = /(^|\/)requirements\/[^/]+\.(txt|in)$/;
