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
  let line = 0;
  let indent = 0;
  let end = 0;
  for (const { kind, text: written, start } of splitTokens(language, text)) {
    const at = toLine(start);
    const isFirst = at !== line;
    if (isFirst) indent = start - text.lastIndexOf('\n', start) - 1;
    const before = tokens.at(-1);
    if (before && end === start && joinedSigns.pattern.test(before.text + written)) {
      tokens[tokens.length - 1] = { ...before, text: before.text + written };
    } else if (kind === 'string') {
      for (const { 0: word, index } of written.matchAll(/\S+/g)) {
        tokens.push({
          kind,
          text: word.replaceAll(/["`]/g, "'"),
          line: toLine(start + index),
          indent,
          isFirst: isFirst && index === 0,
        });
      }
    } else tokens.push({ kind, text: sameWords.get(written) ?? written, line: at, indent, isFirst });
    end = start + written.length;
    line = toLine(end - 1);
  }
  return tokens;
}

/** The text of a word; none where there is no such word. */
export function textAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? '';
}

/** The line of a word; 0 where there is no such word. */
export function lineAt(tokens: readonly Token[], at: number): number {
  return tokens[at]?.line ?? 0;
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
  for (let to = at; to < at + most; to += 1) {
    depth += toDepth(tokens[to]);
    if (depth <= 0) return to;
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
  while (at - from < longest && tokens[from]?.isFirst === false && !';{}'.includes(textAt(tokens, from - 1)))
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
  while (tokens[to]?.isFirst === false && textAt(tokens, to) !== ';') to += 1;
  return to;
}
