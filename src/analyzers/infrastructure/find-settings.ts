import { toHeadLine } from '../../patch/changed-lines.ts';
import type { FileView } from '../../syntax/file-view.ts';
import { newLines } from '../new-lines.ts';
import { findRow } from '../path-row.ts';
import { type InfrastructureCode, type SettingRow, settingRows } from './data.ts';
import { type Kind, kindRows } from './kinds/data.ts';
import { guardRows, quietPaths, weakRows } from './weak/data.ts';

export interface Setting {
  readonly code: InfrastructureCode;
  readonly what: string;
  readonly line: number;
  readonly baseLine?: number;
}

const rows = [...settingRows, ...weakRows];
const comment = /^\s*(#|\/\/|\/\*|\*|;|<!--)/;

/** What an infrastructure file describes; the first row that fits. */
function kindOf(path: string, text: string): Kind | undefined {
  return kindRows.find((row) => row.path.test(path) && (row.text?.test(text) ?? true))?.kind;
}

/** Settings that the change adds, and guards that it takes away. */
export function findSettings(file: FileView): readonly Setting[] {
  const { change, base, head } = file;
  if (head === undefined || findRow(change.path, quietPaths) !== undefined) return [];
  const kind = kindOf(change.path, head.text);
  if (kind === undefined) return [];
  const before = countLines(base?.text ?? '');
  const after = countLines(head.text);
  const lines = head.text.split('\n');
  const added = newLines(change)
    .filter(({ text }) => !comment.test(text) && text.length < 2000)
    .filter(({ text }) => (after.get(text.trim()) ?? 0) > (before.get(text.trim()) ?? 0))
    .flatMap(({ text, line }) => {
      const row = rows.find(
        (one) => one.kinds.includes(kind) && one.pattern.test(text) && isPlaced(one, lines, line),
      );
      return row === undefined ? [] : [{ code: row.code, what: `adds ${row.what}`, line }];
    });
  return [...added, ...(base?.whole && head.whole ? findRemoved(file, kind, head.text) : [])];
}

function countLines(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of text.split('\n')) counts.set(line.trim(), (counts.get(line.trim()) ?? 0) + 1);
  return counts;
}

/** How far a block reaches at most. */
const farthest = 12;

/** Whether the list or block around a line is the one that is meant. */
function isPlaced({ under, notUnder }: SettingRow, lines: readonly string[], line: number): boolean {
  const own = lines[line - 1] ?? '';
  if (under !== undefined) {
    const above = lines
      .slice(0, line - 1)
      .toReversed()
      .find((text) => !/^\s*(-|$)/.test(text) || under.test(text));
    return above !== undefined && under.test(above);
  }
  if (notUnder === undefined) return true;
  const around = [
    own,
    ...lines.slice(Math.max(0, line - farthest), line - 1).toReversed(),
    ...lines.slice(line, line + 4),
  ];
  const told = around.find((text) => notUnder.test(text) || /\bingress\b|inbound/i.test(text));
  return told === undefined || !notUnder.test(told);
}

function findRemoved({ change }: FileView, kind: Kind, head: string): readonly Setting[] {
  const removed = change.hunks.flatMap((hunk) => hunk.lines).filter((line) => line.kind === 'removed');
  const guards = guardRows.filter((row) => row.kinds.includes(kind) && !row.still.test(head));
  return removed.flatMap(({ text, baseLine }) => {
    const row = comment.test(text) ? undefined : guards.find(({ pattern }) => pattern.test(text));
    if (row === undefined) return [];
    return [{ code: row.code, what: `removes ${row.what}`, line: toHeadLine(change, baseLine), baseLine }];
  });
}
