import { toHeadLine } from '../../patch/changed-lines.ts';
import type { FileChange, HunkLine } from '../../patch/patch.ts';
import type { FileView } from '../../syntax/file-view.ts';
import { newLines } from '../new-lines.ts';
import {
  type CheckerRow,
  levels,
  listedCheckers,
  looseLines,
  offRule,
  onRule,
  ruleFiles,
} from './checkers/data.ts';
import type { LineFinding } from './find-thresholds.ts';
import { commentLines } from './words/data.ts';

type Line = { readonly text: string; readonly line: number; readonly baseLine?: number };

/** Checkers that are told to ask for less than before: of types, of style, of secrets. */
export function findCheckers(file: FileView): readonly LineFinding[] {
  const { change, base, head } = file;
  if (base === undefined || head === undefined) return [];
  const added = newLines(change).filter(({ text }) => text.length < 500 && !commentLines.pattern.test(text));
  const removed = removedLines(change);
  return [
    ...added.filter((line) => fits(looseLines, change, line)),
    ...findOff(change, added, removed),
    ...findUnlisted(change, head.text, removed),
    ...findLevels(change, added, removed),
  ].map(({ text, ...place }) => ({ code: 'lint-loosened', ...place, what: text.trim().slice(0, 60) }));
}

function fits(rows: readonly CheckerRow[], { path }: FileChange, { text }: Line): boolean {
  return rows.some(({ files, pattern }) => files.test(path) && pattern.test(text));
}

/** Rules that were on. */
function findOff({ path }: FileChange, added: readonly Line[], removed: readonly Line[]): readonly Line[] {
  if (!ruleFiles.test(path)) return [];
  const on = new Set(removed.map(({ text }) => onRule.exec(text)?.[1]).filter((name) => name !== undefined));
  return added.filter(({ text }) => {
    const name = offRule.exec(text)?.[1];
    return name !== undefined && on.has(name);
  });
}

/** Checkers that stand in no list of the file any more. */
function findUnlisted({ path }: FileChange, head: string, removed: readonly Line[]): readonly Line[] {
  const rows = listedCheckers.filter(({ files }) => files.test(path));
  return removed
    .filter(({ text }) =>
      rows.some(({ pattern }) => {
        const name = pattern.exec(text)?.[0];
        return name !== undefined && !head.includes(name);
      }),
    )
    .slice(0, 1);
}

function findLevels({ path }: FileChange, added: readonly Line[], removed: readonly Line[]): readonly Line[] {
  const row = levels.find(({ files }) => files.test(path));
  const before = removed.map(({ text }) => row?.pattern.exec(text)?.[1]).find((level) => level !== undefined);
  if (row === undefined || before === undefined) return [];
  return added.filter(({ text }) => {
    const after = row.pattern.exec(text)?.[1];
    return after !== undefined && (row.lowerIsLess ? after < before : after > before);
  });
}

function removedLines(change: FileChange): readonly Line[] {
  return change.hunks
    .flatMap(({ lines }) => lines)
    .filter((line): line is HunkLine & { readonly kind: 'removed' } => line.kind === 'removed')
    .map(({ text, baseLine }) => ({ text, baseLine, line: toHeadLine(change, baseLine) }));
}
