import { toHeadLine } from '../../../patch/changed-lines.ts';
import type { FileView } from '../../../syntax/file-view.ts';
import { newLines } from '../../new-lines.ts';
import type { Loosened } from '../codes.ts';
import { type GuardRow, lostRows, openRows } from './data.ts';

/** Lines that guarded something and are gone, and lines that open something. */
export function findGuards(file: FileView): readonly Loosened[] {
  const { path } = file.change;
  const of = (rows: readonly GuardRow[]) => rows.filter(({ paths }) => paths.test(path));
  return [...findLost(file, of(lostRows)), ...findOpened(file, of(openRows))];
}

function findLost({ change, head }: FileView, rows: readonly GuardRow[]): readonly Loosened[] {
  const left = (head?.text ?? '').split(/\r?\n/).filter((line) => !comment.test(line));
  const removed = change.hunks.flatMap((hunk) => hunk.lines).filter((line) => line.kind === 'removed');
  const told = new Set<string>();
  return removed.flatMap(({ text, baseLine }) =>
    rows.flatMap(({ code, what, pattern }) => {
      const name = comment.test(text) ? undefined : toName(pattern, text);
      if (name === undefined || told.has(name)) return [];
      if (left.some((line) => toName(pattern, line) === name)) return [];
      told.add(name);
      const line = head === undefined ? 0 : toHeadLine(change, baseLine);
      return [{ code, what: `removes ${what} (\`${name}\`)`, line, baseLine }];
    }),
  );
}

/** What a line names: the first group that says something. */
function toName(pattern: RegExp, text: string): string | undefined {
  return pattern.exec(text)?.slice(1).find(Boolean);
}

/** How many lines one of these rows looks at. */
const reach = 4;
const comment = /^\s*(#|\/\/|;)/;

function findOpened({ change, head }: FileView, rows: readonly GuardRow[]): readonly Loosened[] {
  const lines = (head?.text ?? '').split(/\r?\n/);
  return newLines(change).flatMap(({ line }) => {
    const text = lines.slice(line - 1, line - 1 + reach).join('\n');
    const row = rows.find(({ pattern }) => pattern.test(text));
    return row === undefined ? [] : [{ code: row.code, what: `adds ${row.what}`, line }];
  });
}
