import { changedLines, toHeadLine } from '../../../patch/changed-lines.ts';
import type { CommentFact } from '../../../syntax/facts.ts';
import type { FileView, SourceView } from '../../../syntax/file-view.ts';
import type { Alignment } from '../align.ts';
import { lineAt } from '../read-tokens.ts';
import { attackWords } from './data.ts';

export interface Reason {
  readonly name: string;
  readonly line: number;
  readonly baseLine: number;
}

/** So near a comment stands the code that it is about. */
const reach = 3;

/** Comments about attacks that are gone, together with code that stood beside them. */
export function findLostReasons(file: FileView, { before, edits }: Alignment): readonly Reason[] {
  const { removed } = changedLines(file.change);
  const isGone = ({ line, endLine }: Told): boolean => listLines(line, endLine).some((at) => removed.has(at));
  const said = toSaid(file.head);
  const gone = listTold(file.base).filter((one) => isGone(one) && !said.has(toBare(one.text)));
  if (gone.length <= listNew(file, said)) return [];
  const changed = new Set(
    edits.flatMap(({ from, to }) => (to > from ? [lineAt(before, from), lineAt(before, to - 1)] : [])),
  );
  return gone.flatMap(({ name, line, endLine }) => {
    const at = listLines(line - 1, endLine + reach).find((near) => changed.has(near));
    return at === undefined ? [] : [{ name, line: toHeadLine(file.change, at), baseLine: at }];
  });
}

/** A comment about an attack. */
interface Told extends Pick<CommentFact, 'text' | 'line' | 'endLine'> {
  /** The word that tells of it. */
  readonly name: string;
}

function listTold(side: SourceView | undefined): readonly Told[] {
  return (side?.facts.comments ?? []).flatMap(({ text, line, endLine }) => {
    const told = attackWords.pattern.exec(text);
    return told === null ? [] : [{ name: told[0], text, line, endLine }];
  });
}

function toSaid(side: SourceView | undefined): ReadonlySet<string> {
  return new Set(listTold(side).map(({ text }) => toBare(text)));
}

/** How many such comments came. */
function listNew({ base }: FileView, said: ReadonlySet<string>): number {
  const old = toSaid(base);
  return [...said].filter((text) => !old.has(text)).length;
}

function toBare(text: string): string {
  return text.replaceAll(/\W+/g, ' ');
}

function listLines(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
