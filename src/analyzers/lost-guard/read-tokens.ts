import type { SourceView } from '../../syntax/file-view.ts';
import { splitTokens } from '../../syntax/lexical/code/split-tokens.ts';
import { createLineIndex } from '../../syntax/line-index.ts';
import { joinedSigns, sameWords } from './words/data.ts';

/** A word of a program without its layout: signs that belong together are one, and quotes are all of one kind. */
export interface Token {
  readonly kind: 'word' | 'string' | 'number' | 'sign';
  readonly text: string;
  readonly line: number;
  /** Blanks before the first word of its line. */
  readonly indent: number;
  readonly isFirst: boolean;
}

export function readTokens(language: string, { text }: SourceView): readonly Token[] {
  const toLine = createLineIndex(text);
  const tokens: Token[] = [];
  let [line, indent, end] = [0, 0, -1];
  for (const { kind, text: written, start } of splitTokens(language, text)) {
    const at = toLine(start);
    const isFirst = at !== line;
    if (isFirst) indent = start - text.lastIndexOf('\n', start) - 1;
    line = at;
    const before = tokens.at(-1);
    if (before !== undefined && end === start && joinedSigns.pattern.test(before.text + written)) {
      tokens[tokens.length - 1] = { ...before, text: before.text + written };
    } else {
      const words = kind === 'string' ? splitText(written) : [sameWords.get(written) ?? written];
      tokens.push(
        ...words.map((word, index) => ({ kind, text: word, line, indent, isFirst: isFirst && index === 0 })),
      );
    }
    end = start + written.length;
  }
  return tokens;
}

/** The words of a text, so that one word less in a query is one token less. */
function splitText(text: string): readonly string[] {
  return text.replaceAll(/["`]/g, "'").split(/\s+/);
}

export function toText(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
}

/** The bracket that closes the one at a place; -1 where it is too far away. */
export function endOf(tokens: readonly Token[], at: number, most: number): number {
  let depth = 0;
  for (let to = at; to < Math.min(tokens.length, at + most); to += 1) {
    depth += toDepth(tokens[to]);
    if (depth === 0) return to;
  }
  return -1;
}

/** What a word does to the depth of brackets. */
export function toDepth(token: Token | undefined): number {
  if (token?.kind !== 'sign') return 0;
  return '([{'.includes(token.text) ? 1 : ')]}'.includes(token.text) ? -1 : 0;
}

/** A statement that is longer is looked at as far as this. */
const longest = 60;

/** Where the statement or the line of a word begins. */
export function startOf(tokens: readonly Token[], at: number): number {
  let from = at;
  while (
    at - from < longest &&
    tokens[from]?.isFirst === false &&
    !';{}'.includes(tokens[from - 1]?.text ?? ';')
  )
    from -= 1;
  return from;
}

/** The first word of the line of a word. */
export function lineStart(tokens: readonly Token[], at: number): number {
  let from = at;
  while (tokens[from]?.isFirst === false) from -= 1;
  return from;
}

/** The first word behind the line or the statement of a word. */
export function lineEnd(tokens: readonly Token[], at: number): number {
  let to = at + 1;
  while (tokens[to]?.isFirst === false && tokens[to]?.text !== ';') to += 1;
  return to;
}
