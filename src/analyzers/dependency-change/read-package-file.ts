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
  if (row === undefined) return undefined;
  const [, ecosystem, kind, read] = row;
  return {
    ecosystem,
    isLock: kind === 'lock',
    // Most of these are read line by line, and other line ends are none of their business.
    read: (source) => read({ ...source, text: source.text.replaceAll('\r\n', '\n') }),
  };
}
