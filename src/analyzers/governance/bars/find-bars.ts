import { toHeadLine } from '../../../patch/changed-lines.ts';
import type { FileView } from '../../../syntax/file-view.ts';
import type { Loosened } from '../codes.ts';
import { type BarRow, barRows } from './data.ts';

interface Value {
  readonly text: string;
  readonly value: string;
  /** In its own side. */
  readonly line: number;
}

/** Settings whose value guards less than before, or that no longer stand there. */
export function findBars(file: FileView): readonly Loosened[] {
  const { path } = file.change;
  return barRows.filter(({ paths }) => paths.test(path)).flatMap((row) => compare(row, file));
}

/** The n-th value that went away is held against the n-th that came. */
function compare(row: BarRow, { change }: FileView): readonly Loosened[] {
  const lines = change.hunks.flatMap((hunk) => hunk.lines);
  const gone = lines.flatMap((line) => (line.kind === 'removed' ? read(row, line.text, line.baseLine) : []));
  const come = lines.flatMap((line) => (line.kind === 'added' ? read(row, line.text, line.headLine) : []));
  const looser = come.flatMap(({ text, value, line }, index) => {
    const before = gone[index];
    if (!isLooser(row, before?.value, value)) return [];
    return [{ code: row.code, what: `${before ? `\`${before.text}\` becomes` : 'adds'} \`${text}\``, line }];
  });
  const lost = gone.slice(come.length).flatMap(({ text, value, line }) => {
    if (!isStrict(row, value)) return [];
    return [{ code: row.code, what: `removes \`${text}\``, line: toHeadLine(change, line), baseLine: line }];
  });
  return [...looser, ...lost];
}

function read(row: BarRow, line: string, number: number): readonly Value[] {
  const value = row.pattern.exec(line)?.[1];
  return value === undefined ? [] : [{ text: line.trim(), value, line: number }];
}

/** What stood nowhere before is looser only where it says so itself. */
function isLooser(row: BarRow, before: string | undefined, after: string): boolean {
  if (row.strict !== 'more') return after !== row.strict && before !== after;
  return before === undefined ? Number(after) === 0 : Number(after) < Number(before);
}

/** Whether its loss leaves less: what is forbidden by a `false` is so without it, too. */
function isStrict({ strict }: BarRow, value: string): boolean {
  return strict === 'more' ? Number(value) > 0 : strict === 'true' && value === 'true';
}
