import { toHeadLine } from '../../../patch/changed-lines.ts';
import type { FileView } from '../../../syntax/file-view.ts';
import type { Noticed } from '../../contract.ts';
import { listRuns, type Run } from '../../list-edit-runs.ts';
import { alignTokens, listGaps } from './align-tokens.ts';
import { findOptions } from './find-options.ts';
import { findFewerRules, findSmallerRooms, findWiderModes } from './find-rooms.ts';
import { findShorterLists } from './find-shorter-lists.ts';
import { type Found, findUnwrapped } from './find-unwrapped.ts';
import { findWeaker } from './find-weaker.ts';
import { documents, memoryLanguages, settingFiles } from './forms/data.ts';
import { isRenamed } from './is-renamed.ts';
import { limitNames } from './options/data.ts';
import { isName, listTokens, type TextLine, type Token, toNameWords } from './tokens.ts';

/** What an edit does with less care than before, told by the names alone: in every language, known or not. */
export function findRewrites(file: FileView): readonly Noticed[] {
  const { head, language } = file;
  if (head === undefined) return [];
  const runs = file.change.hunks.flatMap(listRuns);
  const lines = file.base?.text.split(/\r?\n/) ?? [];
  const lists = runs
    .filter(isEdit)
    .flatMap((run) => findShorterLists(lines, run))
    .map((found) => toNoticed(file, 'option-weakened', found));
  const isProgram = !documents.has(language) && head.facts.data === undefined;
  return isProgram ? [...lists, ...findInRuns(file, runs)] : lists;
}

interface Counts {
  readonly isGone: (name: string) => boolean;
  readonly isSwapped: (old: string, now: string) => boolean;
  /** Its value goes by another name, or stands where the name stood. */
  readonly isRenamed: (name: string) => boolean;
}

function findInRuns(file: FileView, runs: readonly Run[]): readonly Noticed[] {
  const [before, after] = [countNames(runs.flatMap(removedOf)), countNames(runs.flatMap(addedOf))];
  const isGone = (name: string): boolean => (before.get(name) ?? 0) > (after.get(name) ?? 0);
  const isSwapped = (old: string, now: string): boolean =>
    isGone(old) && (now === '' || (after.get(now) ?? 0) > (before.get(now) ?? 0));
  const counts = { isGone, isSwapped, isRenamed: (name: string) => isRenamed(runs, name) };
  return runs
    .filter(isEdit)
    .flatMap((run) =>
      Object.entries(findInRun(file, run, counts)).flatMap(([code, found]) =>
        found.map((one) => toNoticed(file, code, one)),
      ),
    );
}

function findInRun(
  { language, change: { path } }: FileView,
  run: Run,
  { isGone, isSwapped, isRenamed: isOther }: Counts,
): Readonly<Record<string, readonly Found[]>> {
  const alignment = alignTokens(removedOf(run), addedOf(run));
  if (alignment === undefined) return {};
  const gaps = listGaps(alignment);
  return {
    'cleaning-lost': findUnwrapped(run, alignment, isGone),
    'weaker-call': gaps.flatMap((gap) => findWeaker(gap, isSwapped)),
    'option-weakened': [
      ...findOptions(run, alignment, (name) => isGone(name) && !isOther(name)).filter(
        ({ name }) => !settingFiles.test(path) || !limitNames.test(toNameWords(name)),
      ),
      ...gaps.flatMap((gap) => [...findWiderModes(gap), ...findFewerRules(gap, alignment)]),
    ],
    'bounds-looser': memoryLanguages.has(language)
      ? gaps.flatMap((gap) => findSmallerRooms(gap, alignment))
      : [],
  };
}

/** An edit of more lines writes something anew. */
const mostLines = 40;

function isEdit({ removed, added }: Run): boolean {
  return removed.length + added.length <= mostLines;
}

function removedOf({ removed }: Run): readonly Token[] {
  return listTokens(removed.map(({ text, baseLine }): TextLine => ({ text, line: baseLine })));
}

function addedOf({ added }: Run): readonly Token[] {
  return listTokens(added.map(({ text, headLine }): TextLine => ({ text, line: headLine })));
}

function countNames(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const token of tokens) if (isName(token)) counts.set(token.text, (counts.get(token.text) ?? 0) + 1);
  return counts;
}

function toNoticed({ change }: FileView, code: string, { name, line, baseLine }: Found): Noticed {
  const at = line ?? toHeadLine(change, baseLine);
  const place = line === undefined ? { side: 'removed' as const, baseLine } : {};
  return {
    kind: 'noticed',
    code,
    path: change.path,
    line: at,
    endLine: at,
    ...place,
    args: { name: name.slice(0, 60) },
  };
}
