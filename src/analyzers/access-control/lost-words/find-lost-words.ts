import type { Hunk, HunkLine } from '../../../patch/patch.ts';
import type { FileView } from '../../../syntax/file-view.ts';
import { toWords } from '../../name-words.ts';
import { withoutLayout } from '../../without-layout.ts';
import { noCode } from '../words/data.ts';
import { lostWordRows } from './data.ts';

export interface LostWords {
  readonly code: string;
  /** What is gone, as words. */
  readonly words: string;
  readonly line: number;
  readonly baseLine: number;
}

/** Protecting words that an edit takes out of lines which otherwise stay, and out of chains of calls. */
export function findLostWords(file: FileView): readonly LostWords[] {
  const { change } = withoutLayout(file);
  const edits = change.hunks.flatMap(listEdits);
  const lines = change.hunks.flatMap((hunk) => hunk.lines);
  const [added, removed] = [countWords(lines, 'added'), countWords(lines, 'removed')];
  const isGone = (word: string): boolean => (added.get(word) ?? 0) < (removed.get(word) ?? 0);
  return edits.flatMap((edit) => {
    const words = findLost(edit).filter(isGone).join(' ');
    const around = edit.before.join(' ');
    const row = lostWordRows.find((one) => one.lost.test(words) && (one.around?.test(around) ?? true));
    return words === '' || row === undefined
      ? []
      : [{ code: row.code, words, line: edit.line, baseLine: edit.baseLine }];
  });
}

/** Lines that took the place of others; words without what plural and layout change. */
interface Edit {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly line: number;
  readonly baseLine: number;
  /** Nothing came instead, and all of it hung on the call before. */
  readonly isChain: boolean;
}

function listEdits({ lines }: Hunk): readonly Edit[] {
  return listGroups(lines).flatMap(({ removed, added, line }) => {
    const isChain = added.length === 0 && removed.every(({ text }) => /^\s*\??\./.test(text));
    if (removed.length === added.length) {
      return removed.flatMap((one, index) => toEdit([one], added.slice(index, index + 1), { line, isChain }));
    }
    return toEdit(removed, added, { line, isChain });
  });
}

type Removed = Extract<HunkLine, { kind: 'removed' }>;
type Added = Extract<HunkLine, { kind: 'added' }>;

export interface Group {
  readonly removed: readonly Removed[];
  readonly added: readonly Added[];
  /** Where the head goes on behind the group. */
  readonly line: number;
}

/** Runs of changed lines between lines that stay. */
export function listGroups(lines: readonly HunkLine[]): readonly Group[] {
  const groups: Group[] = [];
  let run: HunkLine[] = [];
  let last = 0;
  for (const line of lines) {
    if (line.kind !== 'context') run.push(line);
    else run = closeRun(run, last, groups);
    if (line.kind !== 'removed') last = line.headLine;
  }
  closeRun(run, last, groups);
  return groups;
}

function closeRun(run: readonly HunkLine[], last: number, groups: Group[]): HunkLine[] {
  const removed = run.filter((line) => line.kind === 'removed');
  const added = run.filter((line) => line.kind === 'added');
  if (removed.length > 0 && run.length <= mostLines) groups.push({ removed, added, line: last });
  return [];
}

/** An edit of more lines is another text. */
const mostLines = 24;

function toEdit(
  removed: readonly Removed[],
  added: readonly Added[],
  { line, isChain }: Pick<Edit, 'line' | 'isChain'>,
): readonly Edit[] {
  const before = removed.flatMap(({ text }) => listStems(text));
  const after = added.flatMap(({ text }) => listStems(text));
  const [first] = removed;
  if (first === undefined || before.length > mostWords) return [];
  return [{ before, after, line: added[0]?.headLine ?? line, baseLine: first.baseLine, isChain }];
}

const mostWords = 200;

function listStems(text: string): readonly string[] {
  if (noCode.pattern.test(text)) return [];
  const words = toWords(text.replace(/\s(\/\/|#) .*/, ''));
  return words.split(' ').map((word) => (word.length > 4 ? word.replace(/(?<!s)s$/, '') : word));
}

/** The words that are gone when all others stay in their order; none when words came. */
function findLost({ before, after, isChain }: Edit): readonly string[] {
  if (isChain) return before;
  if (after.length === 0) return [];
  const lost: string[] = [];
  let at = 0;
  for (const word of before) {
    if (word === after[at]) at += 1;
    else lost.push(word);
  }
  return at === after.length ? lost : [];
}

function countWords(lines: readonly HunkLine[], kind: HunkLine['kind']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (line.kind !== kind) continue;
    for (const word of listStems(line.text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
