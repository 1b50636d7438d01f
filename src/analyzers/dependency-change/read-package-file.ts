import type { SourceView } from '../../syntax/file-view.ts';
import { formats, listFolder } from './formats/data.ts';
import type { PackageFile } from './package-file.ts';

export type Ecosystem = 'npm' | 'pypi' | 'go' | 'crates' | 'gems' | 'maven' | 'packagist' | 'nuget';

/** What a file name tells: the registry its packages come from, and how it is read. */
export interface Format {
  readonly ecosystem: Ecosystem;
  readonly isLock: boolean;
  readonly read: (source: SourceView) => PackageFile | undefined;
}

export function formatOf(path: string): Format | undefined {
  const name = listFolder.test(path) ? 'requirements.txt' : path.slice(path.lastIndexOf('/') + 1);
  const row = formats.find(([pattern]) => pattern.test(name));
  return row && { ecosystem: row[1], isLock: row[2] === 'lock', read: row[3] };
}
