import { toHeadLine } from '../patch/changed-lines.ts';
import type { DeclarationFact } from '../syntax/code-facts.ts';
import type { FileView } from '../syntax/file-view.ts';
import type { Noticed } from './contract.ts';
import type { EditRow } from './edit-row.ts';
import { isComment, listRuns, type Removed, type Run } from './list-edit-runs.ts';
import { isStillAsked } from './lost-guard/asked/still-asked.ts';
import { newLines } from './new-lines.ts';
import { toScopeText } from './scope-text.ts';

/** What the edits of a file take away or bring, by rows of knowledge; a line counts once a code. */
export function findEdits(file: FileView, rows: readonly EditRow[]): readonly Noticed[] {
  const own = rows.filter((row) => isFor(row, file));
  if (own.length === 0) return [];
  const found = [...findCome(file, own), ...findSwapped(file, own)];
  return found.filter(
    ({ code, line }, index) =>
      !found.slice(0, index).some((other) => other.code === code && other.line === line),
  );
}

function isFor({ languages, path, whole, absent }: EditRow, { change, language, head }: FileView): boolean {
  const text = head?.text ?? '';
  if (whole?.test(text) === false || absent?.test(text) === true) return false;
  if (path !== undefined) return path.test(change.path);
  return languages === undefined ? head?.facts.code !== undefined : languages.includes(language);
}

/** Rows about new lines alone. A line that only got other names was there before. */
function findCome(file: FileView, rows: readonly EditRow[]): readonly Noticed[] {
  const { change } = file;
  const lines = newLines(change).filter(({ text }) => text.length <= longest && !isComment(text));
  const around = change.hunks.flatMap((hunk) => hunk.lines);
  const shown = around.map(({ text }) => text).join('\n');
  const old = around.filter(({ kind }) => kind === 'removed');
  return rows.flatMap((row) => {
    const { code, gone, came, unless, near } = row;
    if (gone !== undefined || came === undefined || near?.test(shown) === false) return [];
    const isOne = (text: string): boolean => came.test(text) && !unless?.test(text);
    const known = old.filter(({ text }) => isOne(text)).length;
    return lines
      .filter(({ text }) => isOne(text))
      .slice(known)
      .filter(({ line }) => isInScope(file, row, line))
      .map(({ text, line }) => toNoticed(change.path, code, { name: text, line }));
  });
}

function isInScope(file: FileView, { within, lacks }: EditRow, line: number): boolean {
  if (within === undefined && lacks === undefined) return true;
  const text = toScopeText(file, line);
  return within?.test(text) !== false && lacks?.test(text) !== true;
}

/** Longer lines are data. */
const longest = 400;

interface LossRow extends EditRow {
  readonly gone: RegExp;
}

function findSwapped(file: FileView, rows: readonly EditRow[]): readonly Noticed[] {
  const runs = file.change.hunks.flatMap(listRuns);
  const [before, after] = [runs.map((run) => run.before).join('\n'), runs.map((run) => run.after).join('\n')];
  const losses = rows.filter((row): row is LossRow => row.gone !== undefined);
  return runs.flatMap((run) => {
    if (run.removed.length + run.added.length > mostLines) return [];
    return losses.flatMap((row) => {
      const { gone, came, code } = row;
      if (!isLost(row, run) || count(gone, before) <= count(gone, after)) return [];
      if (came === undefined && row.afar === undefined && !isStillThere(file, run)) return [];
      if (came !== undefined && !run.nearby.some(({ text }) => came.test(text))) return [];
      if (came === undefined && isSaidOtherwise(file, findGone(gone, run))) return [];
      return [toNoticed(file.change.path, code, toPlace(file, row, run))];
    });
  });
}

/** Whether a condition is asked in another form. What a value is made of, no condition tells. */
function isSaidOtherwise(file: FileView, { text, baseLine }: Removed): boolean {
  return !/:=|\b(let|const|var)\b/.test(text) && isStillAsked(file, baseLine);
}

/** An edit of more lines writes something anew. */
const mostLines = 40;

function isLost({ gone, near, unless, keeps, instead }: LossRow, run: Run): boolean {
  const match = gone.exec(run.before);
  if (match === null || (instead && run.added.length === 0)) return false;
  if (near !== undefined && !near.test(run.around)) return false;
  if (unless?.test(run.after)) return false;
  if (keeps === undefined) return true;
  const rest = run.before.slice(match.index + match[0].length).slice(0, 60);
  const used = new Set(run.after.match(/[\w$]+/g));
  return (rest.match(/[A-Za-z_$][\w$]*/g) ?? []).some((word) => used.has(word));
}

function count(pattern: RegExp, text: string): number {
  return [...text.matchAll(new RegExp(pattern.source, `g${pattern.flags}`))].length;
}

/** Whether the function around what is gone still stands: with a whole function, its care goes rightly. */
function isStillThere({ base, head }: FileView, { removed }: Run): boolean {
  const { baseLine: line } = removed[0] as Removed;
  const around = (base?.facts.code?.declarations ?? []).filter(
    (one) => one.line <= line && line <= one.endLine,
  );
  const [inner] = around.toSorted((one, other) => toLength(one) - toLength(other));
  if (inner === undefined) return true;
  return head?.facts.code?.declarations.some(({ name }) => name === inner.name) ?? false;
}

function toLength({ line, endLine }: DeclarationFact): number {
  return endLine - line;
}

interface Where {
  readonly name: string;
  readonly line: number;
  readonly baseLine?: number;
}

/** The line that came, or the one that now stands where the care stood. */
function toPlace({ change }: FileView, { gone, came }: LossRow, { removed, added, nearby }: Run): Where {
  const lost = findGone(gone, { removed });
  const { text: name, baseLine } = lost;
  const at = removed.indexOf(lost);
  const now = [...added, ...nearby].find(({ text }) => came?.test(text));
  if (now !== undefined) return { name: now.text, line: now.headLine };
  const instead = added[Math.min(at, added.length - 1)];
  if (instead !== undefined) return { name, line: instead.headLine };
  return { name, line: toHeadLine(change, baseLine), baseLine };
}

/** The line with what is gone; the first of several that are read as one. */
function findGone(gone: RegExp, { removed }: Pick<Run, 'removed'>): Removed {
  return removed.find(({ text }) => gone.test(text)) ?? (removed[0] as Removed);
}

function toNoticed(path: string, code: string, { name, line, baseLine }: Where): Noticed {
  const place = baseLine === undefined ? {} : { baseLine, side: 'removed' as const };
  return {
    kind: 'noticed',
    code,
    path,
    line,
    endLine: line,
    ...place,
    args: { name: name.trim().slice(0, 60) },
  };
}
