import type { Run } from '../../list-edit-runs.ts';
import type { Alignment } from './align-tokens.ts';
import {
  cleaningNames,
  composingLines,
  ordinaryNames,
  plainNames,
  replacingNames,
  specialSigns,
  tellingSurroundings,
  tidyingNames,
  type WordRow,
} from './data.ts';
import {
  closingMarks,
  constants,
  noCallers,
  openingMarks,
  ownerMarks,
  pipeMarks,
  plainWords,
} from './forms/data.ts';
import { isName, type Token, toNameWords } from './tokens.ts';

/** A value that is used as it comes, where a call made it harmless before. */
export interface Found {
  readonly name: string;
  /** Line of the head, where something stands in the place. */
  readonly line?: number;
  readonly baseLine: number;
}

/** Calls that cleaned and are gone from around a value that is still used. */
export function findUnwrapped(
  run: Run,
  alignment: Alignment,
  isGone: (name: string) => boolean,
): readonly Found[] {
  const { before } = alignment;
  const isTelling = tellingSurroundings.test(run.around);
  return before.flatMap((token, at) => {
    if (alignment.toAfter[at] !== -1 || !isGone(token.text)) return [];
    const call = toCall(before, at);
    if (call === undefined) return [];
    const isKnown = isCleaning(call.name, isTelling) || isReplacing(before, at);
    if (!isKnown && !(isComposing(run, token) && isComposed(call, alignment))) return [];
    const line = lineOfBare(call, alignment);
    return line === undefined ? [] : [{ name: call.name, line, baseLine: token.line }];
  });
}

interface Call {
  /** With what it is called on. */
  readonly name: string;
  /** Indexes of the names that it is given, or that it is called on. */
  readonly given: readonly number[];
  /** What stands between its brackets, where anything does. */
  readonly inside?: string;
}

/** A call at a place: of arguments, of what stands before its dot, or of what stands before its pipe. */
function toCall(tokens: readonly Token[], at: number): Call | undefined {
  const { text: name } = tokens[at] as Token;
  const isPiped = pipeMarks.has(tokens[at - 1]?.text);
  if (name.length < 2 || (tokens[at + 1]?.text !== '(' && !isPiped)) return undefined;
  const owner = listOwner(tokens, at);
  const inside = toText(tokens.slice(at + 2, closeOf(tokens, at + 1)));
  const given = constants.test(inside) ? [] : listInside(tokens, at + 1);
  if (given.length > 0)
    return {
      name: tokens
        .filter((_, one) => one === at || owner.includes(one))
        .map(({ text }) => text)
        .join('.'),
      given,
      inside,
    };
  return { name, given: isPiped ? listChain(tokens, at - 2) : owner };
}

/** Names between a bracket and the one that closes it. */
function listInside(tokens: readonly Token[], open: number): readonly number[] {
  return tokens
    .slice(open, closeOf(tokens, open))
    .flatMap((token, at) => (isName(token) && !plainWords.has(token.text) ? [open + at] : []));
}

/** Where the bracket closes that opens at a place; the place itself where none opens. */
function closeOf(tokens: readonly Token[], open: number): number {
  let depth = 0;
  const length = tokens.slice(open).findIndex(({ text }) => {
    if (openingMarks.has(text)) depth += 1;
    if (closingMarks.has(text)) depth -= 1;
    return depth <= 0;
  });
  return length < 0 ? tokens.length : open + length;
}

function isCaller(token: Token): boolean {
  return isName(token) && !noCallers.has(token.text);
}

/** Names that stand with dots before a place. */
function listOwner(tokens: readonly Token[], at: number): readonly number[] {
  return ownerMarks.has(tokens[at - 1]?.text) ? listChain(tokens, at - 2) : [];
}

function listChain(tokens: readonly Token[], end: number): readonly number[] {
  const token = tokens[end];
  if (token === undefined || !isName(token)) return [];
  return [...listOwner(tokens, end), end];
}

function isCleaning(name: string, isTelling: boolean): boolean {
  const words = toNameWords(name);
  if (ordinaryNames.test(words)) return false;
  return hasRow(cleaningNames, words) || (hasRow(tidyingNames, words) && isTelling);
}

/** Whatever a call did with the only thing it was given: on its way into a page, a query or a path that was no accident. */
function isComposed({ name, given, inside }: Call, { toAfter }: Alignment): boolean {
  return (
    !plainNames.test(toNameWords(name)) &&
    inside !== undefined &&
    !inside.includes(',') &&
    given.length < 4 &&
    given.every((at) => toAfter[at] !== -1)
  );
}

function isComposing({ removed }: Run, { line }: Token): boolean {
  return removed.some(({ baseLine, text }) => baseLine === line && composingLines.test(text.slice(0, 400)));
}

/** Signs that mean something are taken out of a text. */
function isReplacing(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at] as Token;
  if (!replacingNames.test(toNameWords(text))) return false;
  return specialSigns.test(toText(tokens.slice(at + 2, closeOf(tokens, at + 1))));
}

function toText(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join('');
}

function hasRow(rows: readonly WordRow[], words: string): boolean {
  return rows.some((row) => row.words.test(words));
}

/** The line on which what was given stands now, with no new call around it that may do the same. */
function lineOfBare({ given }: Call, { before, after, toAfter, toBefore }: Alignment): number | undefined {
  for (const index of given) {
    const name = before[index] as Token;
    const own = toAfter[index] as number;
    const at =
      own >= 0 ? own : after.findIndex(({ text }, place) => text === name.text && toBefore[place] === -1);
    const bare = after[at];
    if (bare !== undefined) return isCovered(after, at, toBefore) ? undefined : bare.line;
  }
  return undefined;
}

/** Something new is called with it or on it. */
function isCovered(after: readonly Token[], at: number, toBefore: readonly number[]): boolean {
  let depth = 0;
  for (let place = at - 1; place >= Math.max(0, at - farthest); place -= 1) {
    const { text } = after[place] as Token;
    if (text === ')') depth += 1;
    if (text === '(') depth -= 1;
    if (text === ';' || text === '{') break;
    const caller = after[place - 1];
    if (depth < 0) {
      if (caller !== undefined && isCaller(caller) && toBefore[place - 1] === -1) return true;
      depth = 0;
    }
  }
  const sign = after[at + 1]?.text;
  return (
    (ownerMarks.has(sign) || pipeMarks.has(sign)) && toBefore[at + 2] === -1 && after[at + 3]?.text === '('
  );
}

/** What opened further away is a call of something larger. */
const farthest = 60;
