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
    const call = toCall(before, at);
    if (call === undefined || (alignment.toAfter[at] ?? -1) >= 0 || !isGone(token.text)) return [];
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
  const token = tokens[at];
  if (token === undefined || !isName(token) || token.text.length < 2) return undefined;
  const isPiped = /^\|>?$/.test(tokens[at - 1]?.text ?? '');
  if (tokens[at + 1]?.text !== '(' && !isPiped) return undefined;
  const owner = listOwner(tokens, at);
  const inside = tokens[at + 1]?.text === '(' ? toText(tokens.slice(at + 2, closeOf(tokens, at + 1))) : '';
  const given = constants.test(inside) || inside === '' ? [] : listInside(tokens, at + 1);
  if (given.length > 0)
    return { name: [...owner.map((one) => tokens[one]?.text), token.text].join('.'), given, inside };
  if (isPiped && at >= 2) return { name: token.text, given: listChain(tokens, at - 2) };
  return { name: token.text, given: owner };
}

/** Texts without anything in them that is put in, and patterns. */
const constants = /^(?:(?:(["'`])[^"'`{]*\1|\/(?:\\.|[^/])+\/\w*)(?:,|$))+$/;

/** Names between a bracket and the one that closes it. */
function listInside(tokens: readonly Token[], open: number): readonly number[] {
  return tokens
    .slice(open, closeOf(tokens, open))
    .flatMap((token, at) => (isName(token) && !plainWords.test(token.text) ? [open + at] : []));
}

/** Where the bracket closes that opens at a place. */
function closeOf(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    const text = tokens[at]?.text ?? '';
    if (/^[([{]$/.test(text)) depth += 1;
    if (/^[)\]}]$/.test(text)) depth -= 1;
    if (depth <= 0) return at;
  }
  return tokens.length;
}

function isCaller(token: Token): boolean {
  return (
    isName(token) &&
    !/^(if|for|while|switch|return|catch|match|unless|elif|elsif|in|and|or|not)$/.test(token.text)
  );
}

const plainWords = /^(this|self|null|nil|None|true|false|new|const|let|var|String|string|char|int)$/;

/** Names that stand with dots before a place. */
function listOwner(tokens: readonly Token[], at: number): readonly number[] {
  return /^(\.|->|::|\?\.)$/.test(tokens[at - 1]?.text ?? '') ? listChain(tokens, at - 2) : [];
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
    given.length > 0 &&
    given.length < 4 &&
    given.every((at) => (toAfter[at] ?? -1) >= 0)
  );
}

function isComposing({ removed }: Run, { line }: Token): boolean {
  return removed.some(({ baseLine, text }) => baseLine === line && composingLines.test(text.slice(0, 400)));
}

/** Signs that mean something are taken out of a text. */
function isReplacing(tokens: readonly Token[], at: number): boolean {
  if (!replacingNames.test(toNameWords(tokens[at]?.text ?? ''))) return false;
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
    const name = before[index]?.text;
    const own = toAfter[index] ?? -1;
    const at = own >= 0 ? own : after.findIndex(({ text }, place) => text === name && toBefore[place] === -1);
    if (at >= 0) return isCovered(after, at, toBefore) ? undefined : after[at]?.line;
  }
  return undefined;
}

/** Something new is called with it or on it. */
function isCovered(after: readonly Token[], at: number, toBefore: readonly number[]): boolean {
  let depth = 0;
  for (let place = at - 1; place >= Math.max(0, at - 60); place -= 1) {
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
  const [dot, called] = [after[at + 1], after[at + 2]];
  return (
    /^(\.|->|::|\?\.|\||\|>)$/.test(dot?.text ?? '') &&
    called !== undefined &&
    toBefore[at + 2] === -1 &&
    after[at + 3]?.text === '('
  );
}
