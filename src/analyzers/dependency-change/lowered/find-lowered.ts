import type { FileView } from '../../../syntax/file-view.ts';
import type { Step } from '../step.ts';
import { isLower } from '../versions.ts';
import { versionRows } from './data.ts';

/** Versions that stand under a name of their own, and went back. */
export function findLowered({ change }: FileView): readonly Step[] {
  const row = versionRows.find(({ files }) => files.test(change.path));
  if (row === undefined) return [];
  const lines = change.hunks.flatMap((hunk) => hunk.lines);
  const old = new Map(
    lines.flatMap(({ kind, text }) => {
      const [, name, version] = row.pattern.exec(text) ?? [];
      return kind === 'removed' && name && version ? [[name, version] as const] : [];
    }),
  );
  return lines.flatMap((line): readonly Step[] => {
    const [, name = '', version = ''] = row.pattern.exec(line.text) ?? [];
    const before = old.get(name);
    if (line.kind !== 'added' || before === undefined || !isLower(before, version)) return [];
    return [{ code: 'dependency-downgrade', name, what: `${before} to ${version}`, line: line.headLine }];
  });
}
