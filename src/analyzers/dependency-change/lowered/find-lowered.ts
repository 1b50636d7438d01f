import type { FileView } from '../../../syntax/file-view.ts';
import type { Step } from '../step.ts';
import { isLower } from '../versions.ts';
import { versionRows } from './data.ts';

/** Versions that stand under a name of their own, and went back. */
export function findLowered({ change }: FileView): readonly Step[] {
  const row = versionRows.find(({ files }) => files.test(change.path));
  if (row === undefined) return [];
  const named = change.hunks.flatMap(({ lines }) =>
    lines.flatMap((line) => {
      const found = row.pattern.exec(line.text);
      return found === null ? [] : [{ line, name: String(found[1]), version: String(found[2]) }];
    }),
  );
  const old = new Map(
    named.filter(({ line }) => line.kind === 'removed').map(({ name, version }) => [name, version]),
  );
  return named.flatMap(({ line, name, version }): readonly Step[] => {
    const before = old.get(name);
    if (line.kind !== 'added' || before === undefined || !isLower(before, version)) return [];
    return [{ code: 'dependency-downgrade', name, what: `${before} to ${version}`, line: line.headLine }];
  });
}
