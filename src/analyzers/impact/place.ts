import { changedLines, toHeadLine } from '../../patch/changed-lines.ts';
import type { FileChange } from '../../patch/patch.ts';
import type { PartFact } from '../../syntax/project/project-view.ts';
import type { Noticed } from '../contract.ts';

type Place = Pick<Noticed, 'line' | 'side' | 'baseLine'>;

/** The first line that the change brings into a declaration, else the first that it takes out of it. */
export function placeOf(
  file: FileChange,
  { part, before }: { readonly part: PartFact; readonly before: PartFact },
): Place {
  const { added, removed } = changedLines(file);
  const line = [...added].find(isInside(part));
  if (line !== undefined) return { line };
  return placeOfRemoved(file, [...removed].find(isInside(before)) ?? before.line);
}

function isInside({ line, endLine }: PartFact): (at: number) => boolean {
  return (at) => at >= line && at <= endLine;
}

/** Where a line of the base stood. */
export function placeOfRemoved(file: FileChange, baseLine: number): Place {
  return { line: toHeadLine(file, baseLine), side: 'removed', baseLine };
}
