import { toHeadLine } from '../../patch/changed-lines.ts';
import type { FileChange, HunkLine } from '../../patch/patch.ts';
import type { FileView } from '../../syntax/file-view.ts';
import { newLines } from '../new-lines.ts';
import { findRow } from '../path-row.ts';
import { allGuardRows, allSettingRows } from './all-rows.ts';
import { blockAround, blocksOf } from './block-around.ts';
import { blocksIn } from './blocks-in.ts';
import { isPlaced } from './is-placed.ts';
import { type Kind, kindRows } from './kinds/data.ts';
import { findLeftOut } from './left-out/find-left-out.ts';
import type { Setting, SettingRow } from './setting.ts';
import { type GuardRow, quietPaths } from './weak/data.ts';

/** The weighty ones first: a line is told once. */
const rows = allSettingRows.toSorted((one, other) => Number(isWeak(one)) - Number(isWeak(other)));
const comment = /^\s*(#|\/\/|\/\*|\*(?![/\d]|\s+[\d*])|;|<!--)/;

/** What an infrastructure file describes; the first row that fits. */
function kindOf(path: string, text: string): Kind | undefined {
  return kindRows.find((row) => row.path.test(path) && (row.text?.test(text) ?? true))?.kind;
}

/** Settings that the change adds, and guards that it takes away; the weighty ones first. */
export function findSettings(file: FileView): readonly Setting[] {
  const { change, base, head } = file;
  const kind = kindOf(change.path, head?.text ?? base?.text ?? '');
  if (
    kind === undefined ||
    (!['pipeline', 'workflow'].includes(kind) && findRow(change.path, quietPaths) !== undefined)
  )
    return [];
  const removed = base?.whole && head?.whole !== false ? findRemoved(file, kind) : [];
  const added = head === undefined ? [] : findAdded(file, kind, head.text);
  const told = [...added, ...removed];
  const leftOut = findLeftOut(file, kind).filter((one) => !told.some((other) => isBeside(one, other)));
  return [...told, ...leftOut].toSorted((one, other) => Number(isWeak(one)) - Number(isWeak(other)));
}

function isWeak({ code }: Pick<Setting, 'code'>): boolean {
  return code === 'infra-weak';
}

function isBeside(one: Setting, other: Setting): boolean {
  return one.line === other.line && one.baseLine === other.baseLine;
}

function findAdded({ change, base }: FileView, kind: Kind, head: string): readonly Setting[] {
  const before = countLines(base?.text ?? '');
  const after = countLines(head);
  const lines = head.split('\n');
  const blocks = blocksIn(kind, lines);
  const fitting = rows.filter(({ kinds }) => kinds.includes(kind));
  return newLines(change)
    .filter(({ text }) => !comment.test(text) && text.length < 2000)
    .filter(({ text }) => (after.get(text.trim()) ?? 0) > (before.get(text.trim()) ?? 0))
    .flatMap(({ text, line }) => {
      const row = fitting.find((one) => one.pattern.test(text) && isPlaced(one, { lines, line, blocks }));
      if (row === undefined) return [];
      return [
        { code: isStricter(change, row) ? 'infra-protection' : row.code, what: `adds ${row.what}`, line },
      ];
    });
}

/** Whether a line that the change removes was stricter than the weak one that came. */
function isStricter(change: FileChange, { was }: SettingRow): boolean {
  return was !== undefined && removedLines(change).some(({ text }) => was.test(text));
}

function removedLines({ hunks }: FileChange): readonly (HunkLine & { readonly kind: 'removed' })[] {
  return hunks.flatMap(({ lines }) => lines.filter((line) => line.kind === 'removed'));
}

function countLines(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of text.split('\n')) counts.set(line.trim(), (counts.get(line.trim()) ?? 0) + 1);
  return counts;
}

function findRemoved(file: FileView, kind: Kind): readonly Setting[] {
  const { change, head } = file;
  const left = allGuardRows.filter((row) => row.kinds.includes(kind) && isLeft(row, file));
  const added = newLines(change);
  const isReplaced = ({ needs }: GuardRow): boolean =>
    needs === undefined || added.some(({ text }) => needs.pattern.test(text));
  return removedLines(change).flatMap(({ text, baseLine }) => {
    const row = comment.test(text)
      ? undefined
      : left.find((one) => one.pattern.test(text) && isReplaced(one) && !isKept(file, one, baseLine));
    if (row === undefined) return [];
    const line = head === undefined ? 0 : toHeadLine(change, baseLine);
    return [{ code: row.code, what: `removes ${row.what}`, line, baseLine }];
  });
}

function isLeft({ fewer, inEach, pattern, still, whenDeleted }: GuardRow, { base, head }: FileView): boolean {
  if (head === undefined) return whenDeleted === true;
  if (fewer) return countHits(pattern, head.text) < countHits(pattern, base?.text ?? '');
  return inEach === true || still?.test(head.text) !== true;
}

function countHits(pattern: RegExp, text: string): number {
  return text.split('\n').filter((line) => !comment.test(line) && pattern.test(line)).length;
}

/** Whether each block that opens like the one this line stood in keeps a guard; of a block that went nothing is left open. */
function isKept({ base, head }: FileView, { inEach, still }: GuardRow, baseLine: number): boolean {
  if (!inEach || base === undefined || head === undefined) return false;
  const block = blockAround(base.text.split('\n'), baseLine);
  if (block === undefined) return still?.test(head.text) === true;
  return blocksOf(head.text.split('\n'), block[0] ?? '').every((lines) => still?.test(lines.join('\n')));
}
