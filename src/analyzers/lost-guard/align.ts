import { diffArrays } from 'diff';
import { changedLines } from '../../patch/changed-lines.ts';
import type { FileView, SourceView } from '../../syntax/file-view.ts';
import { withoutLayout } from '../without-layout.ts';
import { lineAt, readTokens, type Token } from './read-tokens.ts';

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
  const [before, after] = [readTokens(file.language, base), readTokens(file.language, head)];
  const { removed, added } = listChanged(file, before, after);
  const kept: number[] = [];
  const now: number[] = [];
  const edits: Edit[] = [];
  for (let [at, place] = [0, 0]; at < before.length || place < after.length; ) {
    const [from, addedFrom] = [at, place];
    while (removed.has(lineAt(before, at))) at += 1;
    while (added.has(lineAt(after, place))) place += 1;
    const isChanged = at > from || place > addedFrom;
    if (!isChanged) [at, place] = [at + 1, place + 1];
    const part = { from, to: at, addedFrom, addedTo: place };
    for (const { isKept, ...piece } of isChanged ? diff(part, before, after) : [{ ...part, isKept: true }]) {
      if (!isKept) edits.push(piece);
      for (let word = piece.from; word < piece.to; word += 1) {
        kept.push(isKept ? piece.addedFrom + word - piece.from : -1);
        now.push(isKept ? piece.addedFrom + word - piece.from : piece.addedTo);
      }
    }
  }
  const fresh = new Set(
    edits.flatMap(({ addedFrom, addedTo }) => after.slice(addedFrom, addedTo)).map(({ text }) => text),
  );
  return { before, after, kept, now, edits, fresh };
}

interface Changed {
  readonly removed: ReadonlySet<number>;
  readonly added: ReadonlySet<number>;
}

/**
 * The lines that a change touches, and those that it leaves alone and yet gives other words: they stand in a comment now, or in a
 * text, that begins on another line.
 */
function listChanged(file: FileView, before: readonly Token[], after: readonly Token[]): Changed {
  const { removed, added } = changedLines(withoutLayout(file).change);
  const [was, is] = [toLines(before), toLines(after)];
  const changed = { removed: new Set(removed), added: new Set(added) };
  for (let [line, place] = [1, 1]; line < was.length || place < is.length; ) {
    if (removed.has(line)) line += 1;
    else if (added.has(place)) place += 1;
    else {
      if (was[line] !== is[place]) {
        changed.removed.add(line);
        changed.added.add(place);
      }
      [line, place] = [line + 1, place + 1];
    }
  }
  return changed;
}

/** The words of each line. */
function toLines(tokens: readonly Token[]): readonly string[] {
  const lines: string[] = [];
  for (const { line, text } of tokens) lines[line] = `${lines[line] ?? ''} ${text}`;
  return lines;
}

interface Piece extends Edit {
  readonly isKept: boolean;
}

/** A part of both sides in pieces, each of them either equal or replaced as a whole. */
function diff(part: Edit, before: readonly Token[], after: readonly Token[]): readonly Piece[] {
  const was = before.slice(part.from, part.to).map(({ text }) => text);
  const is = after.slice(part.addedFrom, part.addedTo).map(({ text }) => text);
  const changes = diffArrays(was, is, { maxEditLength: mostEdits });
  if (changes === undefined) return [{ ...part, isKept: false }];
  const pieces: Piece[] = [];
  let [from, addedFrom] = [part.from, part.addedFrom];
  for (const { added, removed, count } of changes) {
    const isKept = !added && !removed;
    const [to, addedTo] = [from + (added ? 0 : count), addedFrom + (removed ? 0 : count)];
    const last = !isKept && pieces.at(-1)?.isKept === false ? pieces.pop() : undefined;
    pieces.push({ from: last?.from ?? from, to, addedFrom: last?.addedFrom ?? addedFrom, addedTo, isKept });
    [from, addedFrom] = [to, addedTo];
  }
  return pieces;
}
