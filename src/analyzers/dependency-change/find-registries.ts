import { toHeadLine } from '../../patch/changed-lines.ts';
import type { FileView } from '../../syntax/file-view.ts';
import { createLineIndex } from '../../syntax/line-index.ts';
import { type RegistryRow, registryRows } from './data.ts';
import { laxSettings, strictSettings } from './lax/data.ts';
import { toSource } from './source.ts';
import type { Step } from './step.ts';

/** Registries that a file names and did not name before, and checks that it switches off. */
export function findRegistries({ change, base, head }: FileView): readonly Step[] {
  const known = new Set(read(registryRows, change.basePath, base?.text).map(({ found }) => toSource(found)));
  const before = new Set(read(laxSettings, change.basePath, base?.text).map(({ found }) => found));
  const lax = read(laxSettings, change.path, head?.text).filter(({ found }) => !before.has(found));
  const kept = new Set(read(strictSettings, change.path, head?.text).map(({ found }) => found));
  const lost = head === undefined ? [] : read(strictSettings, change.basePath, base?.text);
  return [
    ...read(registryRows, change.path, head?.text).flatMap(({ found, line }) => {
      const source = toSource(found);
      return source === undefined || known.has(source) ? [] : [toStep('every package', source, line)];
    }),
    ...lax.map(({ found, line }) => toStep('packages', `a place that is not checked (${found})`, line)),
    ...lost
      .filter(({ found }) => !kept.has(found))
      .map(({ found, line }) =>
        toStep('packages', `a place that is not checked any more (${found})`, toHeadLine(change, line)),
      ),
  ];
}

function toStep(name: string, what: string, line: number): Step {
  return { code: 'dependency-source', name, what, line };
}

function read(
  rows: readonly RegistryRow[],
  path: string,
  text = '',
): readonly { found: string; line: number }[] {
  const toLine = createLineIndex(text);
  return rows
    .filter((row) => row.path.test(path))
    .flatMap(({ pattern }) =>
      Array.from(text.matchAll(pattern), ({ 0: whole, 1: found = '', index }) => ({
        found,
        line: toLine(index + whole.indexOf(found)),
      })),
    );
}
