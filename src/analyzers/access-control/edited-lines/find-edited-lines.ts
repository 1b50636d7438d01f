import type { FileView } from '../../../syntax/file-view.ts';
import { withoutLayout } from '../../without-layout.ts';
import { type Group, listGroups } from '../lost-words/find-lost-words.ts';
import { noCode } from '../words/data.ts';
import { type EditedLineRow, editedLines } from './data.ts';

export interface EditedLine {
  readonly code: string;
  /** The line as it was. */
  readonly name: string;
  readonly line: number;
}

/** Lines that protected, and whose successors say themselves that they protect less. */
export function findEditedLines(file: FileView): readonly EditedLine[] {
  return withoutLayout(file).change.hunks.flatMap(({ lines }) => {
    const around = lines.map(({ text }) => text).join('\n');
    return listGroups(lines).flatMap((group) => toEdited(group, around));
  });
}

function toEdited({ removed, added, line }: Group, around: string): readonly EditedLine[] {
  const [before, after] = [joinCode(removed), joinCode(added)];
  return editedLines
    .filter((row) => isOf(row, before, after) && row.around.test(around))
    .slice(0, 1)
    .map(({ code }) => ({ code, name: before.trim(), line: added[0]?.headLine ?? line }));
}

/** What the row looks for came, what it wants to stay is there, and what it misses is gone. */
function isOf({ before, after }: EditedLineRow, was: string, is: string): boolean {
  const found = before.exec(was);
  if (found === null || !after.test(is)) return false;
  const { gone, kept } = found.groups ?? {};
  if (kept !== undefined && !is.includes(kept)) return false;
  return gone === undefined ? is === '' || !after.test(was) : !is.includes(gone);
}

function joinCode(lines: readonly { readonly text: string }[]): string {
  return lines
    .map(({ text }) => text.slice(0, longest))
    .filter((text) => !noCode.pattern.test(text))
    .join('\n');
}

/** What stands further right is data. */
const longest = 400;
