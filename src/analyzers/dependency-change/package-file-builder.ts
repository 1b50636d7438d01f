import { sourceOf } from '../observation-builder.ts';
import type { PackageFile } from './package-file.ts';
import { formatOf } from './read-package-file.ts';

/** What is read from a text in a file of that name, by the real parsers. */
export function packageFileOf(path: string, text: string): PackageFile | undefined {
  return formatOf(path)?.read(sourceOf(path, text));
}
