import { changedLines, toHeadLine } from '../../patch/changed-lines.ts';
import type { FileChange } from '../../patch/patch.ts';
import type { PartFact } from '../../syntax/project/project-view.ts';
import type { Noticed } from '../contract.ts';

type Place = Pick<Noticed, 'line' | 'side' | 'baseLine'>;

/** The first line that the change touches inside a declaration. */
export function placeOf(file: FileChange, { line, endLine }: PartFact): Place {
  const { added, removed } = changedLines(file);
  const isInside = (one: Place) => one.line >= line && one.line <= endLine;
  const places: readonly Place[] = [
    ...[...added].map((at) => ({ line: at })),
    ...[...removed].map((baseLine) => placeOfRemoved(file, baseLine)),
  ];
  return places.find(isInside) ?? { line };
}

/** Where a line of the base stood. */
export function placeOfRemoved(file: FileChange, baseLine: number): Place {
  return { line: toHeadLine(file, baseLine), side: 'removed', baseLine };
}
