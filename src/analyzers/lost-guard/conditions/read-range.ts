import { endOf, type Token, textAt, toDepth } from '../read-tokens.ts';
import { joins, lineConditions, openConditions, plainBodies } from '../words/data.ts';
import type { Program } from './list-conditions.ts';

export interface Range {
  readonly from: number;
  readonly to: number;
  /** Where the body begins. */
  readonly next: number;
}

/** A condition of more words is not read. */
const mostWords = 160;

/** The words of a condition behind the word that opens it, without brackets around all of them. */
export function findCondition(program: Program, at: number): Range | undefined {
  const { language, tokens } = program;
  const from = at + 1;
  const close = textAt(tokens, from) === '(' ? endOf(tokens, from, mostWords) : -1;
  if (close !== -1 && !openConditions.pattern.test(language))
    return { from: from + 1, to: close, next: close + 1 };
  const length = measure(program, from);
  if (length < 1) return undefined;
  const to = from + length;
  const next = ['then', 'do', 'else', ':', ';'].includes(textAt(tokens, to)) ? to + 1 : to;
  return close === to - 1 ? { from: from + 1, to: close, next } : { from, to, next };
}

/** How many words stand before the end of a condition; -1 where it is too far away. */
function measure(program: Program, from: number): number {
  let depth = 0;
  return program.tokens.slice(from, from + mostWords).findIndex((token, index) => {
    if (depth === 0 && isEnd(program.language, token, textAt(program.tokens, from + index - 1))) return true;
    depth += toDepth(token);
    return false;
  });
}

function isEnd(language: string, { text, isFirst }: Token, before: string): boolean {
  if (/^(then|do|else)$/.test(text)) return true;
  if (!plainBodies.pattern.test(language)) return text === '{';
  if (text === ';' || (text === ':' && language === 'python')) return true;
  return isFirst && lineConditions.pattern.test(language) && !joins.pattern.test(before);
}
