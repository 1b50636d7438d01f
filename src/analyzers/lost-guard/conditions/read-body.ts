import { endOf, type Token, textAt } from '../read-tokens.ts';
import { leaving, leavingCalls, plainBodies } from '../words/data.ts';
import type { Program } from './list-conditions.ts';

/** A body of more words is looked at as far as this. */
const mostWords = 400;

interface Place {
  /** The word that opens the condition. */
  readonly at: number;
  /** Where its body begins. */
  readonly next: number;
}

/** Where the body of a condition ends. */
export function findBodyEnd({ language, tokens }: Program, { at, next }: Place): number {
  const indent = tokens[at]?.indent ?? 0;
  const words = tokens.slice(next, next + mostWords);
  const length =
    textAt(words, 0) === '{'
      ? endOf(words, 0, mostWords)
      : words.findIndex((word) => isBehind(language, word, indent));
  return next + (length === -1 ? words.length : length);
}

/** Python goes by the margin, others write a word; a statement without braces ends in one way or the other. */
function isBehind(language: string, { text, isFirst, indent }: Token, margin: number): boolean {
  const isBack = isFirst && indent <= margin;
  if (language === 'python') return isBack;
  if (plainBodies.pattern.test(language)) return /^(end|fi|else|elsif|elif|done|when)$/.test(text);
  return isBack || text === ';';
}

/** Whether one of the statements of the body itself leaves. */
export function leavesIn(tokens: readonly Token[], from: number, to: number): boolean {
  let depth = textAt(tokens, from) === '{' ? -1 : 0;
  for (let at = from; at < to; at += 1) {
    const text = textAt(tokens, at);
    if (text === '{') depth += 1;
    if (text === '}') depth -= 1;
    if (depth === 0 && isLeave(tokens, at)) return true;
  }
  return false;
}

export function isLeave(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind === 'number') return /^4\d\d$/.test(token.text);
  if (token?.kind !== 'word') return false;
  if (leaving.pattern.test(token.text)) return true;
  return leavingCalls.pattern.test(token.text) && (token.isFirst || textAt(tokens, at + 1) === '(');
}
