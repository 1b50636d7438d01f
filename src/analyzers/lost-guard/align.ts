import { diffArrays } from 'diff';
import { changedLines } from '../../patch/changed-lines.ts';
import type { FileView, SourceView } from '../../syntax/file-view.ts';
import { withoutLayout } from '../without-layout.ts';
import { readTokens, type Token } from './read-tokens.ts';

/** Words that took the place of others; either side may be empty. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly addedFrom: number;
  readonly addedTo: number;
}

/** Which words of the head are those of the base. */
export interface Alignment {
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  /** Of each word of the base its place in the head; -1 where it is gone. */
  readonly kept: readonly number[];
  /** Of each word of the base the place in the head where it stood or would stand now. */
  readonly now: readonly number[];
  readonly edits: readonly Edit[];
  /** Words that the head brings. */
  readonly fresh: ReadonlySet<string>;
}

/** Beyond this many edits one text is another. */
const mostEdits = 300;

export interface Sides {
  readonly base: SourceView;
  readonly head: SourceView;
}

export function align(file: FileView, { base, head }: Sides): Alignment {
  const { removed, added } = changedLines(withoutLayout(file).change);
  const [before, after] = [readTokens(file.language, base), readTokens(file.language, head)];
  const [kept, now, edits]: [number[], number[], Edit[]] = [[], [], []];
  for (let [at, place] = [0, 0]; at < before.length || place < after.length; ) {
    const [from, addedFrom] = [at, place];
    while (removed.has(before[at]?.line ?? 0)) at += 1;
    while (added.has(after[place]?.line ?? 0)) place += 1;
    const isChanged = at > from || place > addedFrom;
    // A text of several lines may change on a line behind its first.
    const isSame = before[at]?.text === after[place]?.text;
    if (!isChanged) [at, place] = [at + 1, place + 1];
    const part = { from, to: at, addedFrom, addedTo: place };
    for (const piece of isChanged || !isSame ? diff(part, before, after) : [part]) {
      const isKept =
        piece.to - piece.from === piece.addedTo - piece.addedFrom && isEqual(piece, before, after);
      if (!isKept) edits.push(piece);
      for (let word = piece.from; word < Math.min(piece.to, before.length); word += 1) {
        kept[word] = isKept ? piece.addedFrom + word - piece.from : -1;
        now[word] = isKept ? piece.addedFrom + word - piece.from : piece.addedTo;
      }
    }
  }
  const fresh = new Set(
    edits.flatMap(({ addedFrom, addedTo }) => after.slice(addedFrom, addedTo)).map(({ text }) => text),
  );
  return { before, after, kept, now, edits, fresh };
}

function isEqual({ from, addedFrom }: Edit, before: readonly Token[], after: readonly Token[]): boolean {
  return before[from]?.text === after[addedFrom]?.text;
}

/** A part of both sides in pieces, each of them either equal or replaced as a whole. */
function diff(part: Edit, before: readonly Token[], after: readonly Token[]): readonly Edit[] {
  const was = before.slice(part.from, part.to).map(({ text }) => text);
  const is = after.slice(part.addedFrom, part.addedTo).map(({ text }) => text);
  const pieces: Edit[] = [];
  let isOpen = false;
  let [from, addedFrom] = [part.from, part.addedFrom];
  for (const { added, removed, count } of diffArrays(was, is, { maxEditLength: mostEdits }) ?? []) {
    const isEdit = added || removed;
    const [to, addedTo] = [from + (added ? 0 : count), addedFrom + (removed ? 0 : count)];
    const last = isEdit && isOpen ? pieces.pop() : undefined;
    pieces.push({ from: last?.from ?? from, to, addedFrom: last?.addedFrom ?? addedFrom, addedTo });
    isOpen = isEdit;
    [from, addedFrom] = [to, addedTo];
  }
  return pieces.length > 0 ? pieces : [part];
}
